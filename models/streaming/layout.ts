import { payers } from '../measures/kit.ts';
import type { Model } from '../simulation/model.ts';
import { drivers, measureSums } from '../simulation/shard.ts';
import { histogramBins } from '../simulation/summary.ts';
import { months } from '../version.ts';

/** What moves the headline, and last the headline itself: series whose products are summed. */
export const movers = [
  ...drivers.map((driver) => `driver/${driver}`),
  `added/${months - 1}`,
] as const;
export const headlineSeries = `level/${months - 1}`;
export const baselineSeries = `base/${months - 1}`;

/** What is kept of a stream, and where: series have histograms and sums, tallies are counts of draws. */
export interface StreamLayout {
  /** Place of each series by name. */
  readonly series: ReadonlyMap<string, number>;
  /** Parts of a block that are sums by themselves: name, place of the first sum, how many. */
  readonly blockSums: ReadonlyMap<string, { readonly first: number; readonly size: number }>;
  /** Sums of squares of each mover, then of its products with the headline. */
  readonly products: number;
  readonly sums: number;
  /** Targets that a draw meets or misses, the headline first; every two of them are counted together. */
  readonly scored: readonly string[];
  readonly tallies: {
    readonly headlinePicture: number;
    readonly baselinePicture: number;
    readonly baselineHeld: number;
    readonly citiesHeld: number;
    /** Draws that meet target i and target j ≥ i: row after row. */
    readonly pairs: number;
    readonly size: number;
  };
}

function seriesNames({ layout, cities }: Model): readonly string[] {
  const byMonth = (name: string): string[] =>
    Array.from({ length: months }, (_, m) => `${name}/${m}`);
  return [
    ...['base', 'added', 'level'].flatMap(byMonth),
    ...['activity', 'transfer', 'coverage'],
    ...payers.map((payer) => `money/${payer}`),
    ...drivers.map((driver) => `driver/${driver}`),
    ...layout.measures.map((measure) => `contribution/${measure}`),
    ...layout.targets.map((id) => `target/${id}`),
    ...cities.flatMap(({ id }) => [`city/${id}/level`, `city/${id}/added`]),
  ];
}

/** Place of the pair i ≤ j of `size` targets. */
export function pairAt(size: number, i: number, j: number): number {
  return i * size - (i * (i - 1)) / 2 + (j - i);
}

export function layOut(model: Model): StreamLayout {
  const series = new Map(seriesNames(model).map((name, at) => [name, at]));
  let next = series.size;
  const blockSums = new Map<string, { first: number; size: number }>();
  const place = (name: string, size: number): void => {
    blockSums.set(name, { first: next, size });
    next += size;
  };
  for (const measure of model.layout.measures) place(`sums/${measure}`, measureSums.length);
  for (const id of model.layout.targets) place(`delivered/${id}`, 1 + months);
  const scored = [...model.following].flatMap(([id, { kind }]) =>
    kind === 'delivered' ? [id] : [],
  );
  const headline = [...model.following].flatMap(([id, { kind }]) =>
    kind === 'headline' ? [id] : [],
  );
  const all = [...headline, ...scored];
  const citiesHeld = 2 * histogramBins + 1;
  const pairs = citiesHeld + model.cities.length;
  return {
    series,
    blockSums,
    products: next,
    sums: next + 2 * movers.length,
    scored: all,
    tallies: {
      headlinePicture: 0,
      baselinePicture: histogramBins,
      baselineHeld: 2 * histogramBins,
      citiesHeld,
      pairs,
      size: pairs + pairAt(all.length, all.length, all.length),
    },
  };
}

/** Place of a series: one that is missing is a bug. */
export function seriesAt({ series }: StreamLayout, name: string): number {
  const at = series.get(name);
  if (at === undefined) throw new Error(`there is no series "${name}"`);
  return at;
}
