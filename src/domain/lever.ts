import type { Lever } from '../../models/measures/kit.ts';
import type { Inputs } from '../../models/contract.ts';

/** Twelve significant digits: rounds away what 0.1 + 0.2 leaves behind, the same on every machine. */
export function canonical(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}

/** The setting nearest to a value: a step from the minimum, or the neutral or planned value itself; clamped. */
export function quantise(lever: Lever, value: number): number {
  const { min, max, step, neutral, planned } = lever;
  const wanted = Math.min(Math.max(value, min), max);
  const onGrid = Math.min(canonical(min + Math.round((wanted - min) / step) * step), max);
  return [neutral, planned, onGrid].reduce((best, candidate) =>
    Math.abs(candidate - wanted) < Math.abs(best - wanted) ? candidate : best,
  );
}

/** Where a lever stands in a scenario that doesn't name it. */
export function startValue(lever: Lever, start: Inputs['start']): number {
  return start === 'plan' ? lever.planned : lever.neutral;
}

/** The named stretch of a slider: 不实施 · 部分落实 · 按计划 · 超额, and `opposite` on the far side of neutral. */
export type Zone = 'none' | 'partial' | 'planned' | 'beyond' | 'opposite';

/** The zone a setting lies in; the plan's own value counts first where it equals the neutral one. */
export function findZone(lever: Lever, value: number): Zone {
  const { neutral, planned } = lever;
  if (value === planned) return 'planned';
  if (value === neutral) return 'none';
  const way = Math.sign(planned - neutral) || 1;
  if ((value - neutral) * way < 0) return 'opposite';
  return (value - planned) * way > 0 ? 'beyond' : 'partial';
}

/** What became of a typed value. `snapped`: the nearest step was taken; limits are in the lever's unit. */
export type TypedValue =
  | { readonly kind: 'value'; readonly value: number; readonly snapped: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_a_number' }
  | { readonly kind: 'below'; readonly min: number }
  | { readonly kind: 'above'; readonly max: number };

const suffixes = new Map([
  ['', 1],
  ['%', 0.01],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
  ['k', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['月', 1],
  ['个月', 1],
]);
const shape = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?)\s*([^\d.]*)$/;

/** What somebody typed as a number. */
export type TypedNumber =
  { readonly kind: 'value'; readonly value: number } | { readonly kind: 'empty' | 'not_a_number' };

/**
 * Reads a typed number: full-width digits, thousands commas, 万 亿 % million are understood. `scale`: the canonical unit
 * per unit on the screen (1e8 where the field shows 亿元), used where no 万 or 亿 is typed. `unit`: of the canonical value;
 * a per cent of yuan or of firms is no number of them.
 */
export function parseNumber(text: string, scale = 1, unit = '1'): TypedNumber {
  const plain = text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replaceAll(/[,\s_]/g, '')
    .replace(/元$/, '')
    .toLowerCase();
  if (plain === '') return { kind: 'empty' };
  const match = shape.exec(plain);
  const suffix = match?.[2] ?? '';
  const factor = suffixes.get(suffix);
  const isForeign = suffix === '%' && !/^1(?!\d)/.test(unit);
  if (match === null || factor === undefined || isForeign) return { kind: 'not_a_number' };
  const counts = suffix === '' || suffix === '月' || suffix === '个月';
  const value = canonical(Number(match[1]) * (counts ? scale : factor));
  return Number.isNaN(value) ? { kind: 'not_a_number' } : { kind: 'value', value };
}

/** Reads what somebody typed for a lever, on its step; `scale` as in `parseNumber`. */
export function parseTyped(lever: Lever, text: string, scale = 1): TypedValue {
  const read = parseNumber(text, scale, lever.unit);
  if (read.kind !== 'value') return read;
  const { value } = read;
  if (value < lever.min) return { kind: 'below', min: lever.min };
  if (value > lever.max) return { kind: 'above', max: lever.max };
  const setting = quantise(lever, value);
  return { kind: 'value', value: setting, snapped: setting !== value };
}
