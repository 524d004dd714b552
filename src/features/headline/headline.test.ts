import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { addedSentence, addedSpec, addedTable, neededValue } from './added.ts';
import { biggestThreat, mostHelpful, splitDrivers, wordDrivers, wordThreat } from './facts.ts';

const summary = madeUpSummary(plan);
const chinese = { locale: 'zh-CN', m: zh } as const;
const english = { locale: 'en', m: en } as const;

describe('what helps and what threatens', () => {
  it('ranks measures by what they add', () => {
    expect(mostHelpful(summary.contributions, 2).map(({ measure }) => measure)).toEqual([57, 9]);
  });

  it('counts nothing as help that adds nothing', () => {
    expect(mostHelpful([], 2)).toEqual([]);
    const losing = summary.contributions.filter(({ mean }) => mean < 0);
    expect(mostHelpful(losing, 2)).toEqual([]);
  });

  it('names the largest driver outside the plan, with where it misses the target', () => {
    const threat = biggestThreat(summary);
    expect(threat && wordThreat(threat, chinese)).toBe('服务业增速低于 7.4%');
    expect(threat && wordThreat(threat, english)).toBe('Services growth below 7.4%');
  });

  it('says that outbreaks threaten from above, in money', () => {
    const outbreaks = { id: 'outbreaks', share: 1, threshold: 6e9 };
    expect(wordThreat(outbreaks, chinese)).toBe('疫情损失高于 60 亿元');
  });

  it('keeps quiet about a threshold there is none of', () => {
    expect(wordThreat({ id: 'outbreaks', share: 1, threshold: null }, chinese)).toBe(
      '疫情损失不确定',
    );
  });

  it('tells the outside world from the plan', () => {
    const { world, own } = splitDrivers(summary.drivers);
    expect(world).toBeCloseTo(0.94, 12);
    expect(own).toBeCloseTo(0.06, 12);
    expect(wordDrivers(summary.drivers, chinese)).toContain('94% 来自外部环境');
    expect(wordDrivers([{ id: 'plan', share: 1, threshold: null }], english)).toMatch(
      /^100%.*plan/,
    );
  });
});

describe('the added value', () => {
  it('needs what the baseline’s median lacks', () => {
    expect(neededValue(summary)).toBe(53e8);
  });

  it('is said in a sentence that the picture proves', () => {
    expect(addedSentence(summary, chinese)).toMatch(
      /^到 12 月中位数 \+40（90%：\+17 至 \+78）；.*\+53。$/,
    );
  });

  it('asks for nothing where the baseline is there already', () => {
    const { headline } = summary;
    const rich = { ...headline, baseline: { ...headline.baseline, p50: 1.01e12 } };
    expect(addedSentence({ ...summary, headline: rich }, chinese)).toContain('已过一万亿元');
    const spec = addedSpec({ ...summary, headline: rich }, [], chinese);
    expect(spec.thresholds.map(({ colour }) => colour)).toEqual(['base-ink']);
  });

  it('is drawn in the unit it is written in', () => {
    const other = { title: 'B', median: summary.headline.added.p5, colour: 'scenario-2' } as const;
    const spec = addedSpec(summary, [other], english);
    expect(spec.fan?.p50.at(-1)).toBeCloseTo((summary.headline.added.p50.at(-1) ?? 0) / 1e9, 9);
    expect(spec.lines.map(({ label }) => label)).toEqual(['This scenario +4.0', 'B +1.7']);
    expect(spec.lines[1]?.dash).not.toEqual([]);
  });

  it('has a row for each month', () => {
    const table = addedTable(summary, chinese);
    expect(table.rows).toHaveLength(12);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.rows[11]?.[3]).toBe('39.9');
  });
});
