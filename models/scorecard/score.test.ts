import { describe, expect, test } from 'vitest';
import { dueValues, keepsRule, meets, scoredValue } from './score.ts';

describe('a scored value', () => {
  test.each([
    ['neighbourhood', 1865.99, 1865],
    ['neighbourhood', 1866 * (1 - 1e-12), 1866],
    ['person', 10.7, 10],
    ['firm/city', 0.4, 0],
    ['1', 1.04, 1],
    ['1', 0.79, 0.79],
    ['CNY', 12.5, 12.5],
  ])('%s %d is scored %d', (unit, delivered, scored) => {
    expect(scoredValue({ unit }, delivered)).toBe(scored);
  });
});

describe('an operator', () => {
  test.each([
    ['gt', 100, 100, false],
    ['gt', 100, 100.1, true],
    ['ge', 0.8, 0.8 * (1 - 1e-12), true],
    ['ge', 0.8, 0.79, false],
    ['le', 25, 25, true],
    ['le', 25, 26, false],
    ['eq', 20, 21, true],
    ['eq', 20, 19, false],
    ['about', 100, 90, true],
    ['about', 100, 89, false],
    ['range', 6, 6, true],
    ['range', 6, 5, false],
    ['milestone', 4, 4, true],
    ['milestone', 4, 3, false],
  ] as const)('%s %d with %d: %s', (operator, value, reached, met) => {
    expect(meets({ operator, value }, reached)).toBe(met);
  });

  test('a rule that says "equal" is broken from either side', () => {
    const rule = { operator: 'eq', value: 0.3 } as const;
    expect([0.29, 0.3, 0.31].map((setting) => keepsRule(rule, setting))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the due value', () => {
  const byMonth = Float64Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? at : 24 - at));
  test('is read at the end of the due month', () => {
    expect(dueValues({ due: 3, operator: 'eq' }, byMonth)[0]).toBe(4);
    expect(dueValues({ due: 12, operator: 'eq' }, byMonth)[1]).toBe(1);
  });
  test('is the worst month where it is due monthly', () => {
    expect(dueValues({ due: 'monthly', operator: 'ge' }, byMonth)[0]).toBe(0);
    expect(dueValues({ due: 'monthly', operator: 'le' }, byMonth)[1]).toBe(23);
  });
});
