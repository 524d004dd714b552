import type { Summary } from '../../../models/contract.ts';
import type { Measure } from '../../../models/measures/kit.ts';
import type { City, Plan, Text } from '../../../seeds/types.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { NumberLocale } from '../../ui/numbers.ts';
import { resultScale } from '../../ui/numbers.ts';
import type { SheetColumn } from '../../features/exports/sheet.ts';

/** A scenario with its figures, from all its draws. */
export interface Exported {
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
  readonly summary: Summary;
}

/** The reader's language: dictionary, words of files, numbers, two-language texts. */
export interface Wording {
  readonly m: Messages;
  readonly words: ExportWords;
  readonly locale: NumberLocale;
  readonly text: (text: Text) => string;
}

/** All that tables and report are made of. */
export interface Material {
  /** Those on screen, in their order. */
  readonly scenarios: readonly Exported[];
  /** The one in front. */
  readonly active: Exported;
  /** The one compared with; null: without the plan. */
  readonly baseline: Exported | null;
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly cities: readonly City[];
  readonly catalogue: Catalogue;
  /** Titles of assumptions, by id. */
  readonly titles: ReadonlyMap<string, Text>;
  /** When, in the reader's words. */
  readonly time: string;
  readonly wording: Wording;
}

/** A column of money in the unit of results. */
export function moneyColumn(title: string, { words, locale }: Wording, digits = 2): SheetColumn {
  const { unit } = resultScale(locale);
  return {
    title: words.withUnit({ title, unit }),
    width: 16,
    digits: locale === 'en' ? digits + 1 : digits,
  };
}

/** A column of shares or chances in per cent. */
export function percentColumn(title: string, { words }: Wording, digits = 1): SheetColumn {
  return { title: words.withUnit({ title, unit: words.percent }), width: 14, digits };
}

/** A column of text. */
export function textColumn(title: string, width: number): SheetColumn {
  return { title, width };
}

/** CNY in the unit of results. */
export function inResultUnit({ locale }: Wording): (cny: number) => number {
  const { divisor } = resultScale(locale);
  return (cny) => cny / divisor;
}

export type Payment = keyof Summary['money'];
/** Payers whose money is public. */
export const publicPayers: readonly Payment[] = ['province', 'cities', 'centre'];

/** Public money of a run, mean, CNY. */
export function publicMoney({ money }: Summary): number {
  return publicPayers.reduce((sum, payer) => sum + money[payer].mean, 0);
}
