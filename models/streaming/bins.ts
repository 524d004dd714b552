import { Tail } from './tail.ts';

export const binCount = 2048;

/** Rank of a quantile's value, found or bounded: `error` is the most by which it can be off. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** What histograms are packed into: plain arrays, one series after the other. */
export interface PackedBins {
  /** Filled bins of each series. */
  readonly filled: Float64Array;
  /** Of each filled bin: its place plus `binCount` times its count; least and greatest value. */
  readonly slots: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** Of each series, below then above its range: count, extreme, how many values are kept. */
  readonly tails: Float64Array;
  readonly nearest: Float64Array;
}

interface SeriesTails {
  readonly below: Tail;
  readonly above: Tail;
}

/**
 * Histograms of many series over fixed ranges: counts, and of each bin its least and greatest value, so that a bin whose
 * values are equal, or that holds at most two, is known exactly. What lies outside is kept by tails. Folding and merging
 * give the same whatever the order.
 */
export class Bins {
  readonly #starts: Float64Array;
  readonly #perUnit: Float64Array;
  readonly #counts: Uint32Array;
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  readonly #tails: readonly SeriesTails[];

  /** `ranges`: start and end of each series' range. */
  constructor(ranges: Float64Array) {
    const series = ranges.length / 2;
    this.#starts = Float64Array.from({ length: series }, (_, i) => ranges[2 * i] ?? 0);
    this.#perUnit = this.#starts.map((start, i) => binCount / ((ranges[2 * i + 1] ?? 0) - start));
    this.#counts = new Uint32Array(series * binCount);
    this.#lows = new Float64Array(series * binCount).fill(Infinity);
    this.#highs = new Float64Array(series * binCount).fill(-Infinity);
    this.#tails = Array.from({ length: series }, () => ({
      below: new Tail(-1),
      above: new Tail(1),
    }));
  }

  /** Counts values of a series; gives their sum in their order. A value that is not a number is a bug. */
  fold(series: number, values: Float64Array): number {
    const start = this.#starts[series] ?? 0;
    const perUnit = this.#perUnit[series] ?? 0;
    const first = series * binCount;
    const counts = this.#counts;
    const lows = this.#lows;
    const highs = this.#highs;
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) {
      // −0 becomes 0: of equal values any may be met first
      const value = (values[i] ?? Number.NaN) + 0;
      sum += value;
      const place = (value - start) * perUnit;
      if (!(place >= 0 && place < binCount)) {
        this.#addOutside(series, value, place);
        continue;
      }
      const bin = first + (place | 0);
      counts[bin] = (counts[bin] ?? 0) + 1;
      if (value < (lows[bin] ?? 0)) lows[bin] = value;
      if (value > (highs[bin] ?? 0)) highs[bin] = value;
    }
    if (!Number.isFinite(sum)) throw new Error('a result is not a number');
    return sum;
  }

  /** The value of a rank (0: the least) among `draws` values. */
  at(series: number, rank: number, draws: number): Bounded {
    const { below, above } = this.#tailsOf(series);
    if (rank < below.count) return below.at(below.count - 1 - rank);
    if (rank >= draws - above.count) return above.at(rank - (draws - above.count));
    let before = below.count;
    let bin = series * binCount;
    while (before + (this.#counts[bin] ?? 0) <= rank) {
      before += this.#counts[bin] ?? 0;
      bin += 1;
    }
    return this.#inside(bin, rank - before);
  }

  pack(): PackedBins {
    const counts = this.#counts;
    const filled = new Float64Array(this.#starts.length);
    const bins = counts.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
    const slots = new Float64Array(bins);
    const lows = new Float64Array(bins);
    const highs = new Float64Array(bins);
    let next = 0;
    for (let bin = 0; bin < counts.length; bin += 1) {
      const count = counts[bin] ?? 0;
      if (count === 0) continue;
      const place = bin % binCount;
      const series = (bin - place) / binCount;
      filled[series] = (filled[series] ?? 0) + 1;
      slots[next] = place + binCount * count;
      lows[next] = this.#lows[bin] ?? 0;
      highs[next] = this.#highs[bin] ?? 0;
      next += 1;
    }
    const tails = this.#tails.flatMap(({ below, above }) => [below.pack(), above.pack()]);
    return {
      filled,
      slots,
      lows,
      highs,
      tails: Float64Array.from(
        tails.flatMap((tail) => [tail.count, tail.extreme, tail.nearest.length]),
      ),
      nearest: Float64Array.from(tails.flatMap((tail) => tail.nearest)),
    };
  }

  /** Adds what another packed. */
  merge({ filled, slots, lows, highs, tails, nearest }: PackedBins): void {
    let next = 0;
    filled.forEach((size, series) => {
      for (const end = next + size; next < end; next += 1) {
        const slot = slots[next] ?? 0;
        const place = slot % binCount;
        const bin = series * binCount + place;
        this.#counts[bin] = (this.#counts[bin] ?? 0) + (slot - place) / binCount;
        this.#widen(bin, lows[next] ?? 0, highs[next] ?? 0);
      }
    });
    let from = 0;
    this.#tails.forEach(({ below, above }, series) => {
      [below, above].forEach((tail, side) => {
        const [count = 0, extreme = 0, kept = 0] = tails.subarray(6 * series + 3 * side);
        tail.merge(count, extreme, nearest.subarray(from, from + kept));
        from += kept;
      });
    });
  }

  #tailsOf(series: number): SeriesTails {
    const tails = this.#tails[series];
    if (tails === undefined) throw new Error(`there is no series ${String(series)}`);
    return tails;
  }

  #addOutside(series: number, value: number, place: number): void {
    const { below, above } = this.#tailsOf(series);
    (place < 0 ? below : above).add(value);
  }

  #widen(bin: number, low: number, high: number): void {
    if (low < (this.#lows[bin] ?? 0)) this.#lows[bin] = low;
    if (high > (this.#highs[bin] ?? 0)) this.#highs[bin] = high;
  }

  /** The first and the last value of a bin are known; those between are taken as evenly spread. */
  #inside(bin: number, rank: number): Bounded {
    const low = this.#lows[bin] ?? 0;
    const high = this.#highs[bin] ?? 0;
    const last = (this.#counts[bin] ?? 0) - 1;
    if (rank === 0) return { value: low, error: 0 };
    if (rank === last) return { value: high, error: 0 };
    return { value: low + ((high - low) * rank) / last, error: high - low };
  }
}
