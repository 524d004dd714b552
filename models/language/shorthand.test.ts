import { describe, expect, it } from 'vitest';
import { build, scope, values } from '../../test/fixtures/equations.ts';
import { readProgram } from './shorthand.ts';
import { ShorthandWriter } from './shorthand-writer.ts';

function readBack(texts: readonly string[]) {
  const writer = new ShorthandWriter();
  const written = texts.map((text) => writer.write(text, scope));
  return written.map(({ inputs, ...shorthand }) =>
    readProgram(shorthand, writer.dictionary, inputs, scope),
  );
}

describe('equations in shorthand', () => {
  it.each([
    ['names used before their lines', 'out.x = late + 1\nlate [1] = lever * drawn\nout.y = late'],
    ['names from outside in another order', 'out.x = b\nout.y = drawn - lever\nb [1] = lever'],
    [
      'every operator',
      'out.x = -lever ^ 2 / 3 + if(lever >= 2, 1, 0) * (drawn < 1) - (lever == 3)',
    ],
    ['functions of any length', 'out.x = min(lever, drawn, 2, 1) + max(lever, drawn)'],
    [
      'what is drawn',
      "a [1] = triangular(0, 1, 2)\nb [1] = normal(0, 1)\nout.x = a * b\nout.y = event(0.5, 'e')",
    ],
    ['months', 'out.x = previous(world, 0) + delay(world, lag)\nout.y = cumulate(world)'],
    [
      'a line of the month before that stands behind',
      'a [1] = previous(b, 1) + 0 * world\nb [1] = a * 2\nout.x = b',
    ],
    ['a season', 'out.x = season(retail)'],
    ['a pool and a category', 'out.x in some.thing = lever\nout.y in some = lever'],
  ])('compute the same: %s', (_, text) => {
    const [read] = readBack([text]);
    const program = build(text);
    const inputs = program.inputs.map((name) => values[name] ?? Number.NaN);
    const block = { first: 0, count: 2, seed: 1, central: false, inputs };
    expect(read?.inputs).toEqual(program.inputs);
    expect(read?.outputs).toEqual(
      program.outputs.map(({ name, shape, group, category }) => ({ name, shape, group, category })),
    );
    expect(read?.run(block).map((value) => value.valueOf())).toEqual(
      program.run(block).map((v) => v.valueOf()),
    );
  });

  it('share a dictionary', () => {
    const texts = ['out.x = 2 * lever', 'out.x = 3 + 2 * lever'];
    const runs = readBack(texts).map((program) =>
      program.run({ first: 0, count: 2, seed: 1, central: false, inputs: [3] }),
    );
    expect(runs).toEqual([[6], [9]]);
  });

  it('are not made of a text that does not compile', () => {
    expect(() => new ShorthandWriter().write('out.x = nobody', scope)).toThrow('nobody');
  });
});
