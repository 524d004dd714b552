import type { Target, Text } from '../../../seeds/types.ts';
import type { Messages } from '../../i18n/zh.ts';
import {
  fitScale,
  formatChance,
  formatNumber,
  formatPercent,
  formatResult,
  type NumberLocale,
} from '../../ui/numbers.ts';
import type { Colouring } from './cities.svelte.ts';
import type { Duty } from './duties.ts';

/** The reader's language: numbers, dictionary and two-language texts. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
  readonly text: (text: Text) => string;
}

/** A value of the map, in the unit of what it is coloured by. */
export function mapText(
  colouring: Colouring,
  value: number,
  { locale }: Pick<Wording, 'locale'>,
): string {
  switch (colouring) {
    case 'added':
      return formatResult(value, locale, { digits: 1 });
    case 'growth':
      return formatPercent(value, locale, { digits: 2 });
    case 'chance':
    case 'share':
      return formatPercent(value, locale, { digits: 1 });
  }
}

/** A number of a target in its unit: money in a scale that fits, counts with a decimal below ten. */
export function amountText(value: number, unit: string, { m, locale }: Wording): string {
  const [what = ''] = unit.split('/');
  if (what === '1') return formatPercent(value, locale);
  if (what === 'CNY') {
    const scale = fitScale(value, locale);
    return `${formatNumber(value / scale.divisor, locale)} ${scale.unit}`;
  }
  const digits = value < 10 && !Number.isInteger(Number(value.toFixed(1))) ? 1 : 0;
  const number = formatNumber(value, locale, { digits });
  // the symbols themselves are English singulars
  const word = locale === 'en' && number === '1' ? what : (m.units.words[what] ?? what);
  return `${number} ${word}`;
}

/** What the plan asks in the target's own words of number: `1–2 场`. */
function askedText({ value, upper, unit }: Target, wording: Wording): string {
  const { duties } = wording.m.cities;
  if (upper === null) return amountText(value, unit, wording);
  return duties.upTo({
    low: formatNumber(value, wording.locale),
    high: amountText(upper, unit, wording),
  });
}

/** How much of a target is the city's; null where it is the thing itself. */
export function shareText(duty: Duty, wording: Wording): string | null {
  const { duties } = wording.m.cities;
  const { target, amount, kind } = duty;
  if (kind === 'own') return duties.each({ value: askedText(target, wording) });
  if (amount === null) return null;
  const part = amountText(amount < 10 ? amount : Math.round(amount), target.unit, wording);
  const bare = target.unit === 'CNY' ? part : part.replace(/ .*/, '');
  return duties.amount({ part, bare, all: askedText(target, wording) });
}

/** How a target stands in the province. */
export function statusText({ status }: Duty, { m, locale }: Wording): string {
  const { duties } = m.cities;
  switch (status?.kind) {
    case 'scored':
      return duties.chance({ chance: formatChance(status.chance.chance, locale) });
    case 'rule':
      return status.kept ? duties.kept : duties.broken;
    case 'progress':
      return duties.progress;
    default:
      return duties.unmodelled;
  }
}
