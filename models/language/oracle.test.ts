import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  givens,
  linesOfWindows,
  scope,
  trees,
  type Tree,
  type World,
} from '../../test/fixtures/random-equations.ts';
import { months } from '../version.ts';
import type { Program, Shape, Value } from './contract.ts';
import { compile } from './index.ts';

const size = 4;
const texts = fc.tuple(...Array.from({ length: size }, (_, i) => trees(i, size - 1)));

const count = 7;
const numbers = fc.array(fc.double({ min: -3, max: 9, noNaN: true }), {
  minLength: 31,
  maxLength: 31,
});

/** A number for each name, month and draw, out of the pool. */
function pick(pool: readonly number[], name: string, m: number, d: number): number {
  if (name === 'one_month') return 1;
  const { shape = 'constant' } = givens.get(name) ?? {};
  const month = shape === 'month' || shape === 'both' ? m : 0;
  const draw = shape === 'draw' || shape === 'both' ? d : 0;
  return pool[(name.length * 5 + name.charCodeAt(0) + month * 7 + draw * 11) % pool.length] ?? 0;
}

function valueOf(pool: readonly number[], name: string, first: number, n: number): Value {
  const { shape = 'constant' } = givens.get(name) ?? {};
  if (shape === 'constant') return pick(pool, name, 0, 0);
  const rows = shape === 'draw' ? 1 : months;
  const width = shape === 'month' ? 1 : n;
  return Float64Array.from({ length: rows * width }, (_, i) =>
    pick(pool, name, Math.floor(i / width), first + (i % width)),
  );
}

function createWorld(pool: readonly number[], lines: readonly Tree[]): World {
  const known = new Map<string, number>();
  const world: World = {
    given: (name, m, d) => pick(pool, name, m, d),
    line: (name, m, d) => {
      const key = `${name} ${String(m)} ${String(d)}`;
      const value = known.get(key) ?? lines[Number(name.slice(1))]?.at(world, m, d) ?? Number.NaN;
      known.set(key, value);
      return value;
    },
  };
  return world;
}

function run(
  program: Program,
  pool: readonly number[],
  first: number,
  n: number,
): readonly Value[] {
  const values = program.inputs.map((name) => valueOf(pool, name, first, n));
  const outputs = program.run({ first, count: n, seed: 1, central: false, inputs: values });
  return outputs.map((value) => (typeof value === 'number' ? value : value.slice()));
}

/** One number of a value, whatever its shape. */
function read(value: Value, shape: Shape, [m, d, n]: readonly [number, number, number]): number {
  if (typeof value === 'number') return value;
  const index = { constant: 0, month: m, draw: d, both: m * n + d }[shape];
  return value[index] ?? Number.NaN;
}

function compileLines(lines: readonly Tree[]): Program | null {
  const source = lines
    .map(({ text }, i) => `v${String(i)} [1] = (${text}) * 1\nout.v${String(i)} = v${String(i)}`)
    .join('\n');
  const compiled = compile([...linesOfWindows(source), source].join('\n'), scope);
  if (compiled.ok) return compiled.program;
  expect(compiled.errors.map(({ code }) => code)).toContain('circular');
  return null;
}

describe('random equations', () => {
  test('mean the same as a plain evaluation draw by draw, bit for bit', () => {
    fc.assert(
      fc.property(texts, numbers, (trees, pool) => {
        const lines = trees.map(({ text, at }): Tree => ({ text, at: (...x) => at(...x) * 1 }));
        const program = compileLines(lines);
        fc.pre(program !== null);
        const values = run(program, pool, 0, count);
        const world = createWorld(pool, lines);
        program.outputs.forEach(({ shape }, i) => {
          for (let m = 0; m < months; m += 1) {
            for (let d = 0; d < count; d += 1) {
              const found = read(values[i] ?? 0, shape, [m, d, count]);
              const expected = world.line(`v${String(i)}`, m, d);
              if (!Object.is(found, expected)) expect({ i, m, d, found }).toBe(expected);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('give the same bits however the draws are cut into blocks', () => {
    fc.assert(
      fc.property(texts, numbers, fc.integer({ min: 1, max: 20 }), (trees, pool, cut) => {
        const program = compileLines(trees);
        fc.pre(program !== null);
        const whole = run(program, pool, 0, 21);
        const parts = [run(program, pool, 0, cut), run(program, pool, cut, 21 - cut)] as const;
        program.outputs.forEach(({ shape }, i) => {
          for (let d = 0; d < 21; d += 1) {
            const [part, width, at] = d < cut ? [parts[0], cut, d] : [parts[1], 21 - cut, d - cut];
            for (let m = 0; m < months; m += 1) {
              const expected = read(whole[i] ?? 0, shape, [m, d, 21]);
              const found = read(part[i] ?? 0, shape, [m, at, width]);
              if (!Object.is(found, expected)) expect({ i, m, d, found }).toBe(expected);
            }
          }
        });
      }),
    );
  });
});
