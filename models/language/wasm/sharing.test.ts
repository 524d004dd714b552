import { expect, it } from 'vitest';
import { compile, type Given, type Program, type Value } from '../index.ts';
import { differences } from '../../../test/fixtures/compiled-programs.ts';

const count = 64;

const given = new Map<string, Given>([
  ['start', { unit: 'month', shape: 'constant', varies: 'lever' }],
  ['middle', { unit: 'month', shape: 'draw', varies: 'ensemble' }],
  ['slope', { unit: '1/month', shape: 'draw', varies: 'ensemble' }],
]);

function programOf(text: string): Program {
  const compiled = compile(text, {
    prefix: 'sharing',
    given: (name) => given.get(name),
    port: () => ({ unit: '1' }),
  });
  if (!compiled.ok) throw new Error(compiled.errors[0]?.sentence);
  return compiled.program;
}

const drawn = (salt: number): Float64Array =>
  Float64Array.from({ length: count }, (_, d) => 1 + ((d * 7 + salt) % 9));

const middle = drawn(1);
const slope = drawn(2);

/** Both forms of a program with these values for its names. */
function compare(program: Program, values: Readonly<Record<string, Value>>): readonly string[] {
  const inputs = program.inputs.map((name) => values[name] ?? Number.NaN);
  const block = { first: 0, count, seed: 1, central: false, inputs };
  const wanted = program
    .interpret(block)
    .map((value) => (typeof value === 'number' ? value : value.slice()));
  return differences(program.run(block), wanted);
}

const curve = programOf('out.a = 2 * s_curve(middle + start - 3, slope)');
const other = programOf('out.b = s_curve(middle + start - 3, slope) * s_curve(middle, slope)');

it('computes a curve anew for other settings and other draws, whoever computed it before', () => {
  for (const start of [3, 5, 3, -0, 0]) {
    expect(compare(curve, { middle, slope, start })).toEqual([]);
    expect(compare(other, { middle, slope, start })).toEqual([]);
    expect(compare(curve, { middle: slope, slope: middle, start })).toEqual([]);
    expect(compare(curve, { middle: drawn(4), slope, start })).toEqual([]);
  }
});

it('leaves a curve to its program that is made of more than names', () => {
  const own = programOf(
    "late [month] = event(0.5, 'late') * start\nout.c = s_curve(middle + late, slope)",
  );
  expect(compare(own, { middle, slope, start: 2 })).toEqual([]);
  const declared = programOf('mid [month] = normal(6, 2)\nout.d = s_curve(mid, slope)');
  expect(compare(declared, { slope })).toEqual([]);
});

it('gives a curve that is an output itself', () => {
  expect(compare(programOf('out.e = s_curve(middle, slope)'), { middle, slope })).toEqual([]);
});

it('keeps few values of one array of draws, and the right ones', () => {
  for (let start = 0; start < 30; start += 1) {
    expect(compare(curve, { middle, slope, start: start % 13 })).toEqual([]);
  }
});
