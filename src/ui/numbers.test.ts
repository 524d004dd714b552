import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitScale,
  formatChance,
  formatExact,
  formatMoney,
  formatNumber,
  formatPercent,
  formatResult,
} from './numbers.ts';

describe('money of results', () => {
  it('is written in 亿元 and in bn yuan, a tenth of the number with one more decimal', () => {
    expect(formatMoney(998_700_000_000, 'zh-CN')).toBe('9,987 亿元');
    expect(formatMoney(998_700_000_000, 'en')).toBe('998.7 bn yuan');
  });

  it('carries a sign where asked, never on zero', () => {
    expect(formatResult(4.1e9, 'zh-CN', { signed: true })).toBe('+41');
    expect(formatResult(-4.1e9, 'zh-CN', { signed: true })).toBe('−41');
    expect(formatResult(-1, 'zh-CN', { signed: true })).toBe('0');
    expect(formatResult(4.1e9, 'en', { signed: true })).toBe('+4.1');
  });
});

describe('amounts of levers', () => {
  it.each([
    [4e8, '亿元', 'm yuan'],
    [5e5, '万元', 'k yuan'],
    [3e9, '亿元', 'bn yuan'],
    [900, '元', 'yuan'],
  ] as const)('%d CNY is read in %s and %s', (largest, zh, en) => {
    expect(fitScale(largest, 'zh-CN').unit).toBe(zh);
    expect(fitScale(largest, 'en').unit).toBe(en);
  });

  it('keeps the decimals that are there, and no more', () => {
    expect(formatExact(0.5, 'zh-CN')).toBe('0.5');
    expect(formatExact(1866, 'zh-CN')).toBe('1,866');
    expect(formatExact(-0.25, 'en')).toBe('−0.25');
    expect(formatExact(-Infinity, 'en')).toBe('−∞');
  });
});

describe('shares and chances', () => {
  it('are per cent', () => {
    expect(formatPercent(0.074, 'zh-CN', { digits: 1 })).toBe('7.4%');
    expect(formatNumber(0.5, 'en', { digits: 1 })).toBe('0.5');
  });

  it('never call certain what some draws missed', () => {
    expect(formatChance(0.9996, 'zh-CN')).toBe('>99%');
    expect(formatChance(0.0004, 'zh-CN')).toBe('<1%');
    expect(formatChance(1, 'zh-CN')).toBe('100%');
    expect(formatChance(0, 'zh-CN')).toBe('0%');
    expect(formatChance(0.47, 'en')).toBe('47%');
  });
});

describe('numbers written by hand', () => {
  const locales = ['zh-CN', 'en'] as const;
  // what is shown is rounded, so ties of few decimals matter most
  const shown = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -2e7, max: 2e7 }).map((n) => n / 2000),
    fc.constantFrom(0, -0, 1.005, 0.15, 1e21, 1e-7, 192752425280.67194, Infinity, Number.NaN),
  );

  it('are those of the browser in both languages', () => {
    fc.assert(
      fc.property(shown, fc.constantFrom(...locales), fc.nat(4), (value, locale, digits) => {
        const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
        const plain = (text: string): string => text.replace(/[-−]/, '');
        expect(plain(formatNumber(value, locale, { digits }))).toBe(
          plain(new Intl.NumberFormat(locale, style).format(value)),
        );
        expect(plain(formatExact(value, locale))).toBe(
          plain(new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value)),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
