import { describe, expect, it } from 'vitest';
import { evidence } from '../../../seeds/index.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { hrefOf, parsePlace } from './address.ts';
import { plainSource } from './source.ts';
import { amountText, boundsText, figureText, rangeText, unitText, yearUnit } from './words.ts';

const chinese = { locale: 'zh-CN', m: zh, text: (text: { zh: string }) => text.zh } as const;
const english = { locale: 'en', m: en, text: (text: { en: string }) => text.en } as const;

describe('figures in words', () => {
  it.each([
    [0, '0'],
    [0.65, '0.65'],
    [2.7049, '2.7'],
    [1234.5, '1,235'],
    [0.000123, '0.000123'],
    [-0.5, '−0.5'],
    [Number.NaN, '—'],
  ])('writes %d with three significant figures', (value, wanted) => {
    expect(figureText(value, 'en')).toBe(wanted);
  });

  it('scales money and words units', () => {
    expect(amountText(3e8, 'CNY', chinese)).toBe('3 亿元');
    expect(amountText(3e8, 'CNY/month', chinese)).toBe('3 亿元/月');
    expect(amountText(3e8, 'CNY', english)).toBe('300 m yuan');
    expect(amountText(0.5, '1', chinese)).toBe('0.5');
    expect(unitText('1/month', chinese)).toBe('1/月');
    expect(unitText('CNY/month', chinese)).toBe('元/月');
  });

  it('writes a range in one unit, and one number where both ends read the same', () => {
    expect(rangeText(1e8, 2e9, 'CNY', chinese)).toBe('1 至 20 亿元');
    expect(rangeText(1, 1.000001, '1', chinese)).toBe('1');
  });

  it('words the unit of every assumption', () => {
    for (const { unit } of evidence.assumptions.values()) {
      for (const wording of [chinese, english]) {
        expect(amountText(2, unit, wording)).toMatch(/^[\d.]+( .+)?$/);
      }
      expect(unitText(unit, chinese)).not.toMatch(/CNY|\^/);
    }
  });

  it('takes the month off what was summed over the year', () => {
    expect(yearUnit('CNY/month', 'sum')).toBe('CNY');
    expect(yearUnit('CNY/month', 'december')).toBe('CNY/month');
    expect(yearUnit('job/month/year', 'sum')).toBe('job/year');
  });

  it('says the bounds in the unit that is typed', () => {
    const writing = { divisor: 1e8, unit: '亿元' };
    expect(boundsText({ bounds: [0, null] }, writing, chinese)).toBe('不低于 0');
    expect(boundsText({ bounds: [0, 2e8] }, writing, chinese)).toBe('0 至 2');
    expect(boundsText({ bounds: [null, null] }, writing, chinese)).toBe('');
  });
});

describe('an address of the evidence', () => {
  it.each([
    ['#/evidence', { kind: 'register' }],
    ['#/evidence/world', { kind: 'world' }],
    ['#/evidence/27', { kind: 'measure', measure: 27, target: null }],
    [
      '#/evidence/27/toll_discount_kept',
      { kind: 'measure', measure: 27, target: 'toll_discount_kept' },
    ],
  ] as const)('%s leads there and back', (hash, place) => {
    expect(parsePlace(hash)).toEqual(place);
    expect(hrefOf(place)).toBe(hash);
  });

  it.each(['#/evidence/0', '#/evidence/abc', '#/evidence/1234', '#/evidence&s=abc'])(
    '%s is the register',
    (hash) => {
      expect(parsePlace(hash)).toEqual({ kind: 'register' });
    },
  );

  it('forgets a share link behind it', () => {
    expect(parsePlace('#/evidence/1&s=abc')).toEqual({ kind: 'measure', measure: 1, target: null });
  });
});

describe('the source text of equations', () => {
  it('loses the indent of its file and nothing else', () => {
    expect(plainSource('\n    # a\n    b [1] = 1\n      + 2\n\n\n\n    c [1] = b\n  ')).toBe(
      '# a\nb [1] = 1\n  + 2\n\nc [1] = b',
    );
  });
});
