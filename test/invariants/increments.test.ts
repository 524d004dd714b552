import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inputs, Summary } from '../../models/contract.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Lever } from '../../models/measures/kit.ts';
import { blocksOf, loadModel, Simulation } from '../../models/simulate.ts';

/** What is kept between runs changes no bit: an increment is the full recompute. */

const model = loadModel();
/** A whole block and a bit of the next. */
const draws = 520;

const levers = measures.flatMap(({ number, levers: own }) =>
  Object.entries(own).map(([id, lever]: [string, Lever]) => ({ key: `${number}.${id}`, lever })),
);

/** One move: mostly one lever, of the shopping pool as often as not, whose measures take from each other. */
const anyLever = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...levers),
      fc.constantFrom(...levers.filter(({ key }) => Number.parseInt(key, 10) <= 11)),
    ),
    fc.constantFrom(0, 0.5, 1),
  )
  .map(
    ([
      {
        key,
        lever: { min, max },
      },
      share,
    ]) => ({ settings: { [key]: min + share * (max - min) } }),
  );
const overlap: Inputs['assumptions'] = { overlap_same_market: { kind: 'value', value: 0.4 } };
const anyMove: fc.Arbitrary<Partial<Inputs & { seed: number }>> = fc.oneof(
  { arbitrary: anyLever, weight: 8 },
  {
    arbitrary: fc.constantFrom<Partial<Inputs>>({ start: 'nothing' }, { start: 'plan' }),
    weight: 1,
  },
  { arbitrary: fc.constantFrom({ assumptions: overlap }, { assumptions: {} }), weight: 1 },
  { arbitrary: fc.constantFrom({ seed: 1 }, { seed: 2 }), weight: 1 },
);
const planned = { start: 'plan', settings: {}, assumptions: {}, equations: {}, seed: 1 } as const;

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

/** Where a walk comes to, move by move; at its end it steps back to where it was before. */
function walkFrom(moves: readonly Partial<Inputs & { seed: number }>[]) {
  const places: (Inputs & { seed: number })[] = [planned];
  for (const move of moves) {
    const last = places.at(-1) ?? planned;
    places.push({ ...last, ...move, settings: { ...last.settings, ...move.settings } });
  }
  return [...places, ...places.slice(-2, -1)];
}

test('a walk over levers, assumptions, starts and seeds, with a step back, has the digests of fresh runs', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 5, maxLength: 5 }), (moves) => {
      const [whole, blockwise] = [new Simulation(model), new Simulation(model)];
      for (const { seed, ...inputs } of walkFrom(moves)) {
        const fresh = run(new Simulation(model), inputs, seed);
        expect(run(whole, inputs, seed)).toEqual(fresh);
        expect(runBackwards(blockwise, inputs, seed).digest).toBe(fresh.digest);
      }
    }),
    { numRuns: 3, seed: 4 },
  );
});
