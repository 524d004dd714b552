import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { months } from '../version.ts';
import type { Given, Program, Scope, Shape, Value } from './contract.ts';
import { exp, log, pow } from './stand-in.ts';
import { compile } from './index.ts';

/** Values of named things, month by month and draw by draw, worked out in the plainest way. */
interface World {
  readonly given: (name: string, m: number, d: number) => number;
  readonly line: (name: string, m: number, d: number) => number;
}

/** An expression as text and as what it means. */
interface Tree {
  readonly text: string;
  readonly at: (world: World, m: number, d: number) => number;
}

const shapes: readonly Shape[] = ['constant', 'month', 'draw', 'both'];
const givens: ReadonlyMap<string, Given> = new Map(
  shapes.flatMap((shape) => [
    [`x_${shape}`, { unit: '1', shape, varies: 'lever' } as const],
    [`y_${shape}`, { unit: '1', shape, varies: 'ensemble' } as const],
    [`window_${shape}`, { unit: 'month', shape, varies: 'lever' } as const],
    [`slope_${shape}`, { unit: '1/month', shape, varies: 'lever' } as const],
  ]),
);
const scope: Scope = {
  given: (name) =>
    name === 'one_month'
      ? { unit: 'month', shape: 'constant', varies: 'ensemble' }
      : givens.get(name),
  port: (name) => (name.startsWith('out.') ? { unit: '*' } : undefined),
  prefix: 'test',
};

const literal = fc
  .constantFrom(0, 1, 2, 0.5, 3, 10)
  .map((n): Tree => ({ text: String(n), at: () => n }));
const given = (stem: string): fc.Arbitrary<Tree> =>
  fc.constantFrom(...shapes).map((shape) => {
    const name = `${stem}_${shape}`;
    return { text: name, at: (world, m, d) => world.given(name, m, d) };
  });
const lineName = (most: number): fc.Arbitrary<Tree> =>
  fc.nat(most).map((i) => {
    const name = `v${String(i)}`;
    return { text: name, at: (world, m, d) => world.line(name, m, d) };
  });

const flag = (holds: boolean): number => (holds ? 1 : 0);
const infix: readonly (readonly [string, (x: number, y: number) => number])[] = [
  ['+', (x, y) => x + y],
  ['-', (x, y) => x - y],
  ['*', (x, y) => x * y],
  ['/', (x, y) => x / y],
  ['<', (x, y) => flag(x < y)],
  ['<=', (x, y) => flag(x <= y)],
  ['>', (x, y) => flag(x > y)],
  ['>=', (x, y) => flag(x >= y)],
  ['==', (x, y) => flag(x === y)],
];
const unary: readonly (readonly [string, (x: number) => number])[] = [
  ['abs', (x) => Math.abs(x)],
  ['exp', exp],
  ['log', log],
  ['sqrt', (x) => Math.sqrt(x)],
  ['-', (x) => -x],
];
const powers: readonly (readonly [number, (x: number) => number])[] = [
  [2, (x) => x * x],
  [3, (x) => x * x * x],
  [4, (x) => x * x * (x * x)],
  [5, (x) => x * x * (x * x) * x],
  [-1, (x) => 1 / x],
  [0.5, (x) => pow(x, 0.5)],
];

function total(world: World, of: Tree, until: number, d: number): number {
  let sum = 0;
  for (let m = 0; m <= until; m += 1) sum += of.at(world, m, d);
  return sum;
}

function delayed(of: (m: number) => number, m: number, back: number): number {
  const time = m - Math.max(back, 0);
  const low = Math.floor(time);
  const value = (month: number): number => (month < 0 ? 0 : of(month));
  if (low === time) return value(low);
  return value(low) + (value(low + 1) - value(low)) * (time - low);
}

function spread(of: (m: number) => number, window: (m: number) => number, m: number): number {
  let sum = 0;
  for (let s = 0; s < m; s += 1) {
    const w = Math.max(window(s), 1);
    sum += of(s) * (Math.min(Math.max(w - (m - s - 1), 0), 1) / w);
  }
  return sum;
}

function logistic(t: number, midpoint: number, slope: number): number {
  return 1 / (1 + exp(-slope * (t - midpoint)));
}

function sCurve(t: number, midpoint: number, slope: number): number {
  if (t <= 2.35) return 0;
  const start = logistic(2.35, midpoint, slope);
  const range = logistic(12, midpoint, slope) - start;
  return (logistic(t, midpoint, slope) - start) / (range === 0 ? 1 : range);
}

function ramp(t: number, start: number, over: number): number {
  const since = t - start + 1;
  return over > 0 ? Math.min(Math.max(since / over, 0), 1) : flag(since > 0);
}

/** Expressions over `x`, `y` and the lines before line `index`; last month's values of any line up to `last`. */
function trees(index: number, last: number): fc.Arbitrary<Tree> {
  const leaf = fc.oneof(
    { weight: 1, arbitrary: literal },
    { weight: 3, arbitrary: given('x') },
    { weight: 2, arbitrary: given('y') },
    ...(index > 0 ? [{ weight: 4, arbitrary: lineName(index - 1) }] : []),
  );
  const { tree } = fc.letrec<{ tree: Tree; any: Tree }>((tie) => ({
    any: fc.oneof(lineName(last), tie('tree')),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.tuple(fc.constantFrom(...infix), tie('tree'), tie('tree')).map(([[name, of], a, b]) => ({
        text: `(${a.text} ${name} ${b.text})`,
        at: (w, m, d) => of(a.at(w, m, d), b.at(w, m, d)),
      })),
      fc.tuple(fc.constantFrom(...unary), tie('tree')).map(([[name, of], a]) => ({
        text: `${name}(${a.text})`,
        at: (w, m, d) => of(a.at(w, m, d)),
      })),
      fc.tuple(fc.constantFrom(...powers), tie('tree')).map(([[n, of], a]) => ({
        text: `(${a.text}) ^ ${String(n)}`,
        at: (w, m, d) => of(a.at(w, m, d)),
      })),
      fc.tuple(fc.boolean(), tie('tree'), tie('tree')).map(([least, a, b]) => ({
        text: `${least ? 'min' : 'max'}(${a.text}, ${b.text})`,
        at: (w, m, d) => Math[least ? 'min' : 'max'](a.at(w, m, d), b.at(w, m, d)),
      })),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
        text: `(${a.text}) ^ (${b.text} + 0)`,
        at: (w, m, d) => pow(a.at(w, m, d), b.at(w, m, d) + 0),
      })),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([c, a, b]) => ({
        text: `if(${c.text}, ${a.text}, ${b.text})`,
        at: (w, m, d) => (c.at(w, m, d) === 0 ? b : a).at(w, m, d),
      })),
      fc.tuple(tie('any'), tie('tree')).map(([of, start]) => ({
        text: `previous(${of.text}, ${start.text})`,
        at: (w, m, d) => (m === 0 ? start.at(w, 0, d) : of.at(w, m - 1, d)),
      })),
      tie('tree').map((of) => ({
        text: `(cumulate(${of.text}) / one_month)`,
        at: (w, m, d) => total(w, of, m, d),
      })),
      tie('tree').map((of) => ({
        text: `(total(${of.text}) / one_month)`,
        at: (w, _, d) => total(w, of, months - 1, d),
      })),
      fc.tuple(tie('tree'), given('window')).map(([of, by]) => ({
        text: `delay(${of.text}, ${by.text})`,
        at: (w, m, d) => delayed((s) => of.at(w, s, d), m, by.at(w, m, d)),
      })),
      fc.tuple(tie('tree'), given('window')).map(([of, by]) => ({
        text: `spread(${of.text}, ${by.text})`,
        at: (w, m, d) =>
          spread(
            (s) => of.at(w, s, d),
            (s) => by.at(w, s, d),
            m,
          ),
      })),
      fc.tuple(given('window'), given('window')).map(([from, over]) => ({
        text: `ramp(${from.text}, ${over.text})`,
        at: (w, m, d) => ramp(m + 1, from.at(w, m, d), over.at(w, m, d)),
      })),
      fc.tuple(given('window'), given('slope')).map(([midpoint, slope]) => ({
        text: `s_curve(${midpoint.text}, ${slope.text})`,
        at: (w, m, d) => sCurve(m + 1, midpoint.at(w, m, d), slope.at(w, m, d)),
      })),
    ),
  }));
  return tree;
}

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
  const compiled = compile(source, scope);
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
              expect(found).toBe(world.line(`v${String(i)}`, m, d));
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
              expect(read(part[i] ?? 0, shape, [m, at, width])).toBe(expected);
            }
          }
        });
      }),
    );
  });
});
