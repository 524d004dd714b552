import type { Target } from '../../seeds/types.ts';
import type { MeasureEffects } from '../economy/effects.ts';
import type { Shape, Value } from '../language/contract.ts';
import { at } from '../ensemble/words.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { spreadOut, total, type BlockContext } from './block.ts';
import { bindInputs, type CompiledMeasure } from './compiled-measure.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import type { RunRows, SpareRows } from './run-rows.ts';
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
  /** Where all but `delivered` stands. */
  readonly rows: RunRows;
}

/** The draws of a value in one month. */
function monthOf(value: Value, shape: Shape, month: number, count: number): Float64Array {
  if (typeof value === 'number') return new Float64Array(count).fill(value);
  if (shape === 'both') return value.subarray((month - 1) * count, month * count);
  return shape === 'draw' ? value : new Float64Array(count).fill(at(value, month - 1));
}

function readDelivered(
  { delivered, program }: Ledger,
  values: readonly Value[],
  count: number,
): Map<string, Delivered> {
  const monthly = (place: number, month: number): Float64Array =>
    monthOf(values[place] ?? NaN, program.shapes[place] ?? 'constant', month, count);
  const all = (place: number): Float64Array =>
    spreadOut(values[place] ?? NaN, program.shapes[place] ?? 'constant', count);
  return new Map(
    delivered.map(({ target, real, reported }) => {
      const { due } = target;
      const judged = (place: number): Float64Array =>
        due === 'monthly' ? dueValues(target, all(place)) : monthly(place, due);
      const trendSums = new Float64Array(months);
      for (let m = 0; m < months; m += 1) trendSums[m] = total(monthly(reported, m + 1));
      const scored = judged(reported).slice();
      const realSum = total(judged(real));
      scoreAll(target, scored);
      return [target.id, { reported: scored, realSum, trendSums }];
    }),
  );
}

/** What the measures of a model are run with. */
export interface Given {
  readonly targets: ReadonlyMap<string, Target>;
  readonly baseline: Surroundings['baseline'];
  readonly spare: SpareRows;
}

/** Runs one measure over one block of draws with these settings (lever id → value; missing: as planned). */
export function runMeasure(
  compiled: CompiledMeasure,
  settings: Readonly<Record<string, number>>,
  context: BlockContext,
  { targets, baseline, spare }: Given,
): MeasureRun {
  const ledger = ledgerOf(compiled.program, targets);
  const { program } = ledger;
  const { first, count, seed, central } = context.draws;
  const inputs = bindInputs({ ...compiled, program }, settings, context, baseline);
  const values = program.run({ first, count, seed, central, inputs });
  const rows = spare.take(ledger, count);
  rows.fill(values);
  const { effects, transfer, costs, indicators, steering } = rows;
  const delivered = readDelivered(ledger, values, count);
  const { number: measure } = compiled.measure;
  return { measure, effects, transfer, costs, delivered, indicators, steering, rows };
}
