import type { Effect } from '../economy/effects.ts';
import type { Left, MarketProgram, Markets } from '../economy/market-program.ts';
import { at } from '../ensemble/words.ts';
import type { Value } from '../language/contract.ts';
import { payers } from '../measures/kit.ts';
import { months } from '../version.ts';
import { findAdder, type Adder } from './adder.ts';
import type { BlockContext } from './block.ts';
import type { MeasureRun } from './run-measure.ts';
import { placesOf, ShardBuffers, type ShardLayout } from './shard.ts';
import { total } from './totals.ts';

/** Rows of sums, one number a draw each, as a shard has them: added by month, then accounts, transfers, what each payer pays. */
const rows = {
  activity: months,
  coverage: months + 1,
  transfer: months + 2,
  money: months + 3,
  all: months + 3 + payers.length,
} as const;

/** The parts of a shard that these rows are. */
const summedParts = [
  'added',
  'activity',
  'coverage',
  'transfer',
  ...payers.map((p) => `money/${p}`),
];

/** How the measures of a block are joined. */
export interface Joining {
  readonly layout: ShardLayout;
  /** Measures whose sums are added up first, each in one group. */
  readonly groups: readonly (readonly number[])[];
  readonly markets: Markets;
}

/** One effect of a measure with what the overlap rules leave of it: by draw (null: all), and over the year, CNY. */
interface Part {
  readonly effect: Effect;
  readonly factor: Float64Array | null;
  readonly annual: Float64Array;
}

/** Numbers of one a draw take a value over; says whether one differs from what stood there. */
function takeOver(numbers: Float64Array, value: Value): boolean {
  const from = typeof value === 'number' ? new Float64Array(numbers.length).fill(value) : value;
  let d = 0;
  while (d < numbers.length && at(numbers, d) === at(from, d)) d += 1;
  if (d === numbers.length) return false;
  numbers.set(from);
  return true;
}

/** A measure as it was joined last. */
interface Joined {
  readonly run: MeasureRun;
  readonly parts: readonly Part[];
}

/** Adds one measure's effects, transfers and costs to a group's rows. */
function addMeasure(adder: Adder, { run, parts }: Joined): void {
  for (const { effect, factor, annual } of parts) {
    adder.add(0, effect.byMonth, factor);
    adder.add(rows[effect.account], annual, null);
  }
  if (run.transfer !== null) adder.add(rows.transfer, run.transfer, null);
  payers.forEach((payer, i) => {
    const cost = run.costs.get(payer);
    if (cost !== undefined) adder.add(rows.money + i, cost, null);
  });
}

/** Sums over the draws: activity, coverage, transfer, public money and of it the cities'. */
function sumsOf({ run, parts }: Joined): readonly number[] {
  const sums = { activity: 0, coverage: 0 };
  for (const { effect, annual } of parts) sums[effect.account] += total(annual);
  const [province = 0, cities = 0, centre = 0] = (['province', 'cities', 'centre'] as const).map(
    (payer) => total(run.costs.get(payer) ?? new Float64Array(0)),
  );
  const transfer = run.transfer === null ? 0 : total(run.transfer);
  const publicCost = province + cities + centre;
  return [sums.activity, sums.coverage, transfer, publicCost, cities];
}

/** What a measure contributes over the year. */
function addContribution(adder: Adder, { parts }: Joined, out: Float64Array): void {
  adder.begin(1, out.length);
  for (const { annual } of parts) adder.add(0, annual, null);
  adder.end(out);
}

/** Turns months into running totals, in place. */
function accumulate(byMonth: Float64Array, count: number): void {
  for (let i = count; i < months * count; i += 1)
    byMonth[i] = at(byMonth, i) + at(byMonth, i - count);
}

/**
 * Joins the measures of one block: overlaps, accounts, money, deliveries, and the level with and without the plan. Only
 * what differs from the last time is joined again.
 */
export class BlockJoint {
  readonly #context: BlockContext;
  readonly #joining: Joining;
  readonly #joined = new Map<number, Joined>();
  readonly #groups: Float64Array[] = [];
  #shard: ShardBuffers | null = null;

  /** `context`: what depends on no lever. */
  constructor(context: BlockContext, joining: Joining) {
    this.#context = context;
    this.#joining = joining;
  }

  /** The block's shard with these runs, in the order of the measures: the next call changes it. */
  join(runs: readonly MeasureRun[]): ShardBuffers {
    const shard = (this.#shard ??= this.#open());
    shard.begin();
    const byMeasure = new Map(runs.map((run) => [run.measure, run]));
    const changed = new Set<number>();
    for (const market of this.#joining.markets.of(runs)) this.#settle(market, byMeasure, changed);
    for (const measure of changed) {
      const joined = this.#joined.get(measure);
      if (joined === undefined) continue;
      addContribution(findAdder(), joined, shard.write(`contribution/${String(measure)}`));
      shard.write(`sums/${String(measure)}`).set(sumsOf(joined));
    }
    this.#joining.groups.forEach((group, i) => {
      if (group.some((measure) => changed.has(measure))) this.#sumGroup(i, group);
    });
    if (changed.size > 0) this.#sumUp(shard);
    return shard;
  }

  /** Joins the measures of a market of which one is not as it was the last time; adds those that differ to `changed`. */
  #settle(
    market: MarketProgram,
    runs: ReadonlyMap<number, MeasureRun>,
    changed: Set<number>,
  ): void {
    const isFresh = (measure: number): boolean =>
      this.#joined.get(measure)?.run !== runs.get(measure);
    if (!market.measures.some(isFresh)) return;
    const { draws, world } = this.#context;
    const left = market.run(runs, { draws, tourismLevel: world.tourismLevel });
    for (const measure of market.measures) {
      const run = runs.get(measure);
      if (run !== undefined && this.#take(run, left.get(measure) ?? [])) changed.add(measure);
    }
  }

  /** Takes a run over with what the rules leave of it; says whether anything differs from the last time. */
  #take(run: MeasureRun, left: readonly Left[]): boolean {
    const before = this.#joined.get(run.measure);
    const isFresh = before?.run !== run;
    let differs = isFresh;
    const parts = run.effects.map((effect, i): Part => {
      const { factor = null, annual = effect.annual } = left[i] ?? {};
      if (factor === null) return { effect, factor, annual };
      const last = before?.parts[i];
      const kept = last?.factor ?? this.#context.draws.take();
      const year = last?.factor ? last.annual : this.#context.draws.take();
      if (takeOver(kept, factor) || isFresh) {
        differs = true;
        year.set(annual);
      }
      return { effect, factor: kept, annual: year };
    });
    if (isFresh && this.#shard !== null) deliver(this.#shard, run);
    if (differs) this.#joined.set(run.measure, { run, parts });
    return differs;
  }

  /** A shard with what depends on no lever. */
  #open(): ShardBuffers {
    const { draws, world } = this.#context;
    const places = placesOf(this.#joining.layout, draws.count);
    const memory = draws.take(Math.ceil(places.size / draws.count));
    const shard = new ShardBuffers(places, memory.subarray(0, places.size));
    const base = shard.part('base');
    base.set(world.servicesValueAdded);
    accumulate(base, draws.count);
    shard.part('driver/growth').set(draws.assumption('world_services_growth_2021'));
    shard.part('driver/deflator').set(draws.assumption('world_services_deflator_2021'));
    shard.part('driver/outbreaks').set(world.lost);
    return shard;
  }

  #sumGroup(place: number, group: readonly number[]): void {
    const sum = (this.#groups[place] ??= this.#context.draws.take(rows.all));
    const adder = findAdder();
    adder.begin(rows.all, this.#context.draws.count);
    for (const measure of group) {
      const joined = this.#joined.get(measure);
      if (joined !== undefined) addMeasure(adder, joined);
    }
    adder.end(sum);
  }

  /** Adds up the groups into the shard's sums, which stand side by side. */
  #sumUp(shard: ShardBuffers): void {
    const { count } = this.#context.draws;
    const adder = findAdder();
    adder.begin(rows.all, count);
    for (const group of this.#groups) adder.add(0, group, null);
    for (const part of summedParts) shard.write(part);
    const { start } = shard.places.of('added');
    const sum = shard.numbers.subarray(start, start + rows.all * count);
    adder.end(sum);
    accumulate(sum, count);
  }
}

function deliver(shard: ShardBuffers, { delivered }: MeasureRun): void {
  for (const [id, { reported, sums }] of delivered) {
    shard.write(`target/${id}`).set(reported);
    shard.write(`delivered/${id}`).set(sums);
  }
}
