import {
  binCount,
  countAt,
  outsideAt,
  recordBytes,
  recordsAt,
  sumAt,
  turn,
  valuesAt,
} from './bin-loop.ts';
import {
  countWord,
  openGround,
  record,
  takeRoom,
  giveRoom,
  words,
  type Compiled,
  type Ground,
} from './bin-ground.ts';
import { Tail } from './tail.ts';

export { binCount } from './bin-loop.ts';

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
  readonly #ground: Ground;
  readonly #tails: readonly SeriesTails[];

  /** `ranges`: start and end of each series' range; `room`: for these bins alone; null: nothing is compiled. */
  constructor(ranges: Float64Array, room = takeRoom()) {
    const series = ranges.length / 2;
    this.#starts = Float64Array.from({ length: series }, (_, i) => ranges[2 * i] ?? 0);
    this.#perUnit = this.#starts.map((start, i) => binCount / ((ranges[2 * i + 1] ?? 0) - start));
    this.#ground = openGround(room, series * binCount);
    this.#tails = Array.from({ length: series }, () => ({
      below: new Tail(-1),
      above: new Tail(1),
    }));
  }

  /** Counts values of a series; gives their sum in their order. A value that is not a number is a bug. */
  fold(series: number, values: Float64Array): number {
    const { compiled } = this.#ground;
    let sum = 0;
    for (let first = 0; first < values.length; first += turn) {
      const some = values.subarray(first, first + turn);
      sum = compiled ? this.#run(compiled, series, some, sum) : this.#count(series, some, sum);
    }
    if (!Number.isFinite(sum)) throw new Error('a result is not a number');
    return sum;
  }

  /** The compiled loop; `sum`: what came before. */
  #run({ room, count }: Compiled, series: number, values: Float64Array, sum: number): number {
    const { doubles } = room;
    doubles.set(values, valuesAt / 8);
    const first = recordsAt + series * binCount * recordBytes;
    const [start = 0, perUnit = 0] = [this.#starts[series], this.#perUnit[series]];
    count(values.byteLength, first, start, perUnit, sum);
    const begin = outsideAt / 8;
    const outside = doubles.subarray(begin, begin + (doubles[countAt / 8] ?? 0));
    for (const value of outside) this.#addOutside(series, value);
    return doubles[sumAt / 8] ?? Number.NaN;
  }

  /** The same in JavaScript. */
  #count(series: number, values: Float64Array, sum: number): number {
    const start = this.#starts[series] ?? 0;
    const perUnit = this.#perUnit[series] ?? 0;
    const first = series * binCount;
    let all = sum;
    for (let i = 0; i < values.length; i += 1) {
      // −0 becomes 0: of equal values any may be met first
      const value = (values[i] ?? Number.NaN) + 0;
      all += value;
      const place = (value - start) * perUnit;
      if (!(place >= 0 && place < binCount)) {
        this.#addOutside(series, value);
        continue;
      }
      this.#add(first + (place | 0), 1, value, value);
    }
    return all;
  }

  /** The value of a rank (0: the least) among `draws` values. */
  at(series: number, rank: number, draws: number): Bounded {
    const { below, above } = this.#tailsOf(series);
    if (rank < below.count) return below.at(below.count - 1 - rank);
    if (rank >= draws - above.count) return above.at(rank - (draws - above.count));
    let before = below.count;
    let bin = series * binCount;
    while (before + this.#countOf(bin) <= rank) {
      before += this.#countOf(bin);
      bin += 1;
    }
    return this.#inside(bin, rank - before);
  }

  pack(): PackedBins {
    const all = this.#starts.length * binCount;
    const filled = new Float64Array(this.#starts.length);
    let bins = 0;
    for (let bin = 0; bin < all; bin += 1) if (this.#countOf(bin) > 0) bins += 1;
    const slots = new Float64Array(bins);
    const lows = new Float64Array(bins);
    const highs = new Float64Array(bins);
    let next = 0;
    for (let bin = 0; bin < all; bin += 1) {
      const count = this.#countOf(bin);
      if (count === 0) continue;
      const place = bin % binCount;
      const series = (bin - place) / binCount;
      filled[series] = (filled[series] ?? 0) + 1;
      slots[next] = place + binCount * count;
      [lows[next], highs[next]] = this.#endsOf(bin);
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

  /** Gives its memory up: nothing is asked of it any more. */
  close(): void {
    const { compiled } = this.#ground;
    if (compiled !== null) giveRoom(compiled.room);
  }

  /** Adds what another packed. */
  merge({ filled, slots, lows, highs, tails, nearest }: PackedBins): void {
    let next = 0;
    filled.forEach((size, series) => {
      for (const end = next + size; next < end; next += 1) {
        const slot = slots[next] ?? 0;
        const place = slot % binCount;
        const bin = series * binCount + place;
        this.#add(bin, (slot - place) / binCount, lows[next] ?? 0, highs[next] ?? 0);
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

  #addOutside(series: number, value: number): void {
    const { below, above } = this.#tailsOf(series);
    (value < (this.#starts[series] ?? 0) ? below : above).add(value);
  }

  #countOf(bin: number): number {
    return this.#ground.words[bin * words + countWord] ?? 0;
  }

  /** Its least and its greatest value. */
  #endsOf(bin: number): readonly [number, number] {
    const { numbers } = this.#ground;
    return [numbers[bin * record] ?? 0, numbers[bin * record + 1] ?? 0];
  }

  #add(bin: number, count: number, low: number, high: number): void {
    const { numbers, words: all } = this.#ground;
    const at = bin * record;
    all[bin * words + countWord] = this.#countOf(bin) + count;
    if (low < (numbers[at] ?? 0)) numbers[at] = low;
    if (high > (numbers[at + 1] ?? 0)) numbers[at + 1] = high;
  }

  /** The first and the last value of a bin are known; those between are taken as evenly spread. */
  #inside(bin: number, rank: number): Bounded {
    const [low, high] = this.#endsOf(bin);
    const last = this.#countOf(bin) - 1;
    if (rank === 0) return { value: low, error: 0 };
    if (rank === last) return { value: high, error: 0 };
    return { value: low + ((high - low) * rank) / last, error: high - low };
  }
}
