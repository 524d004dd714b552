import type { Target } from '../../seeds/types.ts';
import { months } from '../version.ts';

/** Relative tolerance of every comparison, so that 1,866.0000000001 still is 1,866. */
const tolerance = 1e-9;

/** Units of money, ratios and days; whatever else a target counts comes in whole things. */
function isDivisible(unit: string): boolean {
  return unit === '1' || unit === 'day' || unit === 'milestone' || unit.startsWith('CNY');
}

/** A target's value as it is scored: counts are floored, ratios of coverage capped at 1. */
export function scoredValue(target: Pick<Target, 'unit'>, delivered: number): number {
  if (!isDivisible(target.unit)) return Math.floor(delivered * (1 + tolerance) + tolerance);
  return target.unit === '1' ? Math.min(1, delivered) : delivered;
}

/** What the value must reach: `about` is met at 90 % of it, `range` at its lower end. */
export function requiredValue(target: Pick<Target, 'operator' | 'value'>): number {
  return target.operator === 'about' ? 0.9 * target.value : target.value;
}

/** Whether a scored value meets a target (model.md, section 5). */
export function meets(target: Pick<Target, 'operator' | 'value'>, value: number): boolean {
  const required = requiredValue(target);
  const slack = Math.abs(required) * tolerance;
  switch (target.operator) {
    case 'gt':
      return value > required + slack;
    case 'le':
      return value <= required + slack;
    case 'ge':
    case 'eq':
    case 'about':
    case 'range':
    case 'milestone':
      return value >= required - slack;
  }
}

/** Whether a setting keeps a rule of the plan: `eq` exactly, the others as written. */
export function keepsRule(target: Pick<Target, 'operator' | 'value'>, setting: number): boolean {
  if (target.operator !== 'eq') return meets(target, setting);
  return Math.abs(setting - target.value) <= Math.abs(target.value) * tolerance;
}

/**
 * The number by which one draw is judged: the value at the end of the due month, or for a monthly target the
 * worst month. `byMonth` has index m · count + d.
 */
export function dueValue(
  target: Pick<Target, 'due' | 'operator'>,
  byMonth: Float64Array,
  draw: number,
): number {
  const count = byMonth.length / months;
  if (target.due !== 'monthly') return byMonth[(target.due - 1) * count + draw] ?? 0;
  let worst = byMonth[draw] ?? 0;
  for (let at = draw + count; at < byMonth.length; at += count) {
    const value = byMonth[at] ?? 0;
    worst = target.operator === 'le' ? Math.max(worst, value) : Math.min(worst, value);
  }
  return worst;
}
