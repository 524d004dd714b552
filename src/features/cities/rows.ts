import type { CityResult, Spread, Summary } from '../../../models/contract.ts';
import type { City, Text } from '../../../seeds/types.ts';

/** A city, or the whole province, as the map and the table show it. Money in CNY. */
export interface CityRow {
  readonly id: string;
  readonly title: Text;
  readonly populationShare: number;
  readonly gdpShare: number;
  readonly base: Spread;
  readonly added: Spread;
  /** Median of what the plan adds over the median of the base. */
  readonly growth: number;
  readonly chance: number;
  readonly money: number;
}

export const sortKeys = [
  'title',
  'populationShare',
  'base',
  'added',
  'growth',
  'chance',
  'money',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

function rowOf(city: City, result: CityResult): CityRow {
  const { id, title, populationShare, gdpShare } = city;
  const { base, added, money } = result;
  const growth = added.p50 / base.p50;
  return {
    id,
    title,
    populationShare,
    gdpShare,
    base,
    added,
    growth,
    money,
    chance: result.chance.chance,
  };
}

/** One row a city, in the order of the seeds; a city without a result is left out. */
export function listRows(cities: readonly City[], { cities: split }: Summary): readonly CityRow[] {
  const results = new Map(split.results.map((result) => [result.id, result]));
  return cities.flatMap((city) => {
    const result = results.get(city.id);
    return result === undefined ? [] : [rowOf(city, result)];
  });
}

/** The province, from its own figures and not from sums of the cities'. */
export function provinceRow({ headline, money, contributions }: Summary): CityRow {
  const last = headline.added.p50.length - 1;
  const at = (line: readonly number[]): number => line[last] ?? Number.NaN;
  const { p5, p50, p95 } = headline.added;
  const mean = contributions.reduce((sum, contribution) => sum + contribution.mean, 0);
  const added = { mean, p5: at(p5), p50: at(p50), p95: at(p95) };
  return {
    id: 'province',
    title: { zh: '全省', en: 'Province' },
    populationShare: 1,
    gdpShare: 1,
    base: headline.baseline,
    added,
    growth: added.p50 / headline.baseline.p50,
    chance: headline.chance,
    money: money.cities.mean,
  };
}

function valueOf(row: CityRow, key: Exclude<SortKey, 'title'>): number {
  return key === 'base' || key === 'added' ? row[key].p50 : row[key];
}

/** The rows in an order; titles as the reader's language sorts them. */
export function sortRows(
  rows: readonly CityRow[],
  { key, direction }: Sorting,
  titleOf: (text: Text) => string,
): readonly CityRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (key === 'title') return sign * titleOf(a.title).localeCompare(titleOf(b.title));
    return sign * (valueOf(a, key) - valueOf(b, key));
  });
}

/** The next order when a head is pressed: largest first, titles from A; then the other way. */
export function nextSorting(current: Sorting, key: SortKey): Sorting {
  const first = key === 'title' ? 'ascending' : 'descending';
  if (current.key !== key) return { key, direction: first };
  return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}
