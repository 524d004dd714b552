import { describe, expect, test } from 'vitest';
import type { EnsembleOptions, Inputs, Summary } from '../../models/contract.ts';
import { Simulation, blocksOf } from '../../models/simulate.ts';
import { overlapRules } from '../../models/economy/overlap.ts';
import { measures } from '../../models/measures/catalogue.ts';
import { createModel } from '../../models/simulation/create-model.ts';
import { placesOf, ShardBuffers } from '../../models/simulation/shard.ts';

/** What must hold of the whole: baseline, sums, accounts, and bits that no split changes. */

const simulation = new Simulation();
const plan: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const nothing: Inputs = { start: 'nothing', settings: {}, assumptions: {}, equations: {} };
const noOutbreaks: Inputs['assumptions'] = {
  world_outbreak_chance_month: { kind: 'value', value: 0 },
};

function run(inputs: Inputs, options: Partial<EnsembleOptions> = {}): Summary {
  const outcome = simulation.run(inputs, { seed: 1, draws: 10_000, central: false, ...options });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

describe('without the plan', () => {
  const calm = run({ ...nothing, assumptions: noOutbreaks });

  test('services are the outside world’s to the last bit', () => {
    const { mean, p5, p50, p95, chance } = calm.headline;
    const { baseline } = calm.headline;
    expect({ mean, p5, p50, p95, chance }).toEqual({
      mean: baseline.mean,
      p5: baseline.p5,
      p50: baseline.p50,
      p95: baseline.p95,
      chance: baseline.chance,
    });
    expect(calm.headline.added.p95.every((value) => value === 0)).toBe(true);
  });

  test('the centre is 994.7 billion and the chance 0.39 where there are no outbreaks', () => {
    const central = run({ ...nothing, assumptions: noOutbreaks }, { draws: 1, central: true });
    expect(central.headline.mean / 1e9).toBeCloseTo(994.7, 1);
    expect(Math.abs(calm.headline.chance - 0.39)).toBeLessThan(3 * calm.headline.error);
  });

  test('outbreaks only take away', () => {
    expect(run(nothing).headline.mean).toBeLessThan(calm.headline.mean);
  });
});

describe('with the plan', () => {
  const planned = run(plan);

  test('the chance comes out of the arithmetic between 0.3 and 0.7', () => {
    expect(planned.headline.chance).toBeGreaterThan(0.3);
    expect(planned.headline.chance).toBeLessThan(0.7);
  });

  test('what the plan adds is 0.3 to 1.5 % of services (rule 6 of the evidence)', () => {
    const share = (planned.headline.added.p50[11] ?? 0) / planned.headline.baseline.p50;
    expect(share).toBeGreaterThan(0.003);
    expect(share).toBeLessThan(0.015);
  });

  test('the outside world drives the headline far more than the plan', () => {
    const shareOf = (id: string): number => planned.drivers.find((d) => d.id === id)?.share ?? 0;
    expect(shareOf('world_services_growth_2021')).toBeGreaterThan(10 * shareOf('plan'));
    expect(planned.drivers.reduce((sum, d) => sum + d.share, 0)).toBeCloseTo(1, 12);
  });

  test('contributions add up to activity and coverage', () => {
    const sum = planned.contributions.reduce((total, c) => total + c.mean, 0);
    const { activity, coverage } = planned.accounts;
    expect(Math.abs(sum - activity.mean - coverage.mean)).toBeLessThan(1);
  });

  test('grades share out the whole effect', () => {
    const { A, B, C } = planned.grades;
    expect(A + B + C).toBeCloseTo(1, 12);
  });

  test('more Monte Carlo draws, less error', () => {
    expect(run(plan, { draws: 1024 }).headline.error).toBeGreaterThan(planned.headline.error);
  });
});

test('contributions add up in every draw and month', () => {
  const options = { seed: 3, draws: 512, central: false };
  const block = simulation.simulateBlock(plan, options, { first: 0, count: 512 });
  if (!block.ok) throw new Error(block.invalid.sentence);
  const buffers = new ShardBuffers(placesOf(simulation.model.layout, 512), block.value.numbers);
  const added = buffers.part('added');
  for (let d = 0; d < 512; d += 1) {
    let sum = 0;
    for (const { number } of simulation.model.measures) {
      sum += buffers.part(`contribution/${String(number)}`)[d] ?? 0;
    }
    expect(Math.abs(sum - (added[11 * 512 + d] ?? 0))).toBeLessThan(1);
  }
});

test('the blocks of a run may come in any order, from any simulation: the same digest', () => {
  const options = { seed: 7, draws: 1300, central: false };
  const other = new Simulation(simulation.model);
  const blocks = blocksOf(options.draws).map((span, i) => {
    const block = (i % 2 === 0 ? simulation : other).simulateBlock(plan, options, span);
    if (!block.ok) throw new Error(block.invalid.sentence);
    return block.value;
  });
  const joined = other.summarise(plan, options, blocks.reverse());
  const whole = run(plan, options);
  expect(joined.ok && joined.value.digest).toBe(whole.digest);
});

test('a lever’s change and back gives the same bits; another seed gives others', () => {
  const first = run(plan, { draws: 1024 });
  run({ ...plan, settings: { '1.province_budget': 3e8 } }, { draws: 1024 });
  expect(run(plan, { draws: 1024 }).digest).toBe(first.digest);
  expect(run(plan, { draws: 1024, seed: 2 }).digest).not.toBe(first.digest);
});

describe('a run that can’t be computed is answered in a sentence', () => {
  const options = { seed: 1, draws: 512, central: false };
  test.each([
    [{ ...plan, settings: { '1.no_such': 1 } }, options, 'unknown_lever'],
    [{ ...plan, settings: { '1.__proto__': 1 } }, options, 'unknown_lever'],
    [{ ...plan, settings: { '1.province_budget': -1 } }, options, 'lever_out_of_range'],
    [{ ...plan, settings: { '1.province_budget': Number.NaN } }, options, 'lever_out_of_range'],
    [
      { ...plan, assumptions: { none: { kind: 'value', value: 1 } } },
      options,
      'unknown_assumption',
    ],
    [
      {
        ...plan,
        assumptions: { m01_redemption_rate: { kind: 'range', low: 0.9, central: 0.5, high: 0.1 } },
      },
      options,
      'override_unfit',
    ],
    [plan, { ...options, draws: 0 }, 'draws_out_of_range'],
    [plan, { ...options, draws: 1e9 }, 'draws_out_of_range'],
    [plan, { ...options, seed: 1.5 }, 'seed_out_of_range'],
  ] as const)('%#: %s', (inputs, asked, code) => {
    const outcome = simulation.run(inputs, asked);
    expect(outcome.ok ? 'ran' : outcome.invalid.code).toBe(code);
  });
});

test.each(overlapRules.map((rule) => rule.id))('the rule %s can be switched off, alone', (id) => {
  const { model } = simulation;
  const rules = model.rules.filter((rule) => rule.id !== id);
  expect(rules).toHaveLength(model.rules.length - 1);
  const without = new Simulation(createModel({ ...model, measures, rules }));
  const outcome = without.run(plan, { seed: 1, draws: 512, central: false });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  const whole = run(plan, { draws: 512 });
  // another model, told apart by its digest even where the rule does not bind
  expect(outcome.value.digest).not.toBe(whole.digest);
  expect(outcome.value.headline.baseline).toEqual(whole.headline.baseline);
});
