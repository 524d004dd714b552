import type { Effect } from '../economy/effects.ts';
import { annualsOf, type OverlapRule, type Scaled } from '../economy/market.ts';
import { applyOverlaps, marketsOf } from '../economy/overlap.ts';
import { at } from '../ensemble/words.ts';
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

/** How the measures of a block are joined. */
export interface Joining {
  readonly layout: ShardLayout;
  /** Measures whose sums are added up first, each in one group. */
  readonly groups: readonly (readonly number[])[];
  /** The overlap rules that act. */
  readonly rules: readonly OverlapRule[];
  /** Visits of 2019. */
  readonly visits2019: number;
}

/** One effect of a measure with what the overlap rules leave of it: by draw (null: all), and over the year, CNY. */
interface Part {
  readonly effect: Effect;
  readonly factor: Float64Array | null;
  readonly annual: Float64Array;
}

/** A measure as it was joined last. */
interface Joined {
  readonly run: MeasureRun;
  readonly parts: readonly Part[];
}

function isSameFactor(a: Float64Array | null, b: Float64Array | null): boolean {
  if (a === null || b === null) return a === b;
  for (let d = 0; d < a.length; d += 1) if (at(a, d) !== at(b, d)) return false;
  return true;
}

function isSameJoined(
  before: Joined | undefined,
  run: MeasureRun,
  scaled: readonly Scaled[],
): boolean {
  return (
    before?.run === run &&
    scaled.every(({ factor }, i) => isSameFactor(before.parts[i]?.factor ?? null, factor))
  );
}

function partOfEffect(scaled: Scaled): Part {
  return { effect: scaled.effect, factor: scaled.factor, annual: annualsOf(scaled) };
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let d = 0; d < more.length; d += 1) sum[d] = at(sum, d) + at(more, d);
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

/** What a measure contributes, added to what stands at 0. */
function addContribution(sum: Float64Array, { parts }: Joined): void {
  for (const { annual } of parts) addTo(sum, annual);
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
  #markets: ReturnType<typeof marketsOf> | null = null;

  /** `context`: what depends on no lever. */
  constructor(context: BlockContext, joining: Joining) {
    this.#context = context;
    this.#joining = joining;
  }

  /** The block's shard with these runs, in the order of the measures: the next call changes it. */
  join(runs: readonly MeasureRun[]): ShardBuffers {
    const shard = (this.#shard ??= this.#open());
    const touched = this.#findTouched(runs);
    const left = this.#overlap(touched);
    const changed = new Set<number>();
    for (const run of touched) {
      const { measure } = run;
      const scaled = left.get(measure) ?? [];
      const before = this.#joined.get(measure);
      if (before?.run !== run) deliver(shard, run);
      if (isSameJoined(before, run, scaled)) continue;
      const joined = { run, parts: scaled.map(partOfEffect) };
      this.#joined.set(measure, joined);
      changed.add(measure);
      addContribution(shard.part(`contribution/${String(measure)}`).fill(0), joined);
      shard.part(`sums/${String(measure)}`).set(sumsOf(joined));
    }
    this.#joining.groups.forEach((group, i) => {
      if (group.some((measure) => changed.has(measure))) this.#sumGroup(i, group);
    });
    if (changed.size > 0) this.#sumUp(shard);
    return shard;
  }

  /** The runs that are not those of the last time, and those of the same markets. */
  #findTouched(runs: readonly MeasureRun[]): readonly MeasureRun[] {
    this.#markets ??= marketsOf(runs, this.#joining.rules);
    const fresh = new Set(
      runs.flatMap((run) => (this.#joined.get(run.measure)?.run === run ? [] : [run.measure])),
    );
    const markets = this.#markets.filter((market) => market.some((measure) => fresh.has(measure)));
    const touched = new Set(markets.flat());
    return runs.filter(({ measure }) => touched.has(measure));
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

  /** What the rules leave of every effect, by measure. */
  #overlap(runs: readonly MeasureRun[]): ReadonlyMap<number, readonly Scaled[]> {
    const { draws, world } = this.#context;
    const market = {
      count: draws.count,
      measures: runs,
      assumption: (id: string) => draws.assumption(id),
      visits2019: this.#joining.visits2019,
      tourismLevel: world.tourismLevel,
    };
    const byMeasure = new Map<number, Scaled[]>();
    for (const scaled of applyOverlaps(market, this.#joining.rules)) {
      const own = byMeasure.get(scaled.measure);
      if (own === undefined) byMeasure.set(scaled.measure, [scaled]);
      else own.push(scaled);
    }
    return byMeasure;
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
    const { start } = shard.places.of('added');
    const sum = shard.numbers.subarray(start, start + rows.all * count);
    adder.end(sum);
    accumulate(sum, count);
  }
}

function deliver(shard: ShardBuffers, { delivered }: MeasureRun): void {
  for (const [id, { reported, sums }] of delivered) {
    shard.part(`target/${id}`).set(reported);
    shard.part(`delivered/${id}`).set(sums);
  }
}
