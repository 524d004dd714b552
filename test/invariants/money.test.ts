import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../models/measures/catalogue.ts';
import { payers, type Lever, type Measure } from '../../models/measures/kit.ts';
import { loadModel } from '../../models/simulate.ts';
import { createModel } from '../../models/simulation/create-model.ts';
import { count, createSmall, inputs, runBlock } from './runs.ts';

/** More money: a measure by itself never costs less, and never does less until it is saturated. */

const world = loadModel();

/** Levers of an amount that somebody pays, and that can be raised above the plan. */
const paid = measures
  .map((measure) => ({
    measure,
    levers: Object.entries(measure.levers).filter(
      ([, lever]: [string, Lever]) =>
        lever.kind === 'amount' && lever.payer !== undefined && lever.planned < lever.max,
    ),
  }))
  .filter(({ levers }) => levers.length > 0);

/** Lever whose raise may lower what its measure costs → why. */
const cheaper: Readonly<Record<string, string>> = {};

/** Lever whose raise may lower the activity of its measure → why. */
const lessActive: Readonly<Record<string, string>> = {
  '3.trade_in_budget':
    'studies find a net response from slightly negative to positive: in some draws more subsidy only moves purchases',
  '10.support_per_complex':
    'part of the public money is taken from other projects, whoever builds the complex',
  '29.rail_shift':
    'what the roads lose may be worth more than what the railway earns on the same freight',
};

const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 });

interface Done {
  readonly cost: Float64Array;
  readonly activity: Float64Array;
}

function createRunner(measure: Measure): (id: string, value: number) => Done {
  const simulator = createSmall(createModel({ ...world, measures: [measure] }));
  return (id, value) => {
    const buffers = runBlock(simulator, inputs({ [`${String(measure.number)}.${id}`]: value }));
    const cost = Float64Array.from({ length: count }, (_, d) =>
      payers.reduce((sum, payer) => sum + (buffers.part(`money/${payer}`)[d] ?? 0), 0),
    );
    return { cost, activity: buffers.part('activity') };
  };
}

/** Whether a is nowhere above b, rounding allowed. */
function isNowhereAbove(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, d) => value <= (b[d] ?? 0) + 1e-9 * Math.max(1, Math.abs(value)));
}

describe.each(paid.map(({ measure, levers }) => ({ measure, levers, n: measure.number })))(
  'measure $n',
  ({ measure, levers, n }) => {
    const run = createRunner(measure);
    it.each(levers.map(([id, lever]) => [id, lever] as const))('%s', (id, lever) => {
      const key = `${String(n)}.${id}`;
      const fell = { cost: false, activity: false };
      fc.assert(
        fc.property(steps, (shares) => {
          const [low = 0, high = 0] = shares
            .map((share) => lever.planned + share * (lever.max - lever.planned))
            .toSorted((a, b) => a - b);
          const [less, more] = [run(id, low), run(id, high)];
          fell.cost ||= !isNowhereAbove(less.cost, more.cost);
          fell.activity ||= !isNowhereAbove(less.activity, more.activity);
        }),
        { numRuns: 4, seed: 1, examples: [[[0, 1]]] },
      );
      // an exception that is not needed is one too many
      expect(fell).toEqual({ cost: key in cheaper, activity: key in lessActive });
    });
  },
);
