import type { Target } from '../../seeds/types.ts';
import type { MeasureEffects } from '../economy/effects.ts';
import type { Shape, Value } from '../language/contract.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { monthOf, spreadOut, type BlockContext } from './block.ts';
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

/** Sums a value over the draws, month by month. */
function sumMonths(out: Float64Array, value: Value, shape: Shape, count: number): void {
  if (shape === 'both' && typeof value !== 'number') totalRows(value, count, out);
  else for (let m = 0; m < months; m += 1) out[m] = total(monthOf(value, shape, m + 1, count));
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
    sumMonths(out.sums.subarray(1), values[reported] ?? NaN, shape, count);
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
  const { first, count, seed, central, keep } = context.draws;
  const inputs = bindInputs({ ...compiled, program }, settings, context, baseline);
  const values = program.run({ first, count, seed, central, inputs, keep });
  const rows = spare.take(ledger, count);
  rows.fill(values);
  fillDelivered(rows, values);
  const { effects, transfer, costs, delivered, indicators, steering } = rows;
  const { number: measure } = compiled.measure;
  return { measure, effects, transfer, costs, delivered, indicators, steering, rows };
}
