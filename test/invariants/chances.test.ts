import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from '../../seeds/index.ts';
import { meets } from '../../models/scorecard/score.ts';
import { Simulation } from '../../models/simulate.ts';
import { jointChance } from '../../src/features/scorecard/joint.ts';
import { count, createSmall, inputs, runBlock } from './runs.ts';

/** What chances must be, whatever the draws. */

const simulation = new Simulation();
const { model } = simulation;
const buffers = runBlock(createSmall(model), inputs({}));
const outcome = simulation.run(inputs({}), { seed: 1, draws: 256, central: false });
if (!outcome.ok) throw new Error(outcome.invalid.sentence);
const summary = outcome.value;

const scored = plan.targets.filter(({ id }) => model.layout.targets.includes(id));

test('a higher target is never likelier, a higher limit never less likely, on the same draws', () => {
  const threshold = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...scored), threshold, threshold, (target, a, b) => {
      const values = buffers.part(`target/${target.id}`);
      const chance = (share: number): number =>
        values.filter((value) => meets({ ...target, value: share * target.value }, value)).length /
        count;
      const [low, high] = [chance(Math.min(a, b)), chance(Math.max(a, b))];
      if (target.operator === 'le') expect(high).toBeGreaterThanOrEqual(low);
      else expect(high).toBeLessThanOrEqual(low);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('a joint chance is at most the least single one, and at least what Fréchet leaves', () => {
  const ids = Object.keys(summary.met);
  expect(ids.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 6 }),
      (chosen) => {
        const single = chosen.map((id) => jointChance(summary, [id])?.chance ?? Number.NaN);
        const joint = jointChance(summary, chosen)?.chance ?? Number.NaN;
        const least = single.reduce((sum, chance) => sum + chance, 1 - chosen.length);
        expect(joint).toBeLessThanOrEqual(Math.min(...single) + 1e-12);
        expect(joint).toBeGreaterThanOrEqual(Math.max(0, least) - 1e-12);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test('a single chance is the share of draws that the summary states', () => {
  for (const { id, status } of summary.targets) {
    if (status.kind !== 'scored') continue;
    expect(jointChance(summary, [id])?.chance, id).toBeCloseTo(status.chance.chance, 12);
  }
});
