import type { Target } from '../../seeds/types.ts';
import type { Effect, Indicator, MarketIndicator, MeasureEffects } from '../economy/effects.ts';
import type { Shape, Value } from '../language/contract.ts';
import type { Payer } from '../measures/kit.ts';
import { dueValues, scoreAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { spreadInto, spreadOut, total, type BlockContext } from './block.ts';
import { bindInputs, type CompiledMeasure } from './compiled-measure.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
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

/** The values of a ledger's program, read and kept: they themselves last until the next program runs. */
class Reader {
  readonly #values: readonly Value[];
  readonly #shapes: readonly Shape[];
  readonly #count: number;

  constructor(values: readonly Value[], shapes: readonly Shape[], count: number) {
    this.#values = values;
    this.#shapes = shapes;
    this.#count = count;
  }

  /** By month and draw; not to be kept. */
  see(place: number): Float64Array {
    return spreadOut(this.#value(place), this.#shape(place), this.#count);
  }

  byMonth(place: number): Float64Array {
    const out = new Float64Array(months * this.#count);
    return spreadInto(out, this.#value(place), this.#shape(place));
  }

  /** Of a value without months. */
  byDraw(place: number): Float64Array {
    const value = this.#value(place);
    return typeof value === 'number' ? new Float64Array(this.#count).fill(value) : value.slice();
  }

  december(place: number): Float64Array {
    return this.see(place).slice((months - 1) * this.#count);
  }

  #value(place: number): Value {
    return this.#values[place] ?? Number.NaN;
  }

  #shape(place: number): Shape {
    return this.#shapes[place] ?? 'constant';
  }
}

function readDelivered({ delivered }: Ledger, reader: Reader): Map<string, Delivered> {
  return new Map(
    delivered.map(({ target, real, reported }) => {
      const byMonth = reader.see(reported);
      const count = byMonth.length / months;
      const trendSums = Float64Array.from({ length: months }, (_, m) =>
        total(byMonth.subarray(m * count, (m + 1) * count)),
      );
      const scored = dueValues(target, byMonth);
      scoreAll(target, scored);
      const realSum = total(dueValues(target, reader.see(real)));
      return [target.id, { reported: scored, realSum, trendSums }];
    }),
  );
}

/** Reads what a ledger names. */
function readRun(measure: number, ledger: Ledger, reader: Reader): MeasureRun {
  const effects = ledger.effects.map(({ byMonth, year, ...head }): Effect => {
    return { ...head, byMonth: reader.byMonth(byMonth), annual: reader.byDraw(year) };
  });
  const costs = new Map<Payer, Float64Array>();
  for (const [payer, place] of ledger.costs) costs.set(payer, reader.byDraw(place));
  const indicators = new Map<MarketIndicator, Indicator>();
  for (const [name, { byMonth, year }] of ledger.indicators) {
    indicators.set(name, { year: reader.byDraw(year), december: reader.december(byMonth) });
  }
  const steering = new Map<string, Float64Array>();
  for (const [name, place] of ledger.steering) steering.set(name, reader.december(place));
  const transfer = ledger.transfer === null ? null : reader.byDraw(ledger.transfer);
  const delivered = readDelivered(ledger, reader);
  return { measure, effects, transfer, costs, delivered, indicators, steering };
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
  const ledger = ledgerOf(compiled.program, given.targets);
  const { first, count, seed, central } = context.draws;
  const inputs = bindInputs({ ...compiled, program: ledger.program }, settings, context, given.baseline);
  const values = ledger.program.run({ first, count, seed, central, inputs });
  return readRun(compiled.measure.number, ledger, new Reader(values, ledger.program.shapes, count));
}
