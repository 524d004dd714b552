import type { Effect } from '../economy/effects.ts';
import { annualsOf, type OverlapRule, type Scaled } from '../economy/market.ts';
import { applyOverlaps } from '../economy/overlap.ts';
import { at } from '../ensemble/words.ts';
import { payers } from '../measures/kit.ts';
import { months } from '../version.ts';
import { findAdder, type Adder } from './adder.ts';
import { total, type BlockContext } from './block.ts';
import type { MeasureRun } from './run-measure.ts';
import type { ShardBuffers } from './shard.ts';

/** Rows of sums, one number a draw each: what is added by month, then accounts, transfers and what each payer pays. */
const rows = {
  activity: months,
  coverage: months + 1,
  transfer: months + 2,
  money: months + 3,
  all: months + 3 + payers.length,
} as const;

/** How the measures of a block are joined. */
export interface Joining {
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
function sumsOf({ run, parts }: Joined): Float64Array {
  const sums = { activity: 0, coverage: 0 };
  for (const { effect, annual } of parts) sums[effect.account] += total(annual);
  const [province = 0, cities = 0, centre = 0] = (['province', 'cities', 'centre'] as const).map(
    (payer) => total(run.costs.get(payer) ?? new Float64Array(0)),
  );
  const transfer = run.transfer === null ? 0 : total(run.transfer);
  const publicCost = province + cities + centre;
  return Float64Array.of(sums.activity, sums.coverage, transfer, publicCost, cities);
}

function contributionOf({ parts }: Joined, count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const { annual } of parts) addTo(sum, annual);
  return sum;
}

/** Turns months into running totals, in place. */
function accumulate(byMonth: Float64Array, count: number): void {
  for (let i = count; i < months * count; i += 1)
    byMonth[i] = at(byMonth, i) + at(byMonth, i - count);
}

/**
 * Joins the measures of one block: overlaps, accounts, money, deliveries, and the level with and without the plan. Only
 * what differs from the last time is joined again; every array handed out is left as it is from then on.
 */
export class BlockJoint {
  readonly #context: BlockContext;
  readonly #joining: Joining;
  readonly #joined = new Map<number, Joined>();
  readonly #groups: Float64Array[] = [];
  readonly #parts: Record<string, Float64Array>;

  /** `context`: what depends on no lever. */
  constructor(context: BlockContext, joining: Joining) {
    const { draws, world } = context;
    this.#context = context;
    this.#joining = joining;
    const base = world.servicesValueAdded.slice();
    accumulate(base, draws.count);
    this.#parts = {
      base,
      'driver/growth': draws.assumption('world_services_growth_2021'),
      'driver/deflator': draws.assumption('world_services_deflator_2021'),
      'driver/outbreaks': world.lost,
    };
  }

  /** The block's parts (`shard.ts`) with these runs, in the order of the measures: a view that the next call moves on. */
  join(runs: readonly MeasureRun[]): ShardBuffers {
    const { count } = this.#context.draws;
    const left = this.#overlap(runs);
    const changed = new Set<number>();
    for (const run of runs) {
      const { measure } = run;
      const scaled = left.get(measure) ?? [];
      const before = this.#joined.get(measure);
      if (before?.run !== run) this.#deliver(run, before?.run);
      if (isSameJoined(before, run, scaled)) continue;
      const joined = { run, parts: scaled.map(partOfEffect) };
      this.#joined.set(measure, joined);
      changed.add(measure);
      this.#parts[`contribution/${String(measure)}`] = contributionOf(joined, count);
      this.#parts[`sums/${String(measure)}`] = sumsOf(joined);
    }
    this.#joining.groups.forEach((group, i) => {
      if (group.some((measure) => changed.has(measure))) this.#sumGroup(i, group);
    });
    if (changed.size > 0) this.#sumUp();
    return this.#parts;
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

  #deliver(run: MeasureRun, before: MeasureRun | undefined): void {
    for (const [id, { reported, trendSums }] of before?.delivered ?? []) {
      if (run.delivered.has(id)) continue;
      this.#parts[`target/${id}`] = new Float64Array(reported.length);
      this.#parts[`delivered/${id}`] = new Float64Array(1 + trendSums.length);
    }
    for (const [id, { reported, realSum, trendSums }] of run.delivered) {
      this.#parts[`target/${id}`] = reported;
      this.#parts[`delivered/${id}`] = Float64Array.of(realSum, ...trendSums);
    }
  }

  #sumGroup(place: number, group: readonly number[]): void {
    const sum = (this.#groups[place] ??= new Float64Array(rows.all * this.#context.draws.count));
    const adder = findAdder();
    adder.begin(rows.all, this.#context.draws.count);
    for (const measure of group) {
      const joined = this.#joined.get(measure);
      if (joined !== undefined) addMeasure(adder, joined);
    }
    adder.end(sum);
  }

  /** Adds up the groups. */
  #sumUp(): void {
    const { count } = this.#context.draws;
    const sum = new Float64Array(rows.all * count);
    const adder = findAdder();
    adder.begin(rows.all, count);
    for (const group of this.#groups) adder.add(0, group, null);
    adder.end(sum);
    accumulate(sum, count);
    const row = (at: number, size = 1): Float64Array =>
      sum.subarray(at * count, (at + size) * count);
    this.#parts['added'] = row(0, months);
    this.#parts['activity'] = row(rows.activity);
    this.#parts['coverage'] = row(rows.coverage);
    this.#parts['transfer'] = row(rows.transfer);
    payers.forEach((payer, i) => {
      this.#parts[`money/${payer}`] = row(rows.money + i);
    });
  }
}
