import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, compareForms, failuresOf } from '../../../test/fixtures/compiled-programs.ts';
import { build, values } from '../../../test/fixtures/equations.ts';
import { blockSize } from '../../version.ts';
import { findRoom } from '../../wasm/room.ts';

/** `npm run test:oracle` asks for 10,000. */
const runs = Number(process.env['ORACLE_RUNS'] ?? 300);

test('Node compiles programs', () => {
  expect(findRoom()).not.toBeNull();
});

describe('the compiled form of a program', () => {
  test(
    `gives the bits of the block interpreter in ${String(runs)} random programs`,
    () => {
      let compared = 0;
      fc.assert(
        fc.property(cases, (each) => {
          const failures = failuresOf(each);
          fc.pre(failures !== null);
          compared += 1;
          expect(failures).toEqual([]);
        }),
        { numRuns: runs, maxSkipsPerRun: 1000 },
      );
      expect(compared).toBeGreaterThanOrEqual(runs);
    },
    runs * 200 + 60_000,
  );

  test.each([
    ['a last month’s last month', 'out.x = previous(previous(drawn + world, 3), drawn)'],
    [
      'stocks that read each other',
      'a [1] = previous(b, 1)\nb [1] = previous(a, drawn)\nout.x = a - b',
    ],
    ['a start that varies by month', 'out.x = previous(drawn, world)'],
    ['a sum of what has no months', 'out.x [month] = total(drawn)'],
    ['sums of sums', 'one [month] = 1\nout.x [month] = total(world * total(world) / one)'],
    ['a delay of a number', 'out.x = delay(lever, lag)'],
    ['a delay by a calendar', 'w [month] = 2\nout.x = delay(world, w * calendar)'],
    ['a spread of a calendar', 'out.x = spread(calendar, lag)'],
    ['an input as it is', 'out.x = world\nout.y = drawn\nout.z = calendar\nout.w = lever'],
    ['one value twice', 'a [1] = drawn * world\nout.x = a\nout.y = a'],
    ['a season', 'out.x = season(retail)'],
    ['an assumption as it is', 'a [1] = beta(2, 3)\nout.x = a'],
    ['an assumption that is none', 'a [1] = beta(-1, 3)\nout.x = a + drawn'],
  ])('%s', (_name, source) => {
    const program = build(source);
    const inputs = program.inputs.map((name) => values[name] ?? Number.NaN);
    const block = { first: 0, count: 2, seed: 1, central: false, inputs };
    expect(compareForms(program, block)).toEqual([]);
  });

  test('refuses arrays of another size', () => {
    const program = build('out.x = drawn');
    const block = { first: 0, count: 3, seed: 1, central: false, inputs: [new Float64Array(2)] };
    expect(() => program.run(block)).toThrow('drawn must be an array of 3 numbers');
  });

  test('gives the bits of its blocks for more draws than one has', () => {
    const program = build("out.x = drawn * calendar + event(0.5, 'it')");
    const drawn = Float64Array.from({ length: 3 * blockSize }, (_, d) => d / 7);
    const december = (first: number, count: number): Float64Array => {
      const inputs = program.inputs.map((name) =>
        name === 'drawn' ? drawn.subarray(first, first + count) : (values[name] ?? NaN),
      );
      const [value] = program.run({ first, count, seed: 1, central: false, inputs });
      return value instanceof Float64Array ? value.slice(-count) : new Float64Array(0);
    };
    const parts = [0, 1, 2].flatMap((i) => [...december(i * blockSize, blockSize)]);
    expect([...december(0, drawn.length)]).toEqual(parts);
  });

  test('runs many programs in turn in one memory', () => {
    const programs = ['out.x = drawn + world', 'out.x = drawn * 2', 'out.x = exp(drawn)'].map(
      build,
    );
    for (const program of [...programs, ...programs]) {
      const inputs = program.inputs.map((name) => values[name] ?? Number.NaN);
      const block = { first: 0, count: 2, seed: 1, central: false, inputs };
      expect(compareForms(program, block)).toEqual([]);
    }
  });
});
