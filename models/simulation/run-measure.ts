import { at } from '../ensemble/words.ts';
import type { Target } from '../../seeds/types.ts';
import type { Effect, MeasureEffects } from '../economy/effects.ts';
import { sumYear } from '../economy/effects.ts';
import type { Output, Value } from '../language/contract.ts';
import { payers, pools, type Payer, type Pool } from '../measures/kit.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { expand, overYear, spreadOut, total, type BlockContext } from './block.ts';
import { bindInputs, type CompiledMeasure } from './compiled-measure.ts';
import type { Surroundings } from './scope.ts';

/** What a measure did for one target over the draws of a block. */
export interface Delivered {
  /** As it is scored at the due month, reported, one a draw. */
  readonly reported: Float64Array;
  /** Sum over the draws of what is really done at the due month. */
  readonly realSum: number;
  /** Sums over the draws by month, as reported. */
  readonly trendSums: Float64Array;
}

/** Effects on the economy, and things delivered, of one measure in one block. */
export interface MeasureRun extends MeasureEffects {
  readonly delivered: ReadonlyMap<string, Delivered>;
  /** steering.completion and steering.inflation, one a draw, of measures that steer. */
  readonly steering: ReadonlyMap<string, Float64Array>;
}

/** Collects one run's outputs by port. */
class Collector {
  readonly effects = new Map<string, Effect>();
  transfer: Float64Array | null = null;
  readonly costs = new Map<Payer, Float64Array>();
  readonly indicators = new Map<string, Float64Array>();
  readonly delivered = new Map<string, Delivered>();
  readonly steering = new Map<string, Float64Array>();

  readonly #context: BlockContext;
  readonly #targets: ReadonlyMap<string, Target>;

  constructor(context: BlockContext, targets: ReadonlyMap<string, Target>) {
    this.#context = context;
    this.#targets = targets;
  }

  take(output: Output, value: Value): void {
    const { count } = this.#context.draws;
    const dot = output.name.indexOf('.');
    const subject = output.name.slice(dot + 1);
    switch (output.name.slice(0, dot)) {
      case 'demand':
        this.#addActivity(output, this.#served(subject, spreadOut(value, output.shape, count)));
        break;
      case 'value_added':
        this.#addActivity(output, expand(value, output.shape, count));
        break;
      case 'coverage':
        this.#add('coverage', 'none', subject, expand(value, output.shape, count));
        break;
      case 'transfer':
        this.transfer = plus(this.transfer, overYear(value, output.shape, count));
        break;
      case 'cost': {
        const payer = payers.find((p) => p === subject);
        if (payer === undefined) break;
        const paid = overYear(value, output.shape, count);
        this.costs.set(payer, plus(this.costs.get(payer) ?? null, paid));
        break;
      }
      case 'indicator':
        this.indicators.set(subject, expand(value, output.shape, count));
        break;
      case 'steering':
        this.steering.set(subject, lastMonth(spreadOut(value, output.shape, count), count));
        break;
      default:
        this.#deliver(output, subject, spreadOut(value, output.shape, count));
    }
  }

  /** Services value added that demand for a sector's product brings. */
  #served(sector: string, demand: Float64Array): Float64Array {
    const { multipliers, draws } = this.#context;
    const multiplier = multipliers.bySector[multipliers.sectors.indexOf(sector)];
    if (multiplier === undefined) throw new Error(`there is no sector "${sector}"`);
    return timesRow(demand, multiplier, draws.count);
  }

  #addActivity(output: Output, byMonth: Float64Array): void {
    const pool: Pool = pools.find((p) => p === output.group) ?? 'none';
    this.#add('activity', pool, output.category, byMonth);
  }

  #add(
    account: Effect['account'],
    pool: Pool,
    category: string | null,
    byMonth: Float64Array,
  ): void {
    const key = `${account}.${pool}.${category ?? ''}`;
    const sum = plus(this.effects.get(key)?.byMonth ?? null, byMonth);
    const annual = sumYear(sum, this.#context.draws.count);
    this.effects.set(key, { account, pool, category, byMonth: sum, annual });
  }

  #deliver(output: Output, id: string, real: Float64Array): void {
    const target = this.#targets.get(id);
    if (target === undefined) return;
    const { inflation, draws } = this.#context;
    const { count } = draws;
    const reported =
      output.group === null
        ? real
        : timesRow(
            real,
            inflation.map((share) => 1 + share),
            count,
          );
    const trendSums = Float64Array.from({ length: months }, (_, m) =>
      total(reported.subarray(m * count, (m + 1) * count)),
    );
    const scored = dueValues(target, reported);
    scoreAll(target, scored);
    const realSum = total(dueValues(target, real));
    this.delivered.set(id, { reported: scored, realSum, trendSums });
  }
}

/** A month-by-draw series times a number a draw, as a fresh array. */
function timesRow(byMonth: Float64Array, factor: Float64Array, count: number): Float64Array {
  const product = new Float64Array(byMonth.length);
  for (let row = 0; row < byMonth.length; row += count) {
    for (let d = 0; d < count; d += 1) product[row + d] = at(byMonth, row + d) * at(factor, d);
  }
  return product;
}

function plus(sum: Float64Array | null, more: Float64Array): Float64Array {
  if (sum === null) return more;
  for (let i = 0; i < sum.length; i += 1) sum[i] = at(sum, i) + at(more, i);
  return sum;
}

function lastMonth(byMonth: Float64Array, count: number): Float64Array {
  return byMonth.slice((months - 1) * count);
}

/** Runs one measure over one block of draws with these settings (lever id → value; missing: as planned). */
export function runMeasure(
  compiled: CompiledMeasure,
  settings: Readonly<Record<string, number>>,
  context: BlockContext,
  given: {
    readonly targets: ReadonlyMap<string, Target>;
    readonly baseline: Surroundings['baseline'];
  },
): MeasureRun {
  const { program, measure } = compiled;
  const { draws } = context;
  const values = program.run({
    first: draws.first,
    count: draws.count,
    seed: draws.seed,
    central: draws.central,
    inputs: bindInputs(compiled, settings, context, given.baseline),
  });
  const collector = new Collector(context, given.targets);
  program.outputs.forEach((output, i) => {
    collector.take(output, values[i] ?? 0);
  });
  return {
    measure: measure.number,
    effects: [...collector.effects.values()],
    transfer: collector.transfer,
    costs: collector.costs,
    delivered: collector.delivered,
    indicators: collector.indicators,
    steering: collector.steering,
  };
}
