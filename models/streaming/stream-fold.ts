import type { Target } from '../../seeds/types.ts';
import type { Model } from '../simulation/model.ts';
import { meetAll } from '../scorecard/score.ts';
import { openDesk, type Desk } from '../scorecard/vectors/desk.ts';
import { histogramOf } from '../simulation/summary.ts';
import { Bins, type PackedBins } from './bins.ts';
import { ExactSums } from './exact-sums.ts';
import type { Frame } from './frame.ts';
import {
  baselineSeries,
  headlineSeries,
  layOut,
  movers,
  seriesAt,
  type StreamLayout,
} from './layout.ts';
import { readSeries, rowsOn, type Block, type Split } from './series.ts';
import { addCounts, asWords, countPairs } from './tally.ts';

/** What some blocks of a stream are folded into, as plain arrays: it crosses workers and is stored in files. */
export interface StreamPart extends PackedBins {
  /** One number: draws folded. */
  readonly draws: Float64Array;
  readonly tallies: Float64Array;
  readonly sumSizes: Float64Array;
  readonly sumTerms: Float64Array;
}

/** The plan's headline target: without one there is nothing to simulate. */
export function headlineTargetOf({ plan }: Model): Target {
  const target = plan.targets.find(({ measure }) => measure === null);
  if (target === undefined) throw new Error('the plan has no headline target');
  return target;
}

/** Where chunks are folded, one after the other. */
let desk: Desk | null | undefined;

/**
 * A stream of draws in flat memory: folds blocks, and parts that others folded, in any order and grouping, to the same
 * bits. Counts are whole numbers, sums are exact over chunks (each chunk's own is in the order of its draws).
 */
export class StreamFold {
  readonly layout: StreamLayout;
  readonly bins: Bins;
  readonly sums: ExactSums;
  readonly tallies: Float64Array;
  readonly frame: Frame;
  readonly #model: Model;
  readonly #target: Target;
  #draws = 0;

  constructor(model: Model, frame: Frame) {
    this.#model = model;
    this.#target = headlineTargetOf(model);
    this.frame = frame;
    this.layout = layOut(model);
    this.bins = new Bins(frame.ranges);
    this.sums = new ExactSums(this.layout.sums);
    this.tallies = new Float64Array(this.layout.tallies.size);
  }

  get draws(): number {
    return this.#draws;
  }

  /**
   * Folds the blocks of one chunk (`chunkDraws`), in their order. Blocks of a chunk are folded series by series: the
   * histograms of 200 series fill no cache, that of one does.
   */
  fold(split: Split, chunk: readonly Block[]): void {
    const longest = Math.max(...chunk.map(({ span }) => span.count));
    if (desk === undefined) desk = openDesk();
    desk?.lay(longest, chunk.length * (this.layout.series.size + 1));
    const rows = rowsOn(desk);
    const all = chunk.map((block) => readSeries(this.#model, split, block, rows));
    const sums = new Float64Array(this.layout.sums);
    for (const at of this.layout.series.values()) {
      for (const series of all) addTo(sums, at, this.bins.fold(at, series[at] ?? missing));
    }
    chunk.forEach(({ span, buffers }, i) => {
      for (const [name, { first }] of this.layout.blockSums)
        addCounts(sums, first, buffers.part(name));
      this.#addProducts(sums, all[i] ?? []);
      this.#count(all[i] ?? [], split, span.count);
      this.#draws += span.count;
    });
    sums.forEach((sum, at) => this.sums.add(at, sum));
  }

  merge(part: StreamPart): void {
    this.#draws += part.draws[0] ?? 0;
    this.bins.merge(part);
    this.sums.merge(part.sumSizes, part.sumTerms);
    addCounts(this.tallies, 0, part.tallies);
  }

  pack(): StreamPart {
    const { sizes, terms } = this.sums.pack();
    return {
      draws: Float64Array.of(this.#draws),
      tallies: this.tallies.slice(),
      sumSizes: sizes,
      sumTerms: terms,
      ...this.bins.pack(),
    };
  }

  #seriesOf(all: readonly Float64Array[], name: string): Float64Array {
    return all[seriesAt(this.layout, name)] ?? missing;
  }

  #addProducts(sums: Float64Array, all: readonly Float64Array[]): void {
    const { centres } = this.frame;
    const around = [...movers, headlineSeries].map((name, i): Centred => ({
      values: this.#seriesOf(all, name),
      centre: centres[i] ?? 0,
    }));
    const headline = around.at(-1);
    movers.forEach((_, i) => {
      const own = around[i];
      if (own === undefined || headline === undefined) return;
      addTo(sums, this.layout.products + i, product(own, own));
      addTo(sums, this.layout.products + movers.length + i, product(own, headline));
    });
  }

  #count(all: readonly Float64Array[], split: Split, draws: number): void {
    const { tallies, scored } = this.layout;
    const { operator, value } = this.#target;
    const headline = this.#seriesOf(all, headlineSeries);
    const baseline = this.#seriesOf(all, baselineSeries);
    addCounts(this.tallies, tallies.headlinePicture, histogramOf(headline, value).counts);
    addCounts(this.tallies, tallies.baselinePicture, histogramOf(baseline, value).counts);
    addCounts(this.tallies, tallies.baselineHeld, [meetAll(this.#target, baseline).held]);
    const cities = this.#model.cities.map(({ id }, i) => {
      const part = { operator, value: value * (split.base[i] ?? 0) };
      return meetAll(part, this.#seriesOf(all, `city/${id}/level`)).held;
    });
    addCounts(this.tallies, tallies.citiesHeld, cities);
    const met = scored.map((id) => {
      const target = this.#model.targets.get(id) ?? this.#target;
      const values = id === this.#target.id ? headline : this.#seriesOf(all, `target/${id}`);
      return asWords(meetAll(target, values).bits);
    });
    countPairs(this.tallies, tallies.pairs, met, draws);
  }
}

/** Folded, it is a bug: not a number. */
const missing = Float64Array.of(Number.NaN);

function addTo(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more;
}

/** Numbers that are taken less their centre. */
interface Centred {
  readonly values: Float64Array;
  readonly centre: number;
}

/** Sum of products in the order of draws. */
function product(a: Centred, b: Centred): number {
  let sum = 0;
  for (let d = 0; d < a.values.length; d += 1)
    sum += ((a.values[d] ?? 0) - a.centre) * ((b.values[d] ?? 0) - b.centre);
  return sum;
}
