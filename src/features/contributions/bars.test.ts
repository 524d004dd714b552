import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { zh } from '../../i18n/zh.ts';
import {
  contributionBars,
  contributionSentence,
  contributionTable,
  rankContributions,
  splitRanked,
} from './bars.ts';

const summary = madeUpSummary(plan);
const wording = { locale: 'zh-CN', m: zh } as const;
const naming = { nameMeasure: (n: number) => `措施${String(n)}`, changed: new Set([9]) };
const ranked = rankContributions(summary.contributions);

describe('the bars of contributions', () => {
  const bars = contributionBars(ranked, 6, naming, wording);

  it('add up to the plan’s total, the rest included', () => {
    const total = summary.contributions.reduce((sum, { mean }) => sum + mean, 0) / 1e8;
    expect(bars.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 9);
    expect(bars).toHaveLength(7);
    expect(bars.at(-1)).toMatchObject({ tone: 'rest', label: '其余 10 项' });
  });

  it('begin with the largest effect, whichever its sign', () => {
    expect(ranked[0]?.measure).toBe(57);
    const sizes = ranked.map(({ mean }) => Math.abs(mean));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('hatch what is only newly counted', () => {
    expect(bars[0]).toMatchObject({ id: '57', hatched: 13, value: 13 });
    expect(bars[1]).toMatchObject({ id: '9', hatched: 0, tone: 'edit' });
  });

  it('never sum up a rest of one', () => {
    expect(splitRanked([1, 2, 3], 2)).toEqual([[1, 2, 3], []]);
    expect(splitRanked([1, 2, 3, 4], 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

it('measures that do nothing get no bar', () => {
  const idle = { ...summary.contributions[0], mean: 0, p5: 0, p95: 0 };
  expect(rankContributions([idle as (typeof ranked)[number]])).toEqual([]);
});

it('transfers stand in words, never in a bar', () => {
  expect(contributionSentence(summary, wording)).toBe(
    '实际活动 +28 · 统计覆盖 +15 · 省内转移 16 不计入。',
  );
});

it('the table has a cell for each heading', () => {
  const table = contributionTable(ranked, naming, wording);
  expect(table.rows.map((row) => row.length)).toEqual(ranked.map(() => table.columns.length));
});
