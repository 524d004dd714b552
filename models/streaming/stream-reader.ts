import type { Band, Chance, Histogram, Spread } from '../contract.ts';
import { chanceOf } from '../simulation/summary.ts';
import { months } from '../version.ts';
import type { Bounded } from './bins.ts';
import { pairAt, seriesAt } from './layout.ts';
import type { StreamFold } from './stream-fold.ts';

/** Reads means, quantiles and chances off a folded stream, and remembers how far off the quantiles may be. */
export class StreamReader {
  readonly #fold: StreamFold;
  /** Series → the most by which one of its 5 %, 50 % and 95 % quantiles can be off. */
  readonly errors = new Map<string, number>();

  constructor(fold: StreamFold) {
    this.#fold = fold;
  }

  mean(series: string): number {
    const { layout, sums, draws } = this.#fold;
    return sums.total(seriesAt(layout, series)) / draws;
  }

  /** Means of what blocks sum up by themselves. */
  meansOf(part: string): readonly number[] {
    const { layout, sums, draws } = this.#fold;
    const { first, size } = layout.blockSums.get(part) ?? { first: 0, size: 0 };
    return Array.from({ length: size }, (_, i) => sums.total(first + i) / draws);
  }

  /** Linear interpolation between order statistics, as for runs held whole (models/scorecard/quantile.ts). */
  quantile(series: string, probability: number): Bounded {
    const { layout, bins, draws } = this.#fold;
    const at = seriesAt(layout, series);
    const position = probability * (draws - 1);
    const rank = Math.floor(position);
    const below = bins.at(at, rank, draws);
    if (rank === position) return below;
    const above = bins.at(at, Math.min(draws - 1, rank + 1), draws);
    return {
      value: below.value + (above.value - below.value) * (position - rank),
      error: Math.max(below.error, above.error),
    };
  }

  spread(series: string): Spread {
    const [p5, p50, p95] = [0.05, 0.5, 0.95].map((p) => this.quantile(series, p));
    const found = [p5, p50, p95].flatMap((each) => each ?? []);
    this.errors.set(series, Math.max(...found.map(({ error }) => error)));
    return {
      mean: this.mean(series),
      p5: p5?.value ?? Number.NaN,
      p50: p50?.value ?? Number.NaN,
      p95: p95?.value ?? Number.NaN,
    };
  }

  /** Five lines by month. */
  band(name: string): Band {
    const line = (probability: number): number[] =>
      Array.from({ length: months }, (_, m) => this.quantile(`${name}/${m}`, probability).value);
    return { p5: line(0.05), p25: line(0.25), p50: line(0.5), p75: line(0.75), p95: line(0.95) };
  }

  /** Covariance of two series about their centres, from the sum of products at `at`. */
  covariance(at: number, one: Centred, other: Centred): number {
    const { sums, draws } = this.#fold;
    const off = (of: Centred): number => this.mean(of.series) - of.centre;
    return sums.total(at) / draws - off(one) * off(other);
  }

  picture(first: number, bins: number, target: number): Histogram {
    const counts = Array.from(this.#fold.tallies.subarray(first, first + bins));
    return { from: target * 0.92, to: target * 1.08, counts };
  }

  /** Chance of what so many draws are tallied for. */
  chance(tally: number): Chance {
    return chanceOf(this.#fold.tallies[tally] ?? 0, this.#fold.draws);
  }

  /** Chance of one scored target, or of two together. */
  chanceOfPair(one: string, other: string): Chance {
    const { scored, tallies } = this.#fold.layout;
    const [i, j] = [scored.indexOf(one), scored.indexOf(other)].sort((a, b) => a - b);
    return this.chance(tallies.pairs + pairAt(scored.length, i ?? 0, j ?? 0));
  }
}

/** A series and the number that its products were taken about. */
export interface Centred {
  readonly series: string;
  readonly centre: number;
}
