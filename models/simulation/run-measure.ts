import type { Target } from '../../seeds/types.ts';
import type { MeasureEffects } from '../economy/effects.ts';
import type { Shape, Value } from '../language/contract.ts';
import { at } from '../ensemble/words.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { spreadOut, type BlockContext } from './block.ts';
import { bindInputs, type CompiledMeasure } from './compiled-measure.ts';
import { ledgerOf } from './ledger.ts';
import type { Delivered, RunRows, SpareRows } from './run-rows.ts';
import type { Surroundings } from './scope.ts';
import { total, totalRows } from './totals.ts';

/** Effects on the economy, and things delivered, of one measure in one block. */
export interface MeasureRun extends MeasureEffects {
  readonly delivered: ReadonlyMap<string, Delivered>;
  /** steering.completion and steering.inflation, one a draw, of measures that steer. */
  readonly steering: ReadonlyMap<string, Float64Array>;
  /** Where all of it stands. */
  readonly rows: RunRows;
}

/** The draws of a value in one month. */
function monthOf(value: Value, shape: Shape, month: number, count: number): Float64Array {
  if (typeof value === 'number') return new Float64Array(count).fill(value);
  if (shape === 'both') return value.subarray((month - 1) * count, month * count);
  return shape === 'draw' ? value : new Float64Array(count).fill(at(value, month - 1));
}

/** What targets are judged by, and the sums of what was done for them. */
function fillDelivered({ ledger, count, delivered }: RunRows, values: readonly Value[]): void {
  for (const { target, real, reported } of ledger.delivered) {
    const out = delivered.get(target.id);
    if (out === undefined) continue;
    const judged = (place: number): Float64Array => {
      const [value, shape] = [values[place] ?? NaN, ledger.program.shapes[place] ?? 'constant'];
      return target.due === 'monthly'
        ? dueValues(target, spreadOut(value, shape, count))
        : monthOf(value, shape, target.due, count);
    };
    out.sums[0] = total(judged(real));
    const shape = ledger.program.shapes[reported] ?? 'constant';
    const byMonth = spreadOut(values[reported] ?? NaN, shape, count);
    totalRows(byMonth, count, out.sums.subarray(1));
    out.reported.set(judged(reported));
    scoreAll(target, out.reported);
  }
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
  fillDelivered(rows, values);
  const { effects, transfer, costs, delivered, indicators, steering } = rows;
  const { number: measure } = compiled.measure;
  return { measure, effects, transfer, costs, delivered, indicators, steering, rows };
}
