import type { Text } from '../../../seeds/types.ts';
import type { Messages } from '../../i18n/zh.ts';
import {
  formatExact,
  formatMoney,
  formatNumber,
  formatPercent,
  type NumberLocale,
} from '../../ui/numbers.ts';

/** The reader's language: numbers, dictionary and two-language texts. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
  readonly text: (text: Text) => string;
}

/** A figure as exact as a forecast can bear, without zeros at its end: `7`, `7.2`, `3,813`. */
function rounded(value: number, locale: NumberLocale): string {
  const steps = Math.abs(value) >= 100 ? 1 : 10;
  return formatExact(Math.round(value * steps) / steps, locale);
}

function counted(value: number, unit: string, { m, locale }: Wording): string {
  const number = rounded(value, locale);
  const isOne = locale === 'en' && number === '1';
  return m.hindcast.amount({ number, unit: isOne ? unit : (m.units.words[unit] ?? unit) });
}

/** A value of a forecast, in words. */
export function amountText(value: number, unit: string, wording: Wording): string {
  const { m, locale } = wording;
  if (unit === 'CNY') return formatMoney(value, locale);
  if (unit === '1') return formatPercent(value, locale, { digits: 1 });
  if (unit === 'month') return m.hindcast.month({ month: rounded(value, locale) });
  return counted(value, unit, wording);
}

/** A distance between values, in words: shares in percentage points, months as their number. */
export function distanceText(value: number, unit: string, wording: Wording): string {
  const { m, locale } = wording;
  if (unit === '1')
    return m.hindcast.points({ n: formatNumber(value * 100, locale, { digits: 1 }) });
  if (unit === 'month') return m.hindcast.months({ n: rounded(value, locale) });
  return amountText(value, unit, wording);
}

/** A Brier score. */
export function brierText(value: number, locale: NumberLocale): string {
  return formatNumber(value, locale, { digits: 2 });
}

/** A unit's words, after a figure; nothing for shares. */
export function unitText(unit: string, { m, locale }: Wording): string {
  if (unit === '1') return '';
  const { units } = m;
  if (unit === 'month') return units.months;
  const [what = '', ...each] = unit.split('/');
  const word = units.words[what] ?? what;
  const parts = each.map((symbol) =>
    locale === 'en' ? symbol : (units.each[symbol] ?? units.words[symbol] ?? symbol),
  );
  return parts.reduce((text, symbol) => units.per({ what: text, each: symbol }), word);
}
