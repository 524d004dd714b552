import type { Target } from '../../seeds/types.ts';
import { at } from '../ensemble/words.ts';
import { months } from '../version.ts';
import { deskOf, type Sense } from './vectors/desk.ts';

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

/** Where a target is met: above the bound, at it or above, at it or below. */
interface Goal {
  readonly sense: Sense;
  readonly bound: number;
}

function goalOf(target: Pick<Target, 'operator' | 'value'>): Goal {
  const required = requiredValue(target);
  const slack = Math.abs(required) * tolerance;
  switch (target.operator) {
    case 'gt':
      return { sense: 'above', bound: required + slack };
    case 'le':
      return { sense: 'most', bound: required + slack };
    case 'ge':
    case 'eq':
    case 'about':
    case 'range':
    case 'milestone':
      return { sense: 'least', bound: required - slack };
  }
}

function reaches({ sense, bound }: Goal, value: number): boolean {
  if (sense === 'most') return value <= bound;
  return sense === 'above' ? value > bound : value >= bound;
}

/** Whether a scored value meets a target (model.md, section 5). */
export function meets(target: Pick<Target, 'operator' | 'value'>, value: number): boolean {
  return reaches(goalOf(target), value);
}

/** Which of many scored values meet a target: one bit each, and how many. */
export function meetAll(
  target: Pick<Target, 'operator' | 'value'>,
  values: Float64Array,
): { readonly bits: Uint8Array; readonly held: number } {
  const { sense, bound } = goalOf(target);
  const sign = sense === 'most' ? -1 : 1;
  const least = sign * bound;
  const meetsAtBound = sense !== 'above';
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  const desk = deskOf(values);
  let held = desk?.meet(values, sense, bound, bits) ?? 0;
  const first = desk === undefined ? 0 : Math.floor(values.length / 8);
  for (let byte = first, d = 8 * first; byte < bits.length; byte += 1) {
    let met = 0;
    for (let bit = 1; bit < 256 && d < values.length; bit *= 2, d += 1) {
      const value = sign * at(values, d);
      if (!(value > least || (meetsAtBound && value === least))) continue;
      met += bit;
      held += 1;
    }
    bits[byte] = met;
  }
  return { bits, held };
}

/** Whether a setting keeps a rule of the plan: `eq` exactly, the others as written. */
export function keepsRule(target: Pick<Target, 'operator' | 'value'>, setting: number): boolean {
  if (target.operator !== 'eq') return meets(target, setting);
  return Math.abs(setting - target.value) <= Math.abs(target.value) * tolerance;
}

/**
 * The numbers by which draws are judged: the value at the end of the due month, or for a monthly target the worst month.
 * `byMonth` has index m · count + d.
 */
export function dueValues(
  target: Pick<Target, 'due' | 'operator'>,
  byMonth: Float64Array,
): Float64Array {
  const count = byMonth.length / months;
  if (target.due !== 'monthly') return byMonth.slice((target.due - 1) * count, target.due * count);
  const worst = byMonth.slice(0, count);
  const worse = target.operator === 'le' ? Math.max : Math.min;
  for (let row = count; row < byMonth.length; row += count)
    for (let d = 0; d < count; d += 1) worst[d] = worse(at(worst, d), at(byMonth, row + d));
  return worst;
}

/** Turns values as delivered into values as scored, in place. */
export function scoreAll(target: Pick<Target, 'unit'>, values: Float64Array): void {
  if (isDivisible(target.unit) && target.unit !== '1') return;
  for (let d = 0; d < values.length; d += 1) values[d] = scoredValue(target, at(values, d));
}
