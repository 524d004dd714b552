import fc from 'fast-check';
import type { Inputs } from '../../models/contract.ts';
import type { Lever } from '../../models/measures/kit.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Model } from '../../models/simulation/model.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import type { ShardBuffers } from '../../models/simulation/shard.ts';

/** Small runs of the real model, and scenarios to try it with. */

export const count = 64;

/** One block of `count` draws; a scenario that can't be computed is a failure of the test. */
export function runBlock(simulator: Simulator, inputs: Inputs, seed = 1): ShardBuffers {
  const options = { seed, draws: count, central: false };
  const outcome = simulator.simulate(inputs, options, { first: 0, count });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.buffers;
}

/** A simulator that keeps few blocks: a property visits each once. */
export function createSmall(model: Model): Simulator {
  return new Simulator(model, 2);
}

export function inputs(settings: Inputs['settings'], start: Inputs['start'] = 'plan'): Inputs {
  return { start, settings, assumptions: {}, equations: {} };
}

const levers = measures.flatMap(({ number, levers: own }) =>
  Object.entries(own).map(([id, lever]: [string, Lever]) => ({
    key: `${String(number)}.${id}`,
    lever,
  })),
);

/** Settings of some twenty levers anywhere in their ranges, on their steps. */
export const anySettings: fc.Arbitrary<Inputs['settings']> = fc
  .array(
    fc.record({
      lever: fc.constantFrom(...levers),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 5, maxLength: 20 },
  )
  .map((list) =>
    Object.fromEntries(
      list.map(({ lever: { key, lever }, share }) => {
        const steps = Math.floor(share * ((lever.max - lever.min) / lever.step));
        return [key, Math.min(lever.max, lever.min + steps * lever.step)];
      }),
    ),
  );

export const anySeed = fc.integer({ min: 0, max: 0xffffffff });

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
