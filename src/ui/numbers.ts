/** Numbers as the screen writes them. Money comes in CNY, shares as 0–1; text goes out in the reader's language. */

export type NumberLocale = 'zh-CN' | 'en';

export interface NumberStyle {
  /** Decimals, in 亿元 for money (English adds one: 1 亿 = 0.1 bn). */
  readonly digits?: number;
  /** Write a plus before what is above zero. */
  readonly signed?: boolean;
}

/** A number and its unit apart, for screens that set them in different sizes. */
export interface Amount {
  readonly number: string;
  readonly unit: string;
}

export interface MoneyScale {
  readonly divisor: number;
  readonly unit: string;
}

const scales: Readonly<Record<NumberLocale, readonly [MoneyScale, ...MoneyScale[]]>> = {
  'zh-CN': [
    { divisor: 1, unit: '元' },
    { divisor: 1e4, unit: '万元' },
    { divisor: 1e8, unit: '亿元' },
  ],
  en: [
    { divisor: 1, unit: 'yuan' },
    { divisor: 1e3, unit: 'k yuan' },
    { divisor: 1e6, unit: 'm yuan' },
    { divisor: 1e9, unit: 'bn yuan' },
  ],
};

/**
 * A number without its sign, with `least` to `most` decimals, in groups of three, as both languages write it. By hand: opening
 * the browser's own formats takes longer than any other step of the first picture. Rounded as they do, from the digits that
 * name the number.
 */
function writeDecimal(value: number, locale: NumberLocale, least: number, most: number): string {
  if (!Number.isFinite(value)) return Math.abs(value).toLocaleString(locale);
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + most;
  const up = BigInt((digits[kept] ?? '') >= '5');
  const scaled = BigInt(digits.slice(0, Math.max(0, kept)).padEnd(kept, '0')) + up;
  const text = String(scaled).padStart(most + 1, '0');
  const whole = text.slice(0, text.length - most).replace(/\B(?=(\d{3})+$)/g, ',');
  const part = text
    .slice(text.length - most)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return part === '' ? whole : `${whole}.${part}`;
}

/** `text` is written without a sign. */
function withSign(text: string, value: number, signed: boolean): string {
  if (!/[1-9∞]/.test(text)) return text;
  if (value < 0) return `−${text}`;
  return signed ? `+${text}` : text;
}

/** A plain number with exactly `digits` decimals (default 0), a true minus sign, and no sign on zero. */
export function formatNumber(value: number, locale: NumberLocale, style: NumberStyle = {}): string {
  const digits = style.digits ?? 0;
  return withSign(writeDecimal(value, locale, digits, digits), value, style.signed ?? false);
}

/** A number with as many decimals as it needs, four at most. */
export function formatExact(value: number, locale: NumberLocale): string {
  return withSign(writeDecimal(value, locale, 0, 4), value, false);
}

/** The unit of results: 亿元, or bn yuan in English. */
export function resultScale(locale: NumberLocale): MoneyScale {
  return locale === 'en' ? { divisor: 1e9, unit: 'bn yuan' } : { divisor: 1e8, unit: '亿元' };
}

/** CNY in the unit of results, without the unit: `+41` or `+4.1`. */
export function formatResult(cny: number, locale: NumberLocale, style: NumberStyle = {}): string {
  const digits = (style.digits ?? 0) + (locale === 'en' ? 1 : 0);
  return formatNumber(cny / resultScale(locale).divisor, locale, { ...style, digits });
}

/** CNY in the unit of results: `+41 亿元` or `+4.1 bn yuan`. */
export function formatMoney(cny: number, locale: NumberLocale, style: NumberStyle = {}): string {
  return `${formatResult(cny, locale, style)} ${resultScale(locale).unit}`;
}

/** The scale in which amounts up to `largest` CNY read best. */
export function fitScale(largest: number, locale: NumberLocale): MoneyScale {
  const [smallest, ...larger] = scales[locale];
  return larger.reduce(
    (best, scale) => (Math.abs(largest) >= scale.divisor ? scale : best),
    smallest,
  );
}

/** A share as per cent: `47%`. */
export function formatPercent(
  share: number,
  locale: NumberLocale,
  style: NumberStyle = {},
): string {
  return `${formatNumber(share * 100, locale, style)}%`;
}

/** A chance as per cent; never 0% or 100% for what some draws did or missed. */
export function formatChance(chance: number, locale: NumberLocale): string {
  if (chance > 0 && chance < 0.005) return '<1%';
  if (chance < 1 && chance >= 0.995) return '>99%';
  return formatPercent(chance, locale);
}
