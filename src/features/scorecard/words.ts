import type { Text } from '../../../seeds/types.ts';
import type { Messages } from '../../i18n/zh.ts';
import { fitScale, formatChance, formatNumber, type NumberLocale } from '../../ui/numbers.ts';
import { gapOf, medianOf, reportsDiffer, type TargetItem } from './items.ts';

/** The reader's language: numbers, dictionary and two-language texts. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
  readonly text: (text: Text) => string;
}

/** How the figures of a target are written: canonical value = written value × `divisor`. */
export interface Writing {
  readonly divisor: number;
  readonly unit: string;
}

const none = '—';

/** A unit's word; the symbols themselves are English singulars. */
function unitWord(symbol: string, isOne: boolean, { m, locale }: Wording): string {
  return isOne && locale === 'en' ? symbol : (m.units.words[symbol] ?? symbol);
}

/** `written`: the figure beside which the unit stands, for English tells one from many. */
export function writingOf({ target }: TargetItem, wording: Wording, written = 2): Writing {
  const { unit, value, upper } = target;
  const { m, locale } = wording;
  if (unit === '1') return { divisor: 0.01, unit: '%' };
  // the target itself says of what: all named items, begun or completed
  if (unit === 'milestone') return { divisor: 1, unit: '' };
  const [what = '', ...each] = unit.split('/');
  const money = what === 'CNY' ? fitScale(upper ?? value, locale) : null;
  const start = money?.unit ?? unitWord(what, written === 1, wording);
  return {
    divisor: money?.divisor ?? 1,
    unit: each.reduce(
      (text, symbol) => m.units.per({ what: text, each: unitWord(symbol, true, wording) }),
      start,
    ),
  };
}

/** Few decimals, fewer the larger the figure, and no zeros at the end: what an estimate can bear. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  const most = size >= 1000 ? 0 : size >= 10 ? 1 : 2;
  const text = value.toFixed(most).replace(/0+$/, '');
  return most === 0 ? 0 : (text.split('.')[1]?.length ?? 0);
}

function figure(value: number, locale: NumberLocale, signed = false): string {
  return formatNumber(value, locale, { digits: digitsOf(value), signed });
}

function join(number: string, unit: string, m: Messages): string {
  if (unit === '%') return `${number}%`;
  return unit === '' ? number : m.scorecard.amount({ number, unit });
}

/** A value of a target in its own unit, in words. */
export function amountText(item: TargetItem, value: number, wording: Wording): string {
  const { m, locale } = wording;
  if (item.target.unit === 'day') return m.scorecard.day({ number: figure(value, locale) });
  const { divisor, unit } = writingOf(item, wording, value);
  return join(figure(value / divisor, locale), unit, m);
}

/** What the plan requires, with its operator in words: `不低于 80%`. */
export function targetText(item: TargetItem, wording: Wording): string {
  const { m, locale } = wording;
  const { operator, value, upper, unit, stage, rule } = item.target;
  const words = m.scorecard.operators;
  if (operator === 'milestone') return words[stage ?? 'complete']({ n: figure(value, locale) });
  if (operator === 'range') {
    const { divisor, unit: written } = writingOf(item, wording);
    const [low, high] = [value, upper ?? value].map((end) => figure(end / divisor, locale));
    return join(words.range({ low: low ?? '', high: high ?? '' }), written, m);
  }
  if (unit === 'day' && operator === 'le') return words.dayBy({ value: figure(value, locale) });
  const amount = amountText(item, value, wording);
  return operator === 'eq' && rule
    ? words.exactly({ value: amount })
    : words[operator]({ value: amount });
}

/** The median of what is reported (or a rule's setting). */
export function medianText(item: TargetItem, wording: Wording): string {
  const median = medianOf(item);
  return median === null ? none : amountText(item, median, wording);
}

/** The 5–95 % range without its unit. */
export function rangeText(item: TargetItem, wording: Wording): string {
  const { status } = item;
  if (status.kind !== 'scored' && status.kind !== 'progress') return none;
  const { divisor, unit } = writingOf(item, wording);
  const [low = '', high = ''] = [status.reported.p5, status.reported.p95].map((end) =>
    figure(end / divisor, wording.locale),
  );
  const range = low === high ? low : `${low}–${high}`;
  return unit === '%' ? `${range}%` : range;
}

/** The median less the target, signed; without the unit, which stands beside the median. */
export function gapText(item: TargetItem, wording: Wording): string {
  const gap = gapOf(item);
  const { m, locale } = wording;
  if (gap === null) return none;
  if (item.target.unit === 'day') return m.scorecard.days({ number: figure(gap, locale, true) });
  const { divisor, unit } = writingOf(item, wording);
  const written = unit === '%' ? Math.round((gap / divisor) * 10) / 10 : gap / divisor;
  const number = figure(written, locale, true);
  return unit === '%' ? m.scorecard.points({ number }) : number;
}

/** The mean of what is really done; null where it is as reported. */
export function realText(item: TargetItem, wording: Wording): string | null {
  const { status } = item;
  if (status.kind !== 'scored' || !reportsDiffer(item)) return null;
  return wording.m.scorecard.real({ real: amountText(item, status.real, wording) });
}

/** A chance and its standard error in percentage points: `47%`, `±0.5`. */
export function chanceTexts(
  { chance, error }: { readonly chance: number; readonly error: number },
  { m, locale }: Wording,
): { readonly chance: string; readonly error: string; readonly label: string } {
  const points = formatNumber(error * 100, locale, { digits: 1 });
  const text = formatChance(chance, locale);
  return {
    chance: text,
    error: m.scorecard.error({ points }),
    label: m.scorecard.chanceLabel({ chance: text, points }),
  };
}

/** How a target without a chance stands, in a word or two; null for one with a chance. */
export function statusText({ status, target }: TargetItem, { m, locale }: Wording): string | null {
  const words = m.scorecard;
  switch (status.kind) {
    case 'scored':
      return null;
    case 'rule':
      return status.kept ? words.kept : words.broken;
    case 'progress': {
      const value = figure(status.reported.p50, locale);
      return words.progressOf({ value, all: figure(target.value, locale) });
    }
    case 'unmodelled':
      return status.reason === 'no_model' ? words.unmodelled : words.stated;
  }
}

/** Why a target is not modelled; null for all others. */
export function reasonText(item: TargetItem, { m, text }: Wording): string | null {
  if (item.status.kind !== 'unmodelled') return null;
  return item.reason ? text(item.reason) : m.scorecard.reasons[item.status.reason];
}
