import { expect, test } from 'vitest';
import type { Scope, Value } from '../../language/contract.ts';
import { compile } from '../../language/index.ts';
import { milestone } from './milestone.ts';

const scope: Scope = {
  prefix: 'milestone',
  given: (name) =>
    name === 'by'
      ? { unit: '1', shape: 'month', varies: 'ensemble' }
      : name === 'wanted' || name === 'chance'
        ? { unit: '1', shape: 'constant', varies: 'lever' }
        : undefined,
  port: (name) => (name === 'indicator.done' ? { unit: '*' } : undefined),
};

const by = Float64Array.from([0, 0, 0.1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1]);

/** Months of one draw, or of many, of an item wanted with this chance. */
function run(chance: number, draws: { count: number; central: boolean }): Value {
  const text = milestone({ name: 'item', wanted: 'wanted', chance: 'chance', by: 'by' });
  const outcome = compile(`${text}\n indicator.done [1] = item_done`, scope);
  if (!outcome.ok) throw new Error(outcome.errors.map((e) => e.sentence).join('\n'));
  const { program } = outcome;
  const inputs = program.inputs.map((name) =>
    name === 'by' ? by : name === 'wanted' ? 1 : chance,
  );
  return program.run({ first: 0, seed: 7, ...draws, inputs })[0] ?? Number.NaN;
}

function series(value: Value): readonly number[] {
  if (typeof value === 'number') throw new Error('a milestone varies by month');
  return [...value];
}

test('the chances of the months add up to the chance of the year, as far as it is due', () => {
  const done = series(run(0.6, { count: 1, central: true }));
  done.forEach((chance, month) => {
    expect(chance).toBeCloseTo(0.6 * (by[month] ?? 0), 12);
  });
});

test('an item that comes about stays, and so many draws see it come', () => {
  const count = 4000;
  const done = series(run(0.6, { count, central: false }));
  const december = done.slice(11 * count);
  const share = december.reduce((sum, value) => sum + value, 0) / count;
  expect(share).toBeGreaterThan(0.57);
  expect(share).toBeLessThan(0.63);
  const fallsBack = done.some((value, at) => at >= count && value < (done[at - count] ?? 0));
  expect(fallsBack).toBe(false);
});

test('no chance, no milestone', () => {
  expect(series(run(0, { count: 50, central: false })).every((value) => value === 0)).toBe(true);
});
