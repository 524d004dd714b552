import { describe, expect, test } from 'vitest';
import { build, run } from '../../test/fixtures/equations.ts';
import { exp } from '../ensemble/exponential.ts';
import { fillUniform } from '../ensemble/generator.ts';
import { Shelves, type Keep } from '../ensemble/shelf.ts';
import type { Shape } from './contract.ts';

describe('chance', () => {
  const many = 1000;
  const uniform = (stream: string, lane: number): Float64Array => {
    const out = new Float64Array(many);
    fillUniform(out, { seed: 5, stream, first: 0, lane });
    return out;
  };
  const block = { count: many, seed: 5, inputs: [] };

  test('an event with one chance strikes once a draw', () => {
    const program = build("out.x = event(0.3, 'flood')");
    expect(program.outputs[0]?.shape).toBe('draw');
    expect(run(program, block)).toEqual(
      uniform('measure_1/flood', 0).map((u) => (u < 0.3 ? 1 : 0)),
    );
  });

  test('an event with a chance by month strikes month by month', () => {
    const program = build("out.x = event(0.1 + 0 * previous(1, 1), 'flood')");
    const struck = run(program, block);
    expect(program.outputs[0]?.shape).toBe('both');
    for (const m of [0, 5, 11]) {
      const strikes = uniform('measure_1/flood', m).map((u) => (u < 0.1 ? 1 : 0));
      expect((struck as Float64Array).subarray(m * many, (m + 1) * many)).toEqual(strikes);
    }
  });

  test('an event stands at its chance in a central run', () => {
    const central = { ...block, count: 1, central: true };
    expect(run(build("out.x = event(0.3, 'flood')"), central)).toEqual(Float64Array.of(0.3));
    expect(run(build("p [1] = beta(2, 2)\nout.x = event(p, 'flood')"), central)).toEqual(
      run(build('p [1] = beta(2, 2)\nout.x = p'), central),
    );
  });

  test.each([
    ['normal(5, 2)', 5, 2, 5],
    ['lognormal(log(5), 0.1)', 5 * exp(0.005), 0.502, 5],
    ['beta(4, 6)', 0.4, 0.1477, 0.3931],
    ['triangular(1, 2, 6)', 3, 1.0801, 2],
  ])('%s has its mean, deviation and centre', (text, mean, deviation, centre) => {
    const program = build(`a [1] = ${text}\nout.x = a`);
    const size = 20_000;
    const drawn = run(program, { count: size, inputs: [] }) as Float64Array;
    const average = drawn.reduce((sum, x) => sum + x, 0) / size;
    const variance = drawn.reduce((sum, x) => sum + (x - average) ** 2, 0) / size;
    expect(Math.abs(average - mean)).toBeLessThan((4 * deviation) / Math.sqrt(size));
    expect(Math.sqrt(variance) / deviation).toBeCloseTo(1, 1);
    const central = run(program, { count: 1, central: true, inputs: [] }) as Float64Array;
    expect(central[0]).toBeCloseTo(centre, 4);
  });

  test('declared assumptions and events depend on seed, key and draw alone', () => {
    const text = "a [1] = normal(0, 1)\nout.x = a + event(0.5, 'b')";
    const whole = (run(build(text), { ...block, first: 0 }) as Float64Array).slice();
    const part = run(build(`c [1] = beta(1, 2)\n${text.replace('a +', 'c * 0 + a +')}`), {
      ...block,
      first: 333,
      count: 100,
    });
    expect(part).toEqual(whole.slice(333, 433));
    expect(run(build(text), { ...block, seed: 6 })).not.toEqual(whole);
  });

  test('a block that keeps its numbers has them drawn once, those of other parameters anew', () => {
    const shelf = new Shelves().open(many);
    const drawn: string[] = [];
    const keep: Keep = (named, fill) =>
      shelf.keep(named, (out) => {
        drawn.push(named.name);
        fill(out);
      });
    const text = "a [1] = normal(0, 1)\nout.x = a + event(0.5, 'b')";
    const alone = (run(build(text), block) as Float64Array).slice();
    for (const program of [build(text), build(text)])
      expect(run(program, { ...block, keep })).toEqual(alone);
    expect(drawn).toHaveLength(2);
    run(build(text.replace('(0, 1)', '(1, 1)')), { ...block, keep });
    expect(drawn.slice(2)).toEqual(drawn.filter((name) => name.endsWith('/a')).slice(1));
    expect(drawn).toHaveLength(3);
  });

  test('parameters that are no distribution give no number', () => {
    for (const text of ['normal(0, -1)', 'lognormal(0, -1)', 'beta(0, 1)', 'triangular(2, 1, 3)']) {
      expect(run(build(`a [1] = ${text}\nout.x = a`), block)).toEqual(
        new Float64Array(many).fill(Number.NaN),
      );
    }
  });
});

describe('a program', () => {
  const shapeOf = (text: string): Shape | undefined => build(text).outputs.at(-1)?.shape;

  test('tells its inputs, outputs and variables', () => {
    const program = build(
      '# page\na [1] = drawn * 2\n\nout.x in shopping.goods = a *\n  lever\nout.y [month] in x = month',
    );
    expect(program.inputs).toEqual(['drawn', 'lever', 'month']);
    expect(program.variables).toEqual([{ name: 'a', unit: '1', shape: 'draw', line: 2 }]);
    expect(program.outputs).toEqual([
      { name: 'out.x', unit: '1', shape: 'draw', line: 4, group: 'shopping', category: 'goods' },
      { name: 'out.y', unit: 'month', shape: 'month', line: 6, group: 'x', category: null },
    ]);
  });

  test.each([
    ['constant', 'out.x = lever + 1'],
    ['month', 'out.x = lever * calendar'],
    ['draw', 'out.x = lever * drawn'],
    ['both', 'out.x = calendar * drawn'],
    ['constant', 'out.x = total(calendar)'],
    ['draw', 'out.x = total(world)'],
    ['month', 'out.x = cumulate(lever)'],
    ['both', 'a [1] = previous(b, 0)\nb [1] = a + drawn\nout.x = a'],
  ])('finds the shape %s of %s', (shape, text) => {
    expect(shapeOf(text)).toBe(shape);
  });

  test.each([
    ['out.x = month * lever / month', '1'],
    ['out.x = month ^ 2', 'month^2'],
    ['out.x = sqrt(month * month)', 'month'],
    ['out.x = cumulate(slope)', '1'],
    ['out.x = 2', '1'],
    ['out.x = if(lever, 0, month)', 'month'],
    ['out.x = 1 / month + 3', '1/month'],
    ['out.x [CNY] = 5', 'CNY'],
  ])('finds the unit of %s', (text, unit) => {
    expect(build(text).outputs.at(-1)?.unit).toBe(unit);
  });

  test('refuses arrays of another length than the block', () => {
    expect(() => run(build('out.x = drawn'), { count: 3 })).toThrow(TypeError);
  });
});
