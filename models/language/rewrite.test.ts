import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from './contract.ts';
import { nameLines, tidyExpression } from './equation-lines.ts';
import { compileRewritten } from './rewrite.ts';

const source = `
  # Money
  issued [CNY] = budget *
    (1 - lost)   # what is lost is lost
  half [CNY] = issued / 2
  demand.trade in shopping.goods = half * 0.3
  demand.trade in shopping.goods = half * 0.1
  demand.trade in shopping.fuel = half * 0.2
`;

const scope: Scope = {
  prefix: 'test',
  names: ['budget', 'lost'],
  given(name) {
    if (name === 'budget') return { unit: 'CNY', shape: 'constant', varies: 'lever' };
    return name === 'lost' ? { unit: '1', shape: 'draw', varies: 'ensemble' } : undefined;
  },
  port: (name) => (name.startsWith('demand.') ? { unit: 'CNY' } : undefined),
};

const rewrite = (texts: Readonly<Record<string, string>>) =>
  compileRewritten(source, new Map(Object.entries(texts)), scope);

function run(texts: Readonly<Record<string, string>>) {
  const outcome = rewrite(texts);
  if (!outcome.ok) throw new Error(outcome.errors[0]?.sentence);
  const inputs = outcome.program.inputs.map((name) =>
    name === 'budget' ? 100 : Float64Array.of(0.5),
  );
  const values = outcome.program.run({ first: 0, count: 1, seed: 1, central: false, inputs });
  return values.map((value) => (typeof value === 'number' ? value : value[0]));
}

function errorOf(texts: Readonly<Record<string, string>>) {
  const outcome = rewrite(texts);
  if (outcome.ok) return null;
  const [{ id, code, line, column } = { id: '', code: '', line: 0, column: 0 }] = outcome.errors;
  return { id, code, line, column };
}

describe('the lines of a text', () => {
  it('have names of their own and right sides on one line', () => {
    expect(nameLines(source).map(({ id, text }) => [id, text])).toEqual([
      ['issued', 'budget * (1 - lost)'],
      ['half', 'issued / 2'],
      ['demand.trade.shopping.goods', 'half * 0.3'],
      ['demand.trade.shopping.goods.2', 'half * 0.1'],
      ['demand.trade.shopping.fuel', 'half * 0.2'],
    ]);
  });
});

describe('another right side', () => {
  it('is computed in the place of the first', () => {
    expect(run({})).toEqual([7.5, 2.5, 5]);
    expect(run({ half: 'issued / 4' })).toEqual([3.75, 1.25, 2.5]);
    expect(run({ issued: 'budget', 'demand.trade.shopping.goods.2': '0' })).toEqual([15, 0, 10]);
    expect(run({ half: '\n issued \r\n / 4 ' })).toEqual([3.75, 1.25, 2.5]);
  });

  it('says where in its own text it is wrong', () => {
    const half = (text: string) => errorOf({ half: text });
    expect(half('issued / foo')).toEqual({ id: 'half', code: 'unknown_name', line: 1, column: 10 });
    expect(half('issued\n+ foo')).toEqual({
      id: 'half',
      code: 'unknown_name',
      line: 1,
      column: 10,
    });
    expect(half('issued * issued')).toMatchObject({ code: 'unit_of_line' });
    expect(half('half')).toMatchObject({ id: 'half', code: 'circular' });
    expect(half('')).toMatchObject({ code: 'syntax', column: 1 });
    expect(half('issued *')).toMatchObject({ code: 'syntax' });
    expect(half(`issued${' + issued'.repeat(300)}`)).toMatchObject({ code: 'too_long' });
    expect(errorOf({ issued: 'half', half: 'issued' })).toMatchObject({ code: 'circular' });
  });

  it.each([
    ['another line', '0\ndemand.trade = 1e12'],
    ['a carriage return', '0\rdemand.trade = 1e12'],
    ['a comment', 'issued # / 2'],
    ['a comment that ends in an operator', 'issued + # x +'],
    ['a unit', 'issued [CNY] = 3'],
    ['an assignment', 'issued = 3'],
    ['two expressions', 'issued; issued'],
    ['a call of the host', 'constructor.constructor("return 1")()'],
    ['a prototype', '__proto__'],
    ['a list', '[issued]'],
    ['a template', '`${issued}`'],
    ['an open quote', 'event(0.5, "x'],
    ['an open bracket', '(issued'],
    ['a line separator', 'issued\u2028demand.trade = 1'],
  ])('refuses %s', (_, text) => {
    expect(rewrite({ half: text }).ok).toBe(false);
  });

  it('keeps names and ports whatever the text', () => {
    const words = [
      'issued',
      'half',
      'budget',
      '\n',
      ' = ',
      'demand.trade',
      '#',
      '"',
      "'",
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '1',
      '0.5',
      '[CNY]',
      'in',
      'event',
      'lognormal',
      '==',
      '\\',
      '{',
      '`',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ maxLength: 60, unit: 'binary' }),
    );
    const ids = nameLines(source).map(({ id }) => id);
    fc.assert(
      fc.property(text, fc.constantFrom(...ids), (given, id) => {
        const outcome = rewrite({ [id]: given });
        if (outcome.ok) {
          expect(nameLines(outcome.source).map((line) => line.id)).toEqual(ids);
          expect(outcome.program.outputs).toHaveLength(3);
        } else {
          for (const error of outcome.errors) {
            expect(error.sentence).not.toBe('');
            expect(error.column).toBeGreaterThan(0);
            expect(error.column).toBeLessThanOrEqual(given.length + 1);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is the same text however it is spaced', () => {
    expect(tidyExpression(' a \n +\tb ')).toBe('a + b');
  });
});
