import { describe, expect, it } from 'vitest';
import { measures } from '../../../models/measures/catalogue.ts';
import { evidence, plan } from '../../../seeds/index.ts';
import {
  loadBaselineSources,
  loadEvidenceTexts,
  loadHindsight,
  loadOutturns,
} from '../../../seeds/sources.ts';
import { hindcastRow, madeUpHindcast } from '../../../test/fixtures/hindcast.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { viewAlternatives } from './alternatives.ts';
import { groupOf, groupRows, tableOf } from './rows.ts';
import { brierSentence, insideSentence, reliabilityPoints, reliabilityTable } from './summary.ts';
import { amountText, distanceText, type Wording } from './words.ts';

const chinese: Wording = { locale: 'zh-CN', m: zh, text: (text) => text.zh };
const english: Wording = { locale: 'en', m: en, text: (text) => text.en };
const [outturns, hindsight] = await Promise.all([loadOutturns(), loadHindsight()]);
const facts = { plan, outturns, sources: await loadBaselineSources() };

describe('a value', () => {
  it.each([
    [1.009e12, 'CNY', '10,090 亿元', '1,009.0 bn yuan'],
    [0.193, '1', '19.3%', '19.3%'],
    [7, 'month', '7月', 'month 7'],
    [10, 'mine', '10 座', '10 mines'],
    [1, 'mine', '1 座', '1 mine'],
    [3812.6, 'firm', '3,813 家', '3,813 firms'],
  ])('of %d %s is written %s, %s', (value, unit, inChinese, inEnglish) => {
    expect(amountText(value, unit, chinese)).toBe(inChinese);
    expect(amountText(value, unit, english)).toBe(inEnglish);
  });

  it('and the distance between two shares or months is not one', () => {
    expect(distanceText(0.012, '1', chinese)).toBe('1.2 个百分点');
    expect(distanceText(0.5, 'month', english)).toBe('0.5 months');
  });
});

describe('rows', () => {
  it('stand under missed, hit, and shown only', () => {
    const groups = groupRows(madeUpHindcast, facts, chinese);
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['miss', 2],
      ['hit', 1],
      ['uncounted', 1],
    ]);
    expect(tableOf(groups, chinese).rows).toHaveLength(4);
  });

  it('are missed where the range or the chance was wrong', () => {
    const chance = { chance: 0.4, error: 0 };
    const { forecast } = hindcastRow('x');
    const given = (happened: boolean) =>
      hindcastRow('x', { forecast: { ...forecast, chance }, decided: { happened, brier: 0 } });
    expect(groupOf(given(false))).toBe('hit');
    expect(groupOf(given(true))).toBe('miss');
    expect(groupOf(hindcastRow('x', { inside90: false }))).toBe('miss');
    expect(groupOf(hindcastRow('x', { inside90: false, counted: false }))).toBe('uncounted');
  });

  it('name source and target of every outturn that can be compared', () => {
    const rows = outturns.compared.map(({ id, target }) =>
      hindcastRow(id, target === null ? {} : { decided: { happened: true, brier: 0 } }),
    );
    const views = groupRows({ ...madeUpHindcast, rows }, facts, english).flatMap((g) => g.rows);
    expect(views).toHaveLength(outturns.compared.length);
    expect(views.filter(({ source }) => source === null)).toEqual([]);
    expect(views.filter(({ target }) => target !== null)).toHaveLength(3);
  });
});

describe('the summary', () => {
  it('says in words how many lay inside, and that the chances were worse than a half', () => {
    expect(insideSentence(madeUpHindcast, chinese)).toContain('3 项可计分：2 项落在 5–95% 区间内');
    expect(brierSentence(madeUpHindcast, english)).toContain('worse than saying one half');
  });

  it('draws groups that hold something, and lists all', () => {
    expect(reliabilityPoints(madeUpHindcast, chinese).map(({ text }) => text)).toEqual([
      '1 项',
      '中间一半 · 3 项',
      '5–95% · 3 项',
    ]);
    expect(reliabilityTable(madeUpHindcast, chinese).rows).toHaveLength(4);
  });

  it('has nothing to say of no chance', () => {
    const summary = { ...madeUpHindcast.summary, brier: null, chances: 0 };
    expect(brierSentence({ ...madeUpHindcast, summary }, chinese)).toBeNull();
  });
});

it('every alternative is shown with its reason, before and after', async () => {
  const texts = await loadEvidenceTexts();
  for (const wording of [chinese, english]) {
    const views = viewAlternatives({ hindsight, evidence, texts, measures }, wording);
    const { assumptions, profiles, settings } = hindsight;
    expect(views).toHaveLength(assumptions.length + profiles.length + settings.length);
    expect(views.filter(({ before, after, reason }) => before === after || reason === '')).toEqual(
      [],
    );
  }
});
