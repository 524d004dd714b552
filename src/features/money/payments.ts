import type { Summary } from '../../../models/contract.ts';
import { payers, type Payer } from '../../../models/measures/kit.ts';
import type { TableSpec } from '../../charts/spec.ts';
import type { Messages } from '../../i18n/zh.ts';
import {
  formatMoney,
  formatNumber,
  formatResult,
  resultScale,
  type NumberLocale,
} from '../../ui/numbers.ts';

interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
}

/** One payer's part of the bill, CNY. */
export interface Payment {
  readonly payer: Payer;
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
  readonly isPublic: boolean;
}

const publicPayers: readonly Payer[] = ['province', 'cities', 'centre'];

/** Who pays anything, in the order of the payers: public purses first. */
export function listPayments({ money }: Summary): readonly Payment[] {
  return payers
    .map((payer) => ({ payer, ...money[payer], isPublic: publicPayers.includes(payer) }))
    .filter(({ mean }) => mean > 0);
}

/** Public money (province, cities, centre), mean, CNY. */
export function publicMoney({ money }: Summary): number {
  return publicPayers.reduce((sum, payer) => sum + money[payer].mean, 0);
}

/** The bill in a sentence: public money, and what each yuan of new value added took of it. Coverage counts as measured value, transfers don't. */
export function moneySentence(summary: Summary, { m, locale }: Wording): string {
  const spent = publicMoney(summary);
  const gained = summary.accounts.activity.mean;
  const words = m.workbench.money;
  if (listPayments(summary).length === 0) return words.noCost;
  const money = formatMoney(spent, locale, { digits: 1 });
  if (gained <= 0) return words.noGain({ public: money });
  if (spent <= 0) return words.saves({ public: money });
  return words.cost({
    public: money,
    cost: formatNumber(spent / gained, locale, { digits: 2 }),
  });
}

/** The payers in words: `省级 3.4 · 市级 8.1`. */
export function paymentLabel(payments: readonly Payment[], { m, locale }: Wording): string {
  const list = payments.map(
    ({ payer, mean }) =>
      `${m.workbench.money.payers[payer] ?? payer} ${formatResult(mean, locale, { digits: 1 })}`,
  );
  return m.workbench.money.label({ list: list.join(' · ') });
}

/** Who pays, as a table. */
export function paymentTable(payments: readonly Payment[], { m, locale }: Wording): TableSpec {
  const words = m.workbench.money;
  const write = (cny: number): string => formatResult(cny, locale, { digits: 2 });
  return {
    caption: words.title({ unit: resultScale(locale).unit }),
    columns: [words.payer, m.charts.mean, m.charts.p5, m.charts.p95],
    rows: payments.map(({ payer, mean, p5, p95 }) => [
      words.payers[payer] ?? payer,
      ...[mean, p5, p95].map(write),
    ]),
  };
}
