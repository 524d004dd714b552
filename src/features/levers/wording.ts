import type { Lever } from '../../../models/measures/kit.ts';
import type { Messages } from '../../i18n/zh.ts';
import { fitScale, formatExact, type Amount, type NumberLocale } from '../../ui/numbers.ts';

/** The words and the number format that a lever's value is written in. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
}

/** How a lever's unit stands on the screen: canonical value = screen value × `scale`. */
export interface ScreenUnit {
  readonly scale: number;
  readonly unit: string;
}

/** Months 1–12 of a calendar's twelve bits. */
export function calendarMonths(bits: number): readonly number[] {
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((n) => ((bits >> (n - 1)) & 1) === 1);
}

function wordMonths(bits: number, { m }: Wording): string {
  const runs: [number, number][] = [];
  for (const n of calendarMonths(bits)) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  if (runs.length === 0) return m.levers.noMonth;
  return runs
    .map(([from, to]) =>
      from === to ? m.levers.month({ n: from }) : m.levers.monthRange({ from, to }),
    )
    .join(m.levers.monthsJoin);
}

/** The words of one unit symbol; a symbol without words is its own word. */
function wordSymbol(symbol: string, { m }: Wording): string {
  return m.units.words[symbol] ?? symbol;
}

/** What a lever counts, and its scale: money by its largest value, Chinese counts from a million on by ten thousands. */
function screenCount(symbol: string, { max }: Lever, wording: Wording): ScreenUnit {
  if (symbol === 'CNY') {
    const { divisor, unit } = fitScale(max, wording.locale);
    return { scale: divisor, unit };
  }
  const what = wordSymbol(symbol, wording);
  if (wording.locale === 'en' || max < 1e6) return { scale: 1, unit: what };
  return { scale: 1e4, unit: wording.m.units.tenThousand({ what }) };
}

/** The unit a lever is shown and typed in; scaled by the lever's largest value, so it never jumps. */
export function screenUnit(lever: Lever, wording: Wording): ScreenUnit {
  if (lever.kind === 'share') return { scale: 0.01, unit: '%' };
  if (lever.kind === 'months') return { scale: 1, unit: wording.m.units.months };
  if (lever.kind !== 'amount' || lever.unit === '1') return { scale: 1, unit: '' };
  const [symbol = '', ...each] = lever.unit.split('/');
  const { scale, unit } = screenCount(symbol, lever, wording);
  const per = wording.m.units;
  return {
    scale,
    unit: each.reduce((what, one) => per.per({ what, each: per.each[one] ?? one }), unit),
  };
}

/** A lever's value in words: number and unit apart. */
export function wordValue(lever: Lever, value: number, wording: Wording): Amount {
  const { m, locale } = wording;
  if (lever.kind === 'switch')
    return { number: value === 1 ? m.levers.on : m.levers.off, unit: '' };
  if (lever.kind === 'month') return { number: m.levers.month({ n: value }), unit: '' };
  if (lever.kind === 'calendar') return { number: wordMonths(value, wording), unit: '' };
  const { scale, unit } = screenUnit(lever, wording);
  return { number: formatExact(value / scale, locale), unit };
}

/** A lever's value as one text: `8 亿元`, `30%`, `5–12 月`. */
export function formatValue(lever: Lever, value: number, wording: Wording): string {
  const { number, unit } = wordValue(lever, value, wording);
  return unit === '' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`;
}
