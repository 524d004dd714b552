import { expect, test } from 'vitest';
import type { Scope } from '../../language/contract.ts';
import { compile } from '../../language/index.ts';
import { everyCity } from './every-city.ts';

const units = new Map([
  ['cities', 'city'],
  ['each', 'event/city'],
  ['done', '1'],
  ['start', 'month'],
  ['time_left', '1'],
  ['one_month', 'month'],
  ['delivery.midpoint', 'month'],
  ['delivery.slope', '1/month'],
]);

const scope: Scope = {
  prefix: 'city',
  given(name) {
    const unit = units.get(name);
    return unit === undefined ? undefined : { unit, shape: 'constant', varies: 'lever' };
  },
  port: (name) => (name === 'indicator.reached' ? { unit: '*' } : undefined),
};

/** What every city reached by December, when so many are asked and this share of them delivers. */
function reached(cities: number, each: number, done: number): number {
  const values = new Map([
    ['cities', cities],
    ['each', each],
    ['done', done],
    ['start', 3],
    ['time_left', 1],
    ['one_month', 1],
    ['delivery.midpoint', 8.7],
    ['delivery.slope', 0.75],
  ]);
  const text = everyCity({
    name: 'held',
    unit: 'event',
    cities: 'cities',
    each: 'each',
    completion: 'done',
  });
  const outcome = compile(`${text}\n indicator.reached [event/city] = held_per_city`, scope);
  if (!outcome.ok) throw new Error(outcome.errors.map((e) => e.sentence).join('\n'));
  const inputs = outcome.program.inputs.map((name) => values.get(name) ?? Number.NaN);
  const value = outcome.program.run({ first: 0, count: 1, seed: 1, central: true, inputs })[0];
  if (value === undefined || typeof value === 'number') throw new Error('it varies by month');
  return value[11] ?? Number.NaN;
}

test('one city missing keeps the number that every city reached below one', () => {
  expect(reached(11, 2, 10 / 11)).toBeCloseTo(10 / 11, 9);
});

test('once all have done it, each has done what it was asked, and never more', () => {
  expect(reached(11, 2, 1)).toBeCloseTo(2, 9);
  expect(reached(11, 2, 1.3)).toBeCloseTo(2, 9);
});

test('cities asked for nothing do nothing', () => {
  expect(reached(0, 2, 1)).toBe(0);
  expect(reached(11, 0, 1)).toBe(0);
});
