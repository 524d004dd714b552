import { payers } from '../measures/kit.ts';
import { months } from '../version.ts';

/**
 * What one block of draws gives to the summary, in one array so that it crosses a border at once, shared or as one transfer.
 * Per draw: `base`, `added` (cumulative by month, index m · count + d), `activity`, `coverage`, `transfer`,
 * `money/<payer>`, `contribution/<measure>`, `target/<id>`, `driver/<name>`. Sums over the block:
 * `sums/<measure>` (activity, coverage, transfer, public cost, what cities pay), `delivered/<target id>` (real at the due month, then
 * reported by month). Sums are added up in the order of blocks, so no split changes a bit.
 */
export interface ShardLayout {
  readonly measures: readonly number[];
  readonly targets: readonly string[];
}

export const drivers = ['growth', 'deflator', 'outbreaks'] as const;
export const measureSums = ['activity', 'coverage', 'transfer', 'publicCost', 'cityCost'] as const;

/** Names of parts and how many numbers each has, in the order in which they stand. */
export type Parts = readonly (readonly [name: string, length: number])[];

/** Some of an array's numbers. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** Names and lengths of a shard's parts for a block of `count` draws. */
function partsOf(layout: ShardLayout, count: number): Parts {
  return [
    ['base', months * count],
    ['added', months * count],
    ['activity', count],
    ['coverage', count],
    ['transfer', count],
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

/** Where parts stand in one array. */
export class Places {
  readonly size: number;
  readonly #places = new Map<string, Place>();

  constructor(parts: Parts) {
    let start = 0;
    for (const [name, length] of parts) {
      this.#places.set(name, { start, length });
      start += length;
    }
    this.size = start;
  }

  get names(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** A part that must be there: a missing one is a bug. */
  of(name: string): Place {
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`the shard has no part "${name}"`);
    return place;
  }
}

/** Parts by name, views of one array. */
export class ShardBuffers {
  readonly places: Places;
  readonly numbers: Float64Array;
  /** How often it was turned to another run. */
  #turn = 0;
  readonly #writtenAt = new Map<string, number>();

  /** Without numbers: zeros. */
  constructor(places: Places, numbers = allocate(places.size)) {
    if (numbers.length !== places.size) throw new Error('these numbers are no such shard');
    this.places = places;
    this.numbers = numbers;
  }

  part(name: string): Float64Array {
    const { start, length } = this.places.of(name);
    return this.numbers.subarray(start, start + length);
  }

  get turn(): number {
    return this.#turn;
  }

  /** Begins to write what differs in another run. */
  begin(): void {
    this.#turn += 1;
  }

  /** A part to be written to in this turn. */
  write(name: string): Float64Array {
    this.#writtenAt.set(name, this.#turn);
    return this.part(name);
  }

  /** In which turn a part was last written to. */
  writtenAt(name: string): number {
    return this.#writtenAt.get(name) ?? 0;
  }

  /** The same in memory of its own, or in that of a shard that nobody needs any more. */
  copy(into?: Float64Array): ShardBuffers {
    const copy = new ShardBuffers(
      this.places,
      into?.length === this.places.size ? into : undefined,
    );
    copy.numbers.set(this.numbers);
    return copy;
  }
}

/** Where parts stand, by what they belong to and how many draws they have; found once. */
export function rememberPlaces<T extends object>(
  partsOf: (of: T, count: number) => Parts,
): (of: T, count: number) => Places {
  const known = new WeakMap<T, Map<number, Places>>();
  return (of, count) => {
    const byCount = known.get(of) ?? new Map<number, Places>();
    known.set(of, byCount);
    const places = byCount.get(count) ?? new Places(partsOf(of, count));
    byCount.set(count, places);
    return places;
  };
}

/** Where the parts of a block of `count` draws stand. */
export const placesOf = rememberPlaces(partsOf);
