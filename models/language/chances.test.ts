import { expect, test } from 'vitest';
import { differences } from '../../test/fixtures/compiled-programs.ts';
import { build, byMonth } from '../../test/fixtures/equations.ts';
import { Shelves } from '../ensemble/shelf.ts';
import { months } from '../version.ts';
import type { Program, Value } from './index.ts';

const count = 16;

const eventOf = (chance: string): Program => build(`out.x = event(${chance}, 'it')`);

const calendar = (...on: readonly number[]): Float64Array =>
  byMonth((m) => (on.includes(m + 1) ? 1 : 0));

/** Runs both forms, each with a shelf of its own; gives the months whose numbers the compiled one has drawn. */
function drawnMonths(
  program: Program,
  runs: readonly Readonly<Record<string, Value>>[],
): readonly number[] {
  const shelves = [new Shelves().open(count), new Shelves().open(count)] as const;
  let numbers: Float64Array = new Float64Array(0);
  for (const values of runs) {
    const inputs = program.inputs.map((name) => values[name] ?? Number.NaN);
    const block = { first: 0, count, seed: 3, central: false, inputs };
    const wanted = program.interpret({ ...block, keep: shelves[0].keep });
    const kept = wanted.map((value) => (typeof value === 'number' ? value : value.slice()));
    const found = program.run({
      ...block,
      keep: (named, fill) => (numbers = shelves[1].keep(named, fill)),
    });
    expect(differences(found, kept)).toEqual([]);
  }
  const isDrawn = (m: number): boolean =>
    numbers.subarray(m * count, (m + 1) * count).some((u) => u !== 1);
  return Array.from({ length: months }, (_, m) => m + 1).filter((m) => isDrawn(m - 1));
}

const drawn = Float64Array.from({ length: count }, (_, d) => d / count);
const [all, lever] = [Array.from({ length: months }, (_, m) => m + 1), 0.7];

test.each([
  ['calendar * drawn', [3, 9]],
  ['drawn * lever * calendar', [3, 9]],
  ['calendar * drawn / (1 - drawn)', [3, 9]],
  ['calendar', [3, 9]],
  ['if(calendar, drawn, 0)', [3, 9]],
  ['if(calendar, 0, drawn * lever)', [1, 2, 4, 5, 6, 7, 8, 10, 11, 12]],
  ['if(drawn > 0.5, calendar * drawn, calendar)', [3, 9]],
  ['drawn - calendar', all],
  ['drawn / calendar', all],
  ['min(drawn, calendar)', all],
  ['0 * drawn + calendar * drawn', all],
])('an event of %s draws the months in which it may happen', (chance, months) => {
  expect(drawnMonths(eventOf(chance), [{ calendar: calendar(3, 9), drawn, lever }])).toEqual(
    months,
  );
});

test('what becomes possible by a setting is drawn then, and what was drawn stays', () => {
  const program = eventOf('calendar * drawn * lever');
  const steps = [
    { calendar: calendar(), drawn, lever },
    { calendar: calendar(4), drawn, lever },
    { calendar: calendar(4), drawn, lever: 0 },
    { calendar: calendar(5, 6), drawn, lever },
  ];
  expect(drawnMonths(program, steps.slice(0, 1))).toEqual([]);
  expect(drawnMonths(program, steps)).toEqual([4, 5, 6]);
});

test('a factor that is not a number makes no event, like 0', () => {
  const program = eventOf('calendar * drawn');
  const odd = calendar(2);
  odd[6] = Number.NaN;
  odd[7] = -0;
  const infinite = drawn.slice().fill(Infinity, 0, 4);
  expect(drawnMonths(program, [{ calendar: odd, drawn: infinite }])).toEqual([2]);
});
