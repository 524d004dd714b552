/** Values beyond a range that are kept, on each side. */
const keptValues = 1024;

/**
 * What lies beyond one end of a range, as distances from it would be ordered: how many values, the most extreme one,
 * and those nearest to the range, which are all of them up to `keptValues`. All three are the same whatever the order
 * the values came in. `side` 1: above the range; −1: below it, with every sign turned.
 */
export class Tail {
  readonly #side: 1 | -1;
  #count = 0;
  #extreme = -Infinity;
  #nearest: number[] = [];

  constructor(side: 1 | -1) {
    this.#side = side;
  }

  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    const distance = this.#side * value;
    this.#keep(1, distance, distance);
  }

  /** Adds what another packed. */
  merge(count: number, extreme: number, nearest: Float64Array): void {
    if (count > 0) this.#keep(count, extreme, ...nearest);
  }

  /** Count, extreme and nearest values, nearest first, signs turned where the tail is below. */
  pack(): {
    readonly count: number;
    readonly extreme: number;
    readonly nearest: readonly number[];
  } {
    this.#tidy();
    const extreme = this.#count > 0 ? this.#extreme : 0;
    return { count: this.#count, extreme, nearest: this.#nearest };
  }

  /** The value that so many of the tail's are nearer to the range than, and how far off it may be. */
  at(rank: number): { readonly value: number; readonly error: number } {
    this.#tidy();
    const kept = this.#nearest[rank];
    if (kept !== undefined) return { value: this.#side * kept, error: 0 };
    const last = this.#nearest.length - 1;
    const from = this.#nearest[last] ?? this.#extreme;
    const part = (rank - last) / (this.#count - 1 - last);
    const error = this.#extreme - from;
    return { value: this.#side * (from + error * part), error };
  }

  #keep(count: number, extreme: number, ...nearest: readonly number[]): void {
    this.#count += count;
    if (extreme > this.#extreme) this.#extreme = extreme;
    this.#nearest.push(...nearest);
    if (this.#nearest.length > 4 * keptValues) this.#tidy();
  }

  #tidy(): void {
    this.#nearest.sort((a, b) => a - b);
    this.#nearest.length = Math.min(this.#nearest.length, keptValues, this.#count);
  }
}
