import { expect, test } from 'vitest';
import type { Scope } from '../../language/contract.ts';
import { compile } from '../../language/index.ts';
import { namedEvent } from './named-events.ts';

const given = { wanted: '1', planned: 'month', on_time: '1', later: '1', open: '1' } as const;
type Given = keyof typeof given;

function isGiven(name: string): name is Given {
  return Object.hasOwn(given, name);
}

const scope: Scope = {
  prefix: 'events',
  given: (name) =>
    name === 'month'
      ? { unit: 'month', shape: 'month', varies: 'ensemble' }
      : isGiven(name)
        ? { unit: given[name], shape: 'constant', varies: 'lever' }
        : undefined,
  port: (name) => (name === 'indicator.held' ? { unit: '*' } : undefined),
};

const months = Float64Array.from({ length: 12 }, (_, m) => m + 1);

/** Chance by month that a wanted event planned for September has been held. */
function heldBy(settings: Readonly<Record<Exclude<Given, 'planned'>, number>>): readonly number[] {
  const text = namedEvent({ name: 'event', wanted: 'wanted', planned: 'planned' });
  const outcome = compile(
    `one_month [month] = 1${text}\n indicator.held [1] = event_held\n indicator.held [1] = 0 * event_now * one_month`,
    scope,
  );
  if (!outcome.ok) throw new Error(outcome.errors.map((e) => e.sentence).join('\n'));
  const { program } = outcome;
  const values = { ...settings, planned: 9 };
  const inputs = program.inputs.map((name) =>
    name === 'month' ? months : isGiven(name) ? values[name] : 0,
  );
  const held = program.run({ first: 0, count: 1, seed: 1, central: true, inputs })[0];
  if (held === undefined || typeof held === 'number') throw new Error('it varies by month');
  return [...held];
}

test('an event is held in its month, or made up in a later one', () => {
  const held = heldBy({ wanted: 1, on_time: 0.7, later: 0.2, open: 1 });
  expect(held.slice(0, 8)).toEqual(new Array(8).fill(0));
  expect(held[8]).toBeCloseTo(0.7, 12);
  expect(held[9]).toBeCloseTo(0.7 + 0.3 * 0.2, 12);
  expect(held[11]).toBeCloseTo(1 - 0.3 * 0.8 ** 3, 12);
});

test('what outbreaks leave of a month is all the chance it has', () => {
  expect(heldBy({ wanted: 1, on_time: 0.8, later: 0, open: 0.5 })[11]).toBeCloseTo(0.4, 12);
});

test('an event nobody wants is never held', () => {
  expect(heldBy({ wanted: 0, on_time: 1, later: 1, open: 1 })).toEqual(new Array(12).fill(0));
});
