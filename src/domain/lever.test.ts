import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { findLever } from './catalogue.ts';
import { findZone, parseTyped, quantise, startValue } from './lever.ts';

const levers = [...catalogue.levers.values()].slice(0, 5).map(({ lever }) => lever);
const { lever: budget } = findLever(catalogue, '1.province_budget');
const { lever: share } = findLever(catalogue, '1.catering_share');
const { lever: month } = findLever(catalogue, '1.first_month');

describe('quantise', () => {
  it('takes the nearest step and stays there', () => {
    expect(quantise(budget, 1.02e8)).toBe(1e8);
    expect(quantise(share, 0.1 + 0.2)).toBe(0.3);
    fc.assert(
      fc.property(fc.constantFrom(...levers), fc.double({ noNaN: true }), (lever, value) => {
        const once = quantise(lever, value);
        expect(once).toBeGreaterThanOrEqual(lever.min);
        expect(once).toBeLessThanOrEqual(lever.max);
        expect(quantise(lever, once)).toBe(once);
        const near = Math.min(Math.max(value, lever.min), lever.max);
        expect(Math.abs(once - near)).toBeLessThanOrEqual(lever.step * 0.5000001);
      }),
    );
  });

  it('keeps planned and neutral values that lie between steps', () => {
    const odd = { ...budget, planned: 1.23e8, neutral: 1.1e6 };
    expect(quantise(odd, 1.23e8)).toBe(1.23e8);
    expect(quantise(odd, 1.1e6)).toBe(1.1e6);
    expect(quantise(odd, 1.2e8)).toBe(1.2e8);
  });
});

it('starts at the plan or at neutral', () => {
  expect([startValue(month, 'plan'), startValue(month, 'nothing')]).toEqual([4, 1]);
});

it('names the zones of a slider on both sides of neutral', () => {
  const at = (value: number, lever = budget) => findZone(lever, value);
  expect([0, 5e7, 1e8, 2e8].map((v) => at(v))).toEqual(['none', 'partial', 'planned', 'beyond']);
  const falling = { ...budget, neutral: 10, planned: 4, min: 0, max: 20 };
  expect([12, 10, 7, 4, 1].map((v) => at(v, falling))).toEqual([
    'opposite',
    'none',
    'partial',
    'planned',
    'beyond',
  ]);
  expect([0.3, 0.5, 0.1].map((v) => at(v, share))).toEqual(['planned', 'beyond', 'opposite']);
});

describe('typed values', () => {
  it.each([
    ['200000000', 2e8],
    ['2亿', 2e8],
    ['2 亿元', 2e8],
    ['１，０００ 万', 1e7],
    ['1,000万', 1e7],
    ['150 million', 1.5e8],
    ['2e8', 2e8],
  ])('reads %s', (text, value) => {
    expect(parseTyped(budget, text)).toEqual({ kind: 'value', value, snapped: false });
  });

  it('reads a bare number in the unit of the screen', () => {
    expect(parseTyped(budget, '1.5', 1e8)).toMatchObject({ value: 1.5e8 });
    expect(parseTyped(budget, '1.5亿', 1e8)).toMatchObject({ value: 1.5e8 });
    expect(parseTyped(share, '30', 0.01)).toMatchObject({ value: 0.3, snapped: false });
    expect(parseTyped(share, '30%', 0.01)).toMatchObject({ value: 0.3 });
    expect(parseTyped(month, '5月')).toMatchObject({ value: 5 });
  });

  it('says what is wrong, and when it took the nearest step', () => {
    expect(parseTyped(budget, ' ')).toEqual({ kind: 'empty' });
    for (const text of ['abc', '1.2.3', '--1', '5 apples', 'NaN', 'Infinity', '0x10', '50%'])
      expect(parseTyped(budget, text)).toEqual({ kind: 'not_a_number' });
    expect(parseTyped(budget, '-1')).toEqual({ kind: 'below', min: 0 });
    expect(parseTyped(budget, '1e999')).toEqual({ kind: 'above', max: 1e9 });
    expect(parseTyped(month, '4.4')).toEqual({ kind: 'value', value: 4, snapped: true });
  });
});
