import type { OverlapRule, Scaled } from '../economy/market.ts';
import { applyOverlaps } from '../economy/overlap.ts';
import { payers } from '../measures/kit.ts';
import { months } from '../version.ts';
import { total, type BlockContext } from './block.ts';
import type { MeasureRun } from './run-measure.ts';
import { createShardBuffers, partOf, type ShardBuffers, type ShardLayout } from './shard.ts';

/** target += source × factor (by draw). */
function addScaled(target: Float64Array, source: Float64Array, factor: Float64Array): void {
  const count = factor.length;
  for (let row = 0; row < source.length; row += count) {
    for (let d = 0; d < count; d += 1) {
      target[row + d] = (target[row + d] ?? 0) + (source[row + d] ?? 0) * (factor[d] ?? 0);
    }
  }
}

function scaledBy(annual: Float64Array, factor: Float64Array | null): Float64Array {
  return factor === null ? annual : annual.map((value, d) => value * (factor[d] ?? 0));
}

function add(target: Float64Array, source: Float64Array): void {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) + (source[i] ?? 0);
}

/** Turns months into running totals, in place. */
function accumulate(byMonth: Float64Array): void {
  const count = byMonth.length / months;
  for (let at = count; at < byMonth.length; at += 1) {
    byMonth[at] = (byMonth[at] ?? 0) + (byMonth[at - count] ?? 0);
  }
}

/** Adds what each payer pays; of it, sums of public money and of the cities'. */
function addMoney(run: MeasureRun, buffers: ShardBuffers): readonly number[] {
  let publicCost = 0;
  let cityCost = 0;
  for (const payer of payers) {
    const cost = run.costs.get(payer);
    if (cost === undefined) continue;
    add(partOf(buffers, `money/${payer}`), cost);
    if (payer === 'cities') cityCost = total(cost);
    if (payer === 'province' || payer === 'cities' || payer === 'centre') publicCost += total(cost);
  }
  return [publicCost, cityCost];
}

/** One measure's effects into the block: what the overlap rules leave of it, by account, transfers, money. */
function addMeasure(run: MeasureRun, scaled: readonly Scaled[], buffers: ShardBuffers): void {
  const contribution = partOf(buffers, `contribution/${String(run.measure)}`);
  const sums = { activity: 0, coverage: 0 };
  for (const { effect, factor } of scaled) {
    const annual = scaledBy(effect.annual, factor);
    if (factor === null) add(partOf(buffers, 'added'), effect.byMonth);
    else addScaled(partOf(buffers, 'added'), effect.byMonth, factor);
    add(contribution, annual);
    add(partOf(buffers, effect.account), annual);
    sums[effect.account] += total(annual);
  }
  if (run.transfer !== null) add(partOf(buffers, 'transfer'), run.transfer);
  const transferSum = run.transfer === null ? 0 : total(run.transfer);
  const all = [sums.activity, sums.coverage, transferSum, ...addMoney(run, buffers)];
  partOf(buffers, `sums/${String(run.measure)}`).set(all);
}

function addDeliveries(run: MeasureRun, buffers: ShardBuffers): void {
  for (const [id, delivered] of run.delivered) {
    partOf(buffers, `target/${id}`).set(delivered.reported);
    const sums = partOf(buffers, `delivered/${id}`);
    sums[0] = delivered.realSum;
    sums.set(delivered.trendSums, 1);
  }
}

/** How the measures of a block are joined. */
export interface Joining {
  readonly layout: ShardLayout;
  /** The overlap rules that act. */
  readonly rules: readonly OverlapRule[];
  /** Visits of 2019. */
  readonly visits2019: number;
}

/** Joins the measures of one block: overlaps, accounts, money, deliveries, and the level with and without the plan. */
export function combineBlock(
  context: BlockContext,
  runs: readonly MeasureRun[],
  { layout, rules, visits2019 }: Joining,
): ShardBuffers {
  const { draws, world } = context;
  const buffers = createShardBuffers(layout, draws.count);
  const market = {
    count: draws.count,
    measures: runs,
    assumption: (id: string) => draws.assumption(id),
    visits2019,
    tourismLevel: world.tourismLevel,
  };
  const scaled = applyOverlaps(market, rules);
  for (const run of runs) {
    addMeasure(
      run,
      scaled.filter((s) => s.measure === run.measure),
      buffers,
    );
    addDeliveries(run, buffers);
  }
  partOf(buffers, 'base').set(world.servicesValueAdded);
  accumulate(partOf(buffers, 'base'));
  accumulate(partOf(buffers, 'added'));
  partOf(buffers, 'driver/growth').set(draws.assumption('world_services_growth_2021'));
  partOf(buffers, 'driver/deflator').set(draws.assumption('world_services_deflator_2021'));
  partOf(buffers, 'driver/outbreaks').set(world.lost);
  return buffers;
}
