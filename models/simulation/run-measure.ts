import type { Target } from '../../seeds/types.ts';
import type { MeasureEffects } from '../economy/effects.ts';
import type { Shape, Value } from '../language/contract.ts';
import { at } from '../ensemble/words.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { spreadOut, total, type BlockContext } from './block.ts';
import { bindInputs, type CompiledMeasure } from './compiled-measure.ts';
import { ledgerOf } from './ledger.ts';
import type { Delivered, RunRows, SpareRows } from './run-rows.ts';
import type { Surroundings } from './scope.ts';

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

function fillDelivered({ ledger, count, delivered }: RunRows, values: readonly Value[]): void {
  const { shapes } = ledger.program;
  const monthly = (place: number, month: number): Float64Array =>
    monthOf(values[place] ?? NaN, shapes[place] ?? 'constant', month, count);
  const all = (place: number): Float64Array =>
    spreadOut(values[place] ?? NaN, shapes[place] ?? 'constant', count);
  for (const { target, real, reported } of ledger.delivered) {
    const out = delivered.get(target.id);
    if (out === undefined) continue;
    const { due } = target;
    const judged = (place: number): Float64Array =>
      due === 'monthly' ? dueValues(target, all(place)) : monthly(place, due);
    out.sums[0] = total(judged(real));
    for (let m = 1; m <= months; m += 1) out.sums[m] = total(monthly(reported, m));
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
