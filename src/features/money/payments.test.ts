import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../models/contract.ts';
import { plan } from '../../../seeds/index.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { zh } from '../../i18n/zh.ts';
import { listPayments, moneySentence, paymentLabel, publicMoney } from './payments.ts';

const summary = madeUpSummary(plan);
const wording = { locale: 'zh-CN', m: zh } as const;
const none = { mean: 0, p5: 0, p50: 0, p95: 0 };
const free = Object.fromEntries(Object.keys(summary.money).map((payer) => [payer, none]));

describe('who pays', () => {
  it('lists public purses first and leaves out who pays nothing', () => {
    expect(listPayments(summary).map(({ payer }) => payer)).toEqual([
      'province',
      'cities',
      'centre',
      'firms',
      'households',
      'organisers',
    ]);
  });

  it('sums public money over province, cities and centre', () => {
    expect(publicMoney(summary)).toBeCloseTo(20.7e8, 0);
  });

  it('says what a yuan of real activity takes of public money', () => {
    expect(moneySentence(summary, wording)).toBe('公共资金 20.7 亿元，每增 1 元增加值花 0.74 元。');
  });

  it('divides by nothing where nothing is gained or spent', () => {
    const idle: Summary = { ...summary, accounts: { ...summary.accounts, activity: none } };
    expect(moneySentence(idle, wording)).toContain('没有带来');
    const gift: Summary = { ...summary, money: free as Summary['money'] };
    expect(moneySentence(gift, wording)).toBe('没有新增支出。');
  });

  it('is said in words for those who can’t see the bar', () => {
    expect(paymentLabel(listPayments(summary), wording)).toMatch(
      /^各方出资：省级 3\.4 · 市级 8\.1/,
    );
  });
});
