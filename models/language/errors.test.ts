import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given, Scope } from './contract.ts';
import { compile } from './index.ts';

const givens: ReadonlyMap<string, Given> = new Map([
  ['budget', { unit: 'CNY', shape: 'constant', varies: 'lever' }],
  ['share', { unit: '1', shape: 'draw', varies: 'ensemble' }],
  ['month', { unit: 'month', shape: 'month', varies: 'ensemble' }],
  ['base.retail_sales_2020', { unit: 'CNY/year', shape: 'constant', varies: 'ensemble' }],
  ['season.retail', { unit: '1/month', shape: 'both', varies: 'ensemble' }],
]);
const scope: Scope = {
  given: (name) => givens.get(name),
  names: [...givens.keys()],
  port: (name) =>
    ({ 'demand.trade': { unit: 'CNY/month' }, 'indicator.cost': { unit: '*' } })[name],
  prefix: 'measure_1',
};

/** `line:column code` of every error. */
function errorsOf(source: string): readonly string[] {
  const compiled = compile(source, scope);
  if (compiled.ok) return [];
  return compiled.errors.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function sentencesOf(source: string): readonly string[] {
  const compiled = compile(source, scope);
  return compiled.ok ? [] : compiled.errors.map(({ sentence }) => sentence);
}

describe('what is wrong is said with line and column', () => {
  test.each([
    ['what is no line', 'a + b', '1:3 header'],
    ['what is no name', '12 [1] = 3', '1:1 header'],
    ['a missing operand', 'a [1] = share *', '1:16 syntax'],
    ['an operator twice', 'a [1] = share * / 2', '1:17 syntax'],
    ['an empty right side', 'a [1] =', '1:8 syntax'],
    ['an open bracket', 'a [1] = 2 * (share + 1', '1:13 syntax'],
    ['a bracket too many', 'a [1] = share) * 2', '1:14 syntax'],
    ['a comma outside a function', 'a [1] = (share, 2)', '1:15 syntax'],
    ['an open quote', "a [1] = event(share, 'x)", '1:22 syntax'],
    ['a number too large', 'a [1] = 1e999', '1:9 syntax'],
    ['a missing operator', 'a [1] = share 2', '1:15 not_allowed'],
    ['a missing operator before a bracket', 'a [1] = 2(share)', '1:11 not_allowed'],
    ['a text outside event', "a [1] = 'x' + 1", '1:9 not_allowed'],
    ['a call of a call', 'a [1] = exp(1)(2)', '1:9 not_allowed'],
    ['a ternary', 'a [1] = share ? 1 : 2', '1:15 character'],
    ['logic', 'a [1] = share && 1', '1:15 character'],
    ['a list', 'a [1] = [1, 2]', '1:9 character'],
    ['a full-width bracket', 'a [1] = exp（1）', '1:12 character'],
    ['no unit', 'a = 1', '1:2 missing_unit'],
    ['a unit that is none', 'a [CNY//month] = 1', '1:4 bad_unit'],
    ['a pool without a port', 'a [1] in shopping = 1', '1:7 group_without_port'],
    ['an unknown port', 'demand.trades = budget', '1:1 unknown_port'],
    ['an unknown name', 'a [1] = 2 * shore', '1:13 unknown_name'],
    ['an unknown dotted name', 'a [1] = base.retail', '1:9 unknown_name'],
    ['an unknown function', 'a [1] = 2 * sin(share)', '1:13 unknown_function'],
    ['an unknown season', 'a [1/month] = season(retial)', '1:22 unknown_season'],
    ['a name twice', 'a [1] = 1\n\n  a [1] = 2', '3:3 defined_twice'],
    ['a name from outside again', 'budget [CNY] = 1', '1:1 defined_twice'],
    ['a name of a function', 'min [1] = 1', '1:1 reserved'],
    ['a circle', 'a [1] = b + 1\nb [1] = 2 * a', '1:9 circular'],
    ['a circle of one', 'a [1] = 2 * a', '1:13 circular'],
    ['a circle through delay', 'a [1] = delay(a, 1)', '1:15 circular'],
    [
      'a circle through previous and total',
      'a [1] = previous(b, 0)\nb [1] = total(a) / month',
      '2:15 circular',
    ],
    ['too few arguments', 'a [1] = 1 + if(share, 1)', '1:13 argument_count'],
    ['too many arguments', 'a [1] = exp(share, 1)', '1:9 argument_count'],
    ['a sum of two units', 'a [CNY] = budget + share', '1:20 unit_mismatch'],
    ['an argument of another unit', 'a [1] = delay(share, budget)', '1:22 unit_mismatch'],
    ['a log of money', 'a [1] = log(budget)', '1:13 unit_mismatch'],
    ['a line of another unit', 'a [1] = budget', '1:9 unit_of_line'],
    ['a port of another unit', 'demand.trade = budget', '1:16 unit_of_line'],
    ['a port with a wrong unit', 'demand.trade [CNY] = budget / month', '1:15 unit_mismatch'],
    ['a broken power of money', 'a [CNY] = budget ^ 0.5', '1:11 exponent'],
    ['a power that varies', 'a [CNY] = budget ^ share', '1:11 exponent'],
    ['a key that is no text', 'a [1] = event(share, share)', '1:22 key'],
    ['an assumption inside', 'a [1] = 1 + normal(0, 1)', '1:13 not_alone'],
    ['an assumption on a port', 'demand.trade = normal(0, 1)', '1:16 not_alone'],
    ['an assumption that varies', 'a [1] = normal(share, 1)', '1:16 not_constant'],
    [
      'a key that is an assumption',
      "a [1] = normal(0, 1)\nb [1] = event(share, 'a')",
      '2:22 key_taken',
    ],
    ['a chain of brackets', `a [1] = ${'('.repeat(200)}1${')'.repeat(200)}`, '1:109 too_deep'],
    ['a very long text', 'indicator.cost = 1\n'.repeat(501), '501:1 too_many'],
    ['a very long line', `a [1] = 1${' + 1'.repeat(2000)}`, '1:8 too_long'],
  ])('%s', (_, source, expected) => {
    expect(errorsOf(source)).toEqual([expected]);
  });

  test('in the line and column of the line that goes on', () => {
    expect(errorsOf('# a comment\na [1] = share + # why\n\n   max(share,\n  shore)')).toEqual([
      '5:3 unknown_name',
    ]);
  });

  test('all of it, in the order of the text', () => {
    const source = 'a = 1\nb [1] = 2 +\nc [1] = shore + exp(budget)\nd [1] = d';
    expect(errorsOf(source)).toEqual(['1:2 missing_unit', '3:3 character', '4:9 circular']);
  });

  test('with both units', () => {
    expect(sentencesOf('a [CNY/month] = budget')).toEqual([
      'The right side is in [CNY], but the line is in [CNY/month].',
    ]);
  });

  test('with the nearest name', () => {
    expect(sentencesOf('issued [CNY] = budgets\nb [CNY] = isued\nc [1] = loh(2)')).toEqual([
      'Nothing is called "budgets" here. Did you mean "budget"?',
      'Nothing is called "isued" here. Did you mean "issued"?',
      'There is no function "loh". Did you mean "log"?',
    ]);
  });

  test('with the names along the circle', () => {
    expect(sentencesOf('a [1] = b\nb [1] = c\nc [1] = a + d\nd [1] = 1')).toEqual([
      '"a" depends on itself: a → b → c → a. A circle must go through previous.',
    ]);
  });
});

describe('any text is answered', () => {
  const words = [
    'a',
    'b [1] =',
    '=',
    '+',
    '-',
    '^',
    '(',
    ')',
    ',',
    "'",
    '"',
    '\n',
    '#',
    '.',
    'if(',
  ];
  const more = [
    'previous(',
    'total(',
    'a [1] = ',
    'share',
    '1e',
    '0x',
    '[',
    ']',
    'in ',
    '..',
    '\\',
  ];
  const odd = ['__proto__', 'constructor', 'this', 'null', 'toString', '\u00a0', '省', '🚀', '\0'];

  test.each([
    ['garbage', fc.string({ unit: 'binary', maxLength: 200 })],
    [
      'words in any order',
      fc.array(fc.constantFrom(...words, ...more, ...odd)).map((w) => w.join(' ')),
    ],
    ['a right side of anything', fc.string().map((text) => `a [1] = ${text}`)],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const compiled = compile(text, scope);
        if (compiled.ok) return;
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, column, sentence } of compiled.errors) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(sentence).not.toMatch(/[{}]\w*[{}]|undefined/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('even chains that go as deep as they can', () => {
    const chains = [
      `a [1] = ${'-'.repeat(3000)}1`,
      `a [1] = 1${'^2'.repeat(1900)}`,
      `a [1] = 1${'-1'.repeat(1900)}`,
      `a [1] = ${'2^-'.repeat(1300)}1`,
      Array.from({ length: 500 }, (_, i) => `a${String(i)} [1] = a${String(i + 1)}`).join('\n'),
      `a [1] = share\n${Array.from(
        { length: 500 },
        (_, i) => `b${String(i)} [1] = b${String(i - 1)}`,
      )
        .join('\n')
        .replace('b-1', 'a')}`,
    ];
    for (const chain of chains) expect(() => compile(chain, scope)).not.toThrow();
  });
});
