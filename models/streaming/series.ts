import { payers } from '../measures/kit.ts';
import type { MeasureShares } from '../simulation/cities.ts';
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

/** a += b × factor. */
function addTimes(a: Float64Array, b: Float64Array, factor: number): void {
  for (let d = 0; d < a.length; d += 1) a[d] = (a[d] ?? 0) + (b[d] ?? 0) * factor;
}

function plus(a: Float64Array, b: Float64Array, factor: number): Float64Array {
  const sum = a.slice();
  addTimes(sum, b, factor);
  return sum;
}

function citySeries({ groups, base }: Split, { span, buffers }: Block): Float64Array[] {
  const added = base.map(() => new Float64Array(span.count));
  for (const { measures, shares } of groups) {
    const sum = new Float64Array(span.count);
    for (const measure of measures) addTimes(sum, buffers.part(`contribution/${measure}`), 1);
    added.forEach((own, city) => {
      const share = shares[city] ?? 0;
      if (share !== 0) addTimes(own, sum, share);
    });
  }
  const year = buffers.part('base').subarray((months - 1) * span.count);
  return added.flatMap((own, city) => [plus(own, year, base[city] ?? 0), own]);
}

/** The series of one block of draws, in the order of the layout (`layOut`). */
export function readSeries(model: Model, split: Split, block: Block): readonly Float64Array[] {
  const { span, buffers } = block;
  const byMonth = (name: string): Float64Array[] => {
    const all = buffers.part(name);
    return Array.from({ length: months }, (_, m) =>
      all.subarray(m * span.count, (m + 1) * span.count),
    );
  };
  const parts = (kind: string, ids: readonly (string | number)[]): Float64Array[] =>
    ids.map((id) => buffers.part(`${kind}/${id}`));
  const base = byMonth('base');
  const added = byMonth('added');
  const level = base.map((values, m) => plus(values, added[m] ?? values, 1));
  return [
    ...[...base, ...added, ...level],
    ...['activity', 'transfer', 'coverage'].map((account) => buffers.part(account)),
    ...parts('money', payers),
    ...parts('driver', drivers),
    ...parts('contribution', model.layout.measures),
    ...parts('target', model.layout.targets),
    ...citySeries(split, block),
  ];
}
