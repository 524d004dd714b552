import type { Contribution, Driver, Histogram, Summary } from '../../../models/contract.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatMoney, formatPercent, type NumberLocale } from '../../ui/numbers.ts';

/** What the headline is compared with: another scenario, or the economy without the plan. */
export interface Reference {
  readonly title: string;
  readonly chance: number;
  /** CNY. */
  readonly p50: number;
  readonly histogram: Histogram;
}

interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
}

/** The measures that add most, best first; none that adds nothing. */
export function mostHelpful(
  contributions: readonly Contribution[],
  count: number,
): readonly Contribution[] {
  return contributions
    .filter(({ mean }) => mean > 0)
    .toSorted((a, b) => b.mean - a.mean)
    .slice(0, count);
}

/** Shares of the headline's variance: what lies outside the plan, and the plan's own. */
export function splitDrivers(drivers: readonly Driver[]): {
  readonly world: number;
  readonly own: number;
} {
  const own = drivers.filter(({ id }) => id === 'plan').reduce((sum, { share }) => sum + share, 0);
  const all = drivers.reduce((sum, { share }) => sum + share, 0);
  return { world: Math.max(0, all - own), own };
}

/** What threatens most: the largest driver that is not the plan's own; null where nothing is uncertain. */
export function biggestThreat({ drivers }: Summary): Driver | null {
  const outside = drivers.filter(({ id, share }) => id !== 'plan' && share > 0);
  return outside.toSorted((a, b) => b.share - a.share)[0] ?? null;
}

/** Where the uncertainty comes from, in a sentence; the larger side is named first. */
export function wordDrivers(drivers: readonly Driver[], { m, locale }: Wording): string {
  const { world, own } = splitDrivers(drivers);
  const write = (share: number): string => formatPercent(share, locale);
  if (own === 0) return m.headline.driversWorld;
  const parts = { world: write(world), own: write(own) };
  return own < world ? m.headline.drivers(parts) : m.headline.driversOwn(parts);
}

/** A driver's name; one without words keeps its id. */
export function nameDriver(id: string, { m }: Wording): string {
  return m.headline.driverNames[id] ?? id;
}

/** A threat in words: the value of the driver at which the headline misses, or that it is uncertain. */
export function wordThreat({ id, threshold }: Driver, wording: Wording): string {
  const name = nameDriver(id, wording);
  const words = wording.m.headline;
  if (threshold === null) return words.uncertain({ name });
  if (id === 'outbreaks')
    return words.above({ name, value: formatMoney(threshold, wording.locale) });
  return words.below({ name, value: formatPercent(threshold, wording.locale, { digits: 1 }) });
}
