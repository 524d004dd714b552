import type { Shard } from './protocol.ts';

/** At most so much is kept for others: some 1.5 MB each. */
const mostKept = 24;

/**
 * Memory of shards that nobody needs any more, for those that come: what workers share is let go late by the engine, for it
 * counts in none of them. What was given away and not shared is gone already.
 */
export class SpentMemory {
  readonly #byCount = new Map<number, Float64Array[]>();

  give(shards: readonly Shard[]): void {
    for (const { span, numbers } of shards) {
      if (numbers.buffer instanceof ArrayBuffer) continue;
      const kept = this.#byCount.get(span.count) ?? [];
      if (kept.length < mostKept) kept.push(numbers);
      this.#byCount.set(span.count, kept);
    }
  }

  /** Memory of a block of so many draws; undefined: none is left. */
  take(count: number): Float64Array | undefined {
    return this.#byCount.get(count)?.pop();
  }
}
