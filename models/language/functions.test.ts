import { describe, expect, test } from 'vitest';
import { build, byMonth, draw, run, valueOf, values } from '../../test/fixtures/equations.ts';
import { exp, log, pow } from '../ensemble/exponential.ts';
import { months } from '../version.ts';

describe('numbers and operators', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['2 / 4 / 2', 0.25],
    ['-3 ^ 2', -9],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['2 * -3', -6],
    ['lever ^ 0', 1],
    ['lever ^ 5', 243],
    ['pow(lever, 2)', 9],
    ['pow(lever, 0.5)', pow(3, 0.5)],
    ['lever ^ 17', pow(3, 17)],
    ['1e3 + .5', 1000.5],
    ['lever < 3', 0],
    ['lever <= 3', 1],
    ['lever > 2', 1],
    ['lever >= 4', 0],
    ['lever == 3', 1],
    ['1 + 1 == 2', 1],
    ['min(lever, 2)', 2],
    ['min(lever, 4, 1, 2)', 1],
    ['max(lever, 2)', 3],
    ['max(lever, 2, 7)', 7],
    ['abs(-lever)', 3],
    ['exp(lever)', exp(3)],
    ['log(lever)', log(3)],
    ['sqrt(lever + 6)', 3],
    ['if(lever > 2, 10, 20)', 10],
    ['if(lever - 3, 10, 20)', 20],
    ['total(lever)', 36],
    ['a [1] = 2 * b\nb [1] = lever + 1\nout.x = a - b', 4],
  ])('%s is %d', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  test('go by draw and by month where their operands do', () => {
    expect(valueOf('drawn * 2 + lever')).toEqual(Float64Array.of(3.5, 11));
    expect(valueOf('calendar * 2')).toEqual(byMonth((m) => (m % 2) * 2));
    expect(draw(valueOf('world + drawn'), 1).slice(0, 3)).toEqual([6, 8, 10]);
    expect(draw(valueOf('calendar * drawn'), 1).slice(0, 3)).toEqual([0, 4, 0]);
  });
});

describe('functions of time', () => {
  const steps = Array.from({ length: months }, (_, m) => m + 1);

  test('cumulate is the running total', () => {
    expect(valueOf('cumulate(lever)')).toEqual(byMonth((m) => 3 * (m + 1)));
    expect(draw(valueOf('cumulate(world)'), 0).slice(0, 3)).toEqual([1, 4, 9]);
    expect(draw(valueOf('cumulate(drawn)'), 1).slice(0, 3)).toEqual([4, 8, 12]);
  });

  test('total is the sum over the horizon', () => {
    expect(valueOf('total(month)')).toBe(78);
    expect(valueOf('total(world)')).toEqual(Float64Array.of(144, 156));
    expect(valueOf('total(drawn)')).toEqual(Float64Array.of(3, 48));
  });

  test('total of something that needs a total waits for it', () => {
    const share = valueOf('a [month] = total(world)\nout.x = total(world / a)');
    expect([...(share as Float64Array)].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([1, 1]);
  });

  test('previous is the value of the month before', () => {
    expect(valueOf('previous(month, 7)')).toEqual(byMonth((m) => (m === 0 ? 7 : m)));
    expect(draw(valueOf('previous(world, drawn)'), 1).slice(0, 3)).toEqual([4, 2, 4]);
    expect(draw(valueOf('previous(drawn, lever)'), 0).slice(0, 3)).toEqual([3, 0.25, 0.25]);
  });

  test('previous makes stocks', () => {
    const adoption = valueOf('A [1] = previous(A, 0) + (1 - previous(A, 0)) / drawn\nout.x = A');
    expect(draw(adoption, 1).slice(0, 3)).toEqual([0.25, 0.4375, 0.578125]);
    expect(valueOf('A [1] = previous(A, 1) * 2\nout.x = A')).toEqual(byMonth((m) => 2 * 2 ** m));
  });

  test('previous of two lines that swap their values', () => {
    const swapped =
      'a [1] = previous(b, drawn)\nb [1] = previous(a, 10 * drawn)\nout.x = a + b / 1000';
    expect(draw(valueOf(swapped), 1).slice(0, 3)).toEqual([4.04, 40.004, 4.04]);
  });

  test('previous may begin with a value that is written over later in the month', () => {
    const last = 'previous(x, drawn)';
    const text = `q [1] = previous(world, ${last})\nx [1] = ${last} + 1 + 0 * q\nout.x = q + 0 * x`;
    expect(draw(valueOf(text), 1).slice(0, 3)).toEqual([4, 2, 4]);
  });

  test('previous may be nested', () => {
    expect(draw(valueOf('previous(previous(world, -1), -2)'), 0).slice(0, 4)).toEqual([
      -2, -1, 1, 3,
    ]);
  });

  test('delay shifts, linear between months, 0 before the first', () => {
    expect(valueOf('delay(lever, 2)')).toEqual(byMonth((m) => (m < 2 ? 0 : 3)));
    expect(valueOf('delay(month, 0)')).toEqual(values['month']);
    expect(draw(valueOf('delay(world, lag)'), 0).slice(0, 3)).toEqual([0, 1, 3]);
    expect(draw(valueOf('delay(world, lag)'), 1).slice(0, 5)).toEqual([0, 0, 1, 3, 5]);
    expect(draw(valueOf('delay(month, lag)'), 1).slice(0, 5)).toEqual([0, 0, 0.5, 1.5, 2.5]);
  });

  test('spread lays a month over the window after it', () => {
    expect(valueOf('spread(if(month == 1, 6, 0), 3)')).toEqual(
      byMonth((m) => (m >= 1 && m <= 3 ? 2 : 0)),
    );
    expect(draw(valueOf('spread(if(month == 2, 5, 0), lag)'), 0).slice(0, 5)).toEqual([
      0, 0, 5, 0, 0,
    ]);
    expect(draw(valueOf('spread(if(month == 2, 5, 0), lag)'), 1).slice(0, 6)).toEqual([
      0, 0, 2, 2, 1, 0,
    ]);
    expect(valueOf('total(spread(if(month == 10, 6, 0), 3))')).toBe(4);
    expect(valueOf('spread(if(month == 10, 6, 0), 0)')).toEqual(byMonth((m) => (m === 10 ? 6 : 0)));
  });

  test('ramp rises from its start over its months', () => {
    expect(valueOf('ramp(3, 4)')).toEqual(
      Float64Array.of(0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1, 1, 1, 1),
    );
    expect(valueOf('ramp(3, 0)')).toEqual(byMonth((m) => (m >= 2 ? 1 : 0)));
    expect(draw(valueOf('ramp(lag, 2)'), 1).slice(0, 4)).toEqual([0, 0.25, 0.75, 1]);
  });

  test('s_curve is 0 at the issue and 1 at the end of the year', () => {
    const curve = valueOf('s_curve(8, 0.7)');
    const logistic = (t: number): number => 1 / (1 + exp(-0.7 * (t - 8)));
    const share = (t: number): number =>
      (logistic(t) - logistic(2.35)) / (logistic(12) - logistic(2.35));
    expect(curve).toEqual(byMonth((m) => (m < 2 ? 0 : share(m + 1))));
    expect(draw(valueOf('s_curve(lag, slope)'), 0)[11]).toBe(1);
  });

  test('an s_curve that does not rise in this year stays at 0', () => {
    expect(draw(valueOf('s_curve(lag, slope)'), 1)).toEqual(steps.map(() => 0));
    expect(valueOf('s_curve(4000, 0.7)')).toEqual(byMonth(() => 0));
  });

  test('season is the profile by that name', () => {
    const program = build('out.x = season(retail)');
    expect(program.inputs).toEqual(['season.retail']);
    expect(run(program)).toEqual(values['season.retail']);
  });
});
