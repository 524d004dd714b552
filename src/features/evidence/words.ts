import type { Figure } from '../../../models/simulation/explain.ts';
import type { Assumption, Text } from '../../../seeds/types.ts';
import type { Messages } from '../../i18n/zh.ts';
import { fitScale, formatNumber, type NumberLocale } from '../../ui/numbers.ts';

/** The reader's language. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
  readonly text: (text: Text) => string;
}

/** How amounts of a unit are written: canonical value = written value × `divisor`. */
export interface Writing {
  readonly divisor: number;
  readonly unit: string;
}

const factor = /^(\w+)(?:\^(\d+))?$/;

function splitUnit(unit: string): {
  readonly above: readonly string[];
  readonly below: readonly string[];
} {
  const [first = '1', ...below] = unit.split('/');
  return { above: first === '1' ? [] : first.split('*'), below };
}

function wordFactor(text: string, wordOf: (symbol: string) => string, m: Messages): string {
  const [, symbol = text, power] = factor.exec(text) ?? [];
  const word = symbol === 'CNY' ? m.evidence.yuan : wordOf(symbol);
  return power === undefined ? word : `${word}^${power}`;
}

/** How amounts of a unit up to `largest` are written; no unit is an empty text. */
export function writingOf(unit: string, largest: number, { m, locale }: Wording): Writing {
  const { above, below } = splitUnit(unit);
  const { words, each } = m.units;
  const money = above[0] === 'CNY' ? fitScale(largest, locale) : null;
  // the symbols themselves are English singulars
  const isEnglish = locale === 'en';
  const many = (symbol: string): string =>
    isEnglish && largest === 1 ? symbol : (words[symbol] ?? symbol);
  const one = (symbol: string): string =>
    each[symbol] ?? (isEnglish ? symbol : (words[symbol] ?? symbol));
  const tops = above.map((text, i) => (i === 0 && money ? money.unit : wordFactor(text, many, m)));
  const start = tops.join('·');
  const whole = below.reduce(
    (what, text) => m.units.per({ what, each: wordFactor(text, one, m) }),
    start === '' && below.length > 0 ? '1' : start,
  );
  return { divisor: money?.divisor ?? 1, unit: whole };
}

/** The unit of a line as it stands beside the equation, money in yuan. */
export function unitText(unit: string, wording: Wording): string {
  return writingOf(unit, 1, wording).unit;
}

/** Three significant figures, without zeros at the end: what an estimate can bear. */
export function figureText(value: number, locale: NumberLocale): string {
  if (!Number.isFinite(value)) return '—';
  const size = Math.abs(value);
  const most = size === 0 ? 0 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(size))));
  const digits = value.toFixed(most).replace(/0+$/, '').split('.')[1]?.length ?? 0;
  return formatNumber(value, locale, { digits: most === 0 ? 0 : digits });
}

/** A value with its unit. */
export function amountText(value: number, unit: string, wording: Wording): string {
  const { divisor, unit: written } = writingOf(unit, Math.abs(value), wording);
  const number = figureText(value / divisor, wording.locale);
  return written === '' ? number : wording.m.evidence.amount({ number, unit: written });
}

/** A range in one unit, written once: `1 至 3 亿元`; the one number where both ends are written the same. */
export function rangeText(low: number, high: number, unit: string, wording: Wording): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const { divisor, unit: written } = writingOf(unit, largest, wording);
  const [from, to] = [low, high].map((end) => figureText(end / divisor, wording.locale));
  const range =
    from === to ? (from ?? '') : wording.m.evidence.range({ from: from ?? '', to: to ?? '' });
  return written === '' ? range : wording.m.evidence.amount({ number: range, unit: written });
}

/** The unit of a year's figure: a flow that was summed over the year has lost its month. */
export function yearUnit(unit: string, reading: 'constant' | 'sum' | 'december'): string {
  return reading === 'sum' ? unit.replace(/\/month(?!\^)/, '') : unit;
}

/** Whether draws differ. */
export function isSpread({ p5, p95 }: Figure): boolean {
  return p95 > p5;
}

/** The bounds of an assumption in the unit it is typed in; empty: none. */
export function boundsText(
  { bounds: [min, max] }: Pick<Assumption, 'bounds'>,
  { divisor }: Writing,
  { m, locale }: Wording,
): string {
  if (min === null && max === null) return '';
  const write = (bound: number | null): string | null =>
    bound === null ? null : figureText(bound / divisor, locale);
  return m.refusals.span({ min: write(min), max: write(max) }).trim();
}
