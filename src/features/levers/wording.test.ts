import { describe, expect, it } from 'vitest';
import { measures } from '../../../models/measures/catalogue.ts';
import type { Lever } from '../../../models/measures/kit.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { formatValue, screenUnit, type Wording } from './wording.ts';

const chinese: Wording = { locale: 'zh-CN', m: zh };
const english: Wording = { locale: 'en', m: en };

const lever: Lever = {
  kind: 'amount',
  title: { zh: '', en: '' },
  unit: 'CNY',
  neutral: 0,
  planned: 1e8,
  source: 'plan',
  min: 0,
  max: 4e8,
  step: 1e7,
};

const levers = measures.flatMap(({ number, levers: own }) =>
  Object.entries(own).map(([name, one]) => ({ id: `${String(number)}.${name}`, one })),
);

describe('every lever of the catalogue', () => {
  const words = levers.filter(({ one }) => one.kind === 'amount' && one.unit !== '1');

  it.each(words)('$id has a unit in words', ({ one }) => {
    const [what = '', ...each] = one.unit.split('/');
    if (what !== 'CNY') {
      expect(zh.units.words).toHaveProperty(what);
      expect(en.units.words).toHaveProperty(what);
    }
    for (const symbol of each) expect(zh.units.each).toHaveProperty(symbol);
  });

  it.each(levers)('$id is written in both languages at both its values', ({ one }) => {
    for (const value of [one.neutral, one.planned]) {
      expect(formatValue(one, value, chinese)).not.toMatch(/[a-z]|NaN|undefined/);
      expect(formatValue(one, value, english)).not.toMatch(/[\u4e00-\u9fff]|NaN|undefined/);
    }
  });
});

describe('a lever’s value', () => {
  it('is scaled by the largest, so that its unit never jumps under the hand', () => {
    expect(formatValue(lever, 1e7, chinese)).toBe('0.1 亿元');
    expect(formatValue(lever, 4e8, chinese)).toBe('4 亿元');
    expect(formatValue(lever, 1e7, english)).toBe('10 m yuan');
  });

  it('names what it is counted by', () => {
    const rate = { ...lever, unit: 'CNY/lift', max: 2e5 };
    expect(formatValue(rate, 1e5, chinese)).toBe('10 万元/部');
    expect(formatValue(rate, 1e5, english)).toBe('100 k yuan per lift');
  });

  it('that counts millions is read by ten thousands in Chinese', () => {
    const area = { ...lever, unit: 'mu', max: 2e7 };
    expect(formatValue(area, 4e6, chinese)).toBe('400 万亩');
    expect(formatValue(area, 4e6, english)).toBe('4,000,000 mu');
  });

  it('of a calendar is runs of months', () => {
    const calendar: Lever = { ...lever, kind: 'calendar', unit: '1' };
    expect(formatValue(calendar, 0b111111110000, chinese)).toBe('5–12 月');
    expect(formatValue(calendar, 0b100000000111, chinese)).toBe('1–3 月、12 月');
    expect(formatValue(calendar, 0b000000010001, english)).toBe('Jan, May');
    expect(formatValue(calendar, 0, chinese)).toBe('无');
  });

  it('of a share, a switch and a month reads as people say it', () => {
    const share: Lever = { ...lever, kind: 'share', unit: '1' };
    expect(formatValue(share, 0.3, chinese)).toBe('30%');
    expect(screenUnit(share, chinese).scale).toBe(0.01);
    expect(formatValue({ ...lever, kind: 'switch' }, 1, english)).toBe('yes');
    expect(formatValue({ ...lever, kind: 'month' }, 7, chinese)).toBe('7 月');
    expect(formatValue({ ...lever, kind: 'months', unit: 'month' }, 3, chinese)).toBe('3 个月');
  });
});
