import type { Block, PrintColumn, PrintTable } from '../../features/report/report.ts';
import type { ReportWords } from '../../i18n/report-words.ts';
import { formatMoney, formatNumber, formatPercent } from '../../ui/numbers.ts';
import type { Material } from '../exports/material.ts';

/** What a section is written from. */
export interface Draft {
  readonly material: Material;
  readonly words: ReportWords;
}

export const text = (sentence: string): Block => ({ kind: 'text', text: sentence });
export const table = (of: PrintTable): Block => ({ kind: 'table', table: of });
export const column = (title: string, width: number, kind: PrintColumn['kind'] = 'text') => {
  return { title, width, kind };
};

/** Numbers of a report in the reader's language. */
export function writers({ locale }: Material['wording']) {
  return {
    money: (cny: number, digits = 1): string => formatMoney(cny, locale, { digits }),
    percent: (share: number): string => formatPercent(share, locale),
    points: (share: number): string => formatNumber(share * 100, locale, { digits: 1 }),
    signedPoints: (share: number): string =>
      formatNumber(share * 100, locale, { digits: 0, signed: true }),
  };
}

/** A number whose unit stands elsewhere. */
export function writeValue(value: number, { locale }: Material['wording']): string {
  const size = Math.abs(value);
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 3;
  return formatNumber(value, locale, { digits });
}

/** Titles of measures by number, with their number. */
export function measureNames({ plan, wording }: Material): (measure: number) => string {
  const titles = new Map(plan.measures.map(({ number, title }) => [number, wording.text(title)]));
  return (measure) => `${String(measure)} ${titles.get(measure) ?? ''}`.trim();
}
