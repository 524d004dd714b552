import { describe, expect, test } from 'vitest';
import { PairSimulation } from '../compare.ts';
import type { Inputs, Spread } from '../contract.ts';
import { meets } from '../scorecard/score.ts';
import { blocksOf, loadModel, Simulation, type BlockResult, type Outcome } from '../simulate.ts';
import { chanceDifference } from './pairs.ts';
import { placesOf, ShardBuffers } from './shard.ts';

const model = loadModel();
const simulation = new Simulation(model);
const paired = new PairSimulation(simulation);
const options = { seed: 7, draws: 600, central: false };
const spans = blocksOf(options.draws);

const planned: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const doubled: Inputs = { ...planned, settings: { '1.province_budget': 2e8, '27.extra_cut': 0.2 } };
const drier: Inputs = {
  ...planned,
  assumptions: { world_services_growth_2021: { kind: 'value', value: 0.07 } },
};

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

const compare = (a: Inputs, b: Inputs, order = spans) => {
  const pairs = order.map((span) => take(paired.pairBlock({ a, b }, options, span)));
  return paired.compare(options, pairs);
};

/** A part of all blocks, draw by draw; `month` from 0 for parts by month. */
function drawsOf(blocks: readonly BlockResult[], name: string, month = 0): number[] {
  return blocks.flatMap(({ numbers, span: { count } }) => {
    const buffers = new ShardBuffers(placesOf(model.layout, count), numbers);
    return [...buffers.part(name).subarray(month * count, (month + 1) * count)];
  });
}

/** Type 7 quantile and mean of a sorted copy: the definition itself. */
function spreadByDefinition(values: readonly number[]): Spread {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (probability: number): number => {
    const position = probability * (sorted.length - 1);
    const [below, above] = [Math.floor(position), Math.ceil(position)].map((i) => sorted[i] ?? NaN);
    return (below ?? NaN) + ((above ?? NaN) - (below ?? NaN)) * (position - Math.floor(position));
  };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function expectSpread(found: Spread, values: readonly number[]): void {
  const wanted = spreadByDefinition(values);
  const size = Math.max(1, ...values.map(Math.abs));
  for (const key of ['mean', 'p5', 'p50', 'p95'] as const)
    expect(Math.abs(found[key] - wanted[key]) / size).toBeLessThan(1e-12);
}

describe.each([
  ['levers', doubled, planned],
  ['the outside world', drier, planned],
  ['with and without the plan', planned, { ...planned, start: 'nothing' } as const],
])('two scenarios that differ in %s', (_, a, b) => {
  const comparison = compare(a, b);
  const [blocksA, blocksB] = [a, b].map((inputs) =>
    spans.map((span) => take(simulation.simulateBlock(inputs, options, span))),
  ) as [BlockResult[], BlockResult[]];
  const level = (blocks: readonly BlockResult[], month: number): number[] => {
    const added = drawsOf(blocks, 'added', month);
    return drawsOf(blocks, 'base', month).map((base, d) => base + (added[d] ?? NaN));
  };
  const minus = (x: readonly number[], y: readonly number[]): number[] =>
    x.map((value, d) => value - (y[d] ?? NaN));

  test('have the band of the differences of their draws, month by month', () => {
    for (let month = 0; month < 12; month += 1) {
      const differences = minus(level(blocksA, month), level(blocksB, month));
      const { p5, p50, p95 } = spreadByDefinition(differences);
      const size = Math.max(1, ...differences.map(Math.abs));
      for (const [key, wanted] of [
        ['p5', p5],
        ['p50', p50],
        ['p95', p95],
      ] as const)
        expect(Math.abs((comparison.level[key][month] ?? NaN) - wanted) / size).toBeLessThan(1e-12);
    }
    expectSpread(comparison.headline.value, minus(level(blocksA, 11), level(blocksB, 11)));
  });

  test('have the differences of contributions and targets, and count draws', () => {
    for (const { measure, ...spread } of comparison.contributions) {
      const name = `contribution/${String(measure)}`;
      expectSpread(spread, minus(drawsOf(blocksA, name), drawsOf(blocksB, name)));
    }
    for (const { id, value, chance, ahead, behind } of comparison.targets.slice(1)) {
      const target = model.targets.get(id);
      if (target === undefined) throw new Error(id);
      const [x, y] = [drawsOf(blocksA, `target/${id}`), drawsOf(blocksB, `target/${id}`)];
      expectSpread(value, minus(x, y));
      const met = (values: readonly number[]) => values.map((each) => Number(meets(target, each)));
      const bits = minus(met(x), met(y));
      const { mean } = spreadByDefinition(bits);
      const variance = spreadByDefinition(bits.map((bit) => (bit - mean) ** 2)).mean;
      expect(chance.difference).toBeCloseTo(mean, 12);
      expect(chance.error).toBeCloseTo(Math.sqrt(variance / options.draws), 12);
      const way = target.operator === 'le' ? -1 : 1;
      const sides = minus(x, y).map((each) => Math.sign(each * way));
      expect(ahead).toBeCloseTo(sides.filter((side) => side > 0).length / options.draws, 12);
      expect(behind).toBeCloseTo(sides.filter((side) => side < 0).length / options.draws, 12);
    }
  });

  test('differ by what their summaries differ by, at the mean and in chance', () => {
    const [one, other] = [a, b].map((inputs) => take(simulation.run(inputs, options)));
    const [x, y] = [one?.headline, other?.headline];
    if (x === undefined || y === undefined) throw new Error('no summary');
    expect(comparison.headline.value.mean / 1e8).toBeCloseTo((x.mean - y.mean) / 1e8, 6);
    expect(comparison.headline.chance.difference).toBeCloseTo(x.chance - y.chance, 12);
    // what both share falls out: the paired error is the smaller one
    expect(comparison.headline.chance.error).toBeLessThan(Math.hypot(x.error, y.error));
  });

  test('give the same bits whatever order the blocks come in, and the opposite the other way round', () => {
    expect(compare(a, b, spans.toReversed())).toEqual(comparison);
    const back = compare(b, a);
    expect(back.headline.value.mean).toBe(-comparison.headline.value.mean);
    expect(back.headline.ahead).toBe(comparison.headline.behind);
    expect(back.headline.chance.error).toBe(comparison.headline.chance.error);
  });
});

test('a scenario does not differ from itself', () => {
  const { level, headline, targets, contributions } = compare(doubled, doubled);
  expect([...level.p5, ...level.p95, headline.ahead, headline.behind].every((x) => x === 0)).toBe(
    true,
  );
  expect(targets.every(({ chance }) => chance.difference === 0 && chance.error === 0)).toBe(true);
  expect(contributions.every(({ p5, p95 }) => p5 === 0 && p95 === 0)).toBe(true);
});

test('a scenario that cannot be computed is an outcome', () => {
  const wrong = { ...planned, settings: { '1.nothing': 1 } };
  const outcome = paired.pairBlock({ a: planned, b: wrong }, options, { first: 0, count: 512 });
  expect(outcome).toMatchObject({ ok: false, invalid: { code: 'unknown_lever' } });
});

test('chances that never disagree differ by nothing, for sure', () => {
  expect(chanceDifference(0, 0, 100)).toMatchObject({ difference: 0, error: 0 });
  expect(chanceDifference(1, 0, 100)).toMatchObject({ difference: 1, error: 0 });
  expect(chanceDifference(0.1, 0.1, 100).error).toBeCloseTo(Math.sqrt(0.2 / 100), 12);
});
