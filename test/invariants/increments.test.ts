import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inputs, Summary } from '../../models/contract.ts';
import { blocksOf, loadModel, Simulation } from '../../models/simulate.ts';
import { anySettings } from './runs.ts';

/** What is kept between runs changes no bit: an increment is the full recompute. */

const model = loadModel();
const draws = 576;

const anyInputs = fc.record({
  start: fc.constantFrom('plan', 'nothing'),
  settings: anySettings,
  assumptions: fc.constantFrom<Inputs['assumptions']>(
    {},
    {},
    { overlap_same_market: { kind: 'value', value: 0.4 } },
  ),
  equations: fc.constant({}),
});
const anyStep = fc.record({
  inputs: anyInputs,
  seed: fc.constantFrom(1, 1, 1, 2),
  undo: fc.boolean(),
});

function run(simulation: Simulation, inputs: Inputs, seed: number): Summary {
  const outcome = simulation.run(inputs, { seed, draws, central: false });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

/** The same by blocks that are computed and joined backwards, as a pool of workers may. */
function runBackwards(simulation: Simulation, inputs: Inputs, seed: number): Summary {
  const options = { seed, draws, central: false };
  const blocks = blocksOf(draws)
    .toReversed()
    .map((span) => {
      const block = simulation.simulateBlock(inputs, options, span);
      if (!block.ok) throw new Error(block.invalid.sentence);
      return block.value;
    });
  const outcome = simulation.summarise(inputs, options, blocks);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

test('a walk over levers, assumptions, starts and seeds, with steps back, has the digests of fresh runs', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 3, maxLength: 3 }), (steps) => {
      const [whole, blockwise] = [new Simulation(model), new Simulation(model)];
      const walk = steps.flatMap((step, i) => {
        const before = steps[i - 1];
        return step.undo && before !== undefined ? [step, before] : [step];
      });
      for (const { inputs, seed } of walk) {
        const fresh = run(new Simulation(model), inputs, seed);
        expect(run(whole, inputs, seed)).toEqual(fresh);
        expect(runBackwards(blockwise, inputs, seed).digest).toBe(fresh.digest);
      }
    }),
    { numRuns: 2, seed: 4 },
  );
});
