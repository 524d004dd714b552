import { payers } from '../measures/kit.ts';
import { addTimes, type Desk } from '../scorecard/vectors/desk.ts';
import type { MeasureShares } from '../simulation/shares.ts';
import type { Model } from '../simulation/model.ts';
import { drivers, type ShardBuffers } from '../simulation/shard.ts';
import { months } from '../version.ts';

export interface Block {
  readonly span: { readonly first: number; readonly count: number };
  readonly buffers: ShardBuffers;
}

/** How the province is split over its cities in one run. */
export interface Split {
  readonly measures: readonly MeasureShares[];
  /** Measures that are split alike, and how: their sum is split once. */
  readonly groups: readonly {
    readonly measures: readonly number[];
    readonly shares: readonly number[];
  }[];
  /** Of the base. */
  readonly base: readonly number[];
}

/** Memory for rows of a chunk's series, where compiled loops reach them. */
export interface Rows {
  /** A row of so many numbers, whatever they are. */
  readonly take: (count: number) => Float64Array;
}

/** Rows on a desk, of at most as many numbers as its own. */
export function rowsOn(desk: Desk | null): Rows {
  return {
    take: (count) => desk?.take()?.subarray(0, count) ?? new Float64Array(count),
  };
}

function sum(rows: Rows, a: Float64Array, b: Float64Array, factor: number): Float64Array {
  const both = rows.take(a.length);
  both.set(a);
  addTimes(both, b, factor);
  return both;
}

function citySeries(
  { groups, base }: Split,
  contributions: ReadonlyMap<number, Float64Array>,
  year: Float64Array,
  rows: Rows,
): Float64Array[] {
  const added = base.map(() => rows.take(year.length).fill(0));
  const together = rows.take(year.length);
  for (const { measures, shares } of groups) {
    together.fill(0);
    for (const measure of measures) addTimes(together, contributions.get(measure) ?? year, 1);
    added.forEach((own, city) => {
      const share = shares[city] ?? 0;
      if (share !== 0) addTimes(own, together, share);
    });
  }
  return added.flatMap((own, city) => [sum(rows, own, year, base[city] ?? 0), own]);
}

/** The series of one block of draws, in the order of the layout (`layOut`). */
export function readSeries(
  model: Model,
  split: Split,
  { span, buffers }: Block,
  rows = rowsOn(null),
): readonly Float64Array[] {
  const { count } = span;
  const lay = (values: Float64Array): Float64Array => {
    const row = rows.take(count);
    row.set(values);
    return row;
  };
  const byMonth = (name: string): Float64Array[] => {
    const all = buffers.part(name);
    return Array.from({ length: months }, (_, m) => lay(all.subarray(m * count, (m + 1) * count)));
  };
  /** Where they stand: nothing is computed of them but their bins. */
  const parts = (kind: string, ids: readonly (string | number)[]): Float64Array[] =>
    ids.map((id) => buffers.part(`${kind}/${id}`));
  const base = byMonth('base');
  const added = byMonth('added');
  const level = base.map((values, m) => sum(rows, values, added[m] ?? values, 1));
  const contributions = parts('contribution', model.layout.measures).map(lay);
  const byMeasure = new Map(
    model.layout.measures.map((measure, i) => [
      measure,
      contributions[i] ?? new Float64Array(count),
    ]),
  );
  const year = base.at(-1) ?? new Float64Array(count);
  return [
    ...[...base, ...added, ...level],
    ...['activity', 'transfer', 'coverage'].map((account) => buffers.part(account)),
    ...parts('money', payers),
    ...parts('driver', drivers),
    ...contributions,
    ...parts('target', model.layout.targets).map(lay),
    ...citySeries(split, byMeasure, year, rows),
  ];
}
