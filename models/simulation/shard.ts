import { payers } from '../measures/kit.ts';
import { months } from '../version.ts';

/**
 * What one block of draws gives to the summary, packed into one array so that it crosses a border at once, shared or as one transfer.
 * Per draw: `base`, `added` (cumulative by month, index m · count + d), `activity`, `transfer`, `coverage`,
 * `money/<payer>`, `contribution/<measure>`, `target/<id>`, `driver/<name>`. Sums over the block:
 * `sums/<measure>` (activity, coverage, transfer, public cost, what cities pay), `delivered/<target id>` (real at the due month, then
 * reported by month). Sums are added up in the order of blocks, so no split changes a bit.
 */
export interface ShardLayout {
  readonly measures: readonly number[];
  readonly targets: readonly string[];
}

export type ShardBuffers = Readonly<Record<string, Float64Array>>;

export const drivers = ['growth', 'deflator', 'outbreaks'] as const;
export const measureSums = ['activity', 'coverage', 'transfer', 'publicCost', 'cityCost'] as const;

/** Names and lengths of a shard's parts for a block of `count` draws. */
function partsOf(layout: ShardLayout, count: number): readonly (readonly [string, number])[] {
  return [
    ['base', months * count],
    ['added', months * count],
    ['activity', count],
    ['transfer', count],
    ['coverage', count],
    ...payers.map((payer) => [`money/${payer}`, count] as const),
    ...drivers.map((driver) => [`driver/${driver}`, count] as const),
    ...layout.measures.flatMap((number) => [
      [`contribution/${String(number)}`, count] as const,
      [`sums/${String(number)}`, measureSums.length] as const,
    ]),
    ...layout.targets.flatMap((id) => [
      [`target/${id}`, count] as const,
      [`delivered/${id}`, 1 + months] as const,
    ]),
  ];
}

/** Zeros that other workers see without a copy where the page is isolated; elsewhere the name is not there. */
const allocate = (length: number): Float64Array =>
  typeof SharedArrayBuffer === 'undefined'
    ? new Float64Array(length)
    : new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));

/** Copies a block's parts into one array, of which they become views; what no measure gave is 0. */
export function packShard(layout: ShardLayout, parts: ShardBuffers, count: number): ShardBuffers {
  const places = partsOf(layout, count);
  const all = allocate(places.reduce((sum, [, length]) => sum + length, 0));
  let start = 0;
  const views = places.map(([name, length]): [string, Float64Array] => {
    const view = all.subarray(start, start + length);
    const part = parts[name];
    if (part !== undefined) view.set(part);
    start += length;
    return [name, view];
  });
  return Object.fromEntries(views);
}

/** A part that must be there: a missing one is a bug. */
export function partOf(buffers: ShardBuffers, name: string): Float64Array {
  const part = buffers[name];
  if (part === undefined) throw new Error(`the shard has no part "${name}"`);
  return part;
}
