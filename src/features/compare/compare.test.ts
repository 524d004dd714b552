import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import { madeUpMembers } from '../../../test/fixtures/compare-members.ts';
import { plan } from '../../../seeds/index.ts';
import { compareWords } from '../../i18n/compare-words.ts';
import { zh } from '../../i18n/zh.ts';
import { bandsSentence, bandsSpec } from './bands.ts';
import { contributionsSentence, listContributions } from './contributions.ts';
import { costSentence, dominates, frontierOf, listCosts } from './cost.ts';
import type { Facts } from './facts.ts';
import { listFigured, listPaired, nameOf, strokeOf } from './members.ts';
import { pairedDetail, pairedSentence, pairedSpec } from './paired.ts';
import { setSentence, sharedSentence } from './set.ts';
import { filterSettings, groupSettings, settingsSentence } from './settings.ts';
import { chancesSentence, listChances, sortChances, writeChance } from './targets.ts';
import type { Wording } from './wording.svelte.ts';

const wording: Wording = {
  locale: 'zh-CN',
  m: zh,
  w: compareWords['zh-CN'],
  text: (text) => text.zh,
};
const facts: Facts = {
  plan,
  catalogue,
  wordLever: (_, value) => String(value),
  nameAssumption: (id) => id,
  wordAssumption: (_, override) => (override === null ? '依据' : '自定'),
  wordTarget: (_, value) => String(value),
  wordAsked: () => '达到',
};
const members = madeUpMembers([
  { title: '按计划', chance: 0.47, money: 20 },
  {
    title: '消费券翻倍',
    chance: 0.501,
    money: 24,
    scenario: { settings: { '1.province_budget': 2e8 } },
  },
  { title: '只花省级钱', chance: 0.46, money: 22 },
]);
const headline = plan.targets.find(({ measure }) => measure === null)?.id ?? '';

describe('sentences', () => {
  it('say which scenario has the best chance, and that draws are shared', () => {
    expect(setSentence(members, wording)).toBe(
      '3 个情景中，B 消费券翻倍 过一万亿元的概率最高：50.1%。',
    );
    expect(sharedSentence(members, wording)).toContain('10,000');
    const other = madeUpMembers([
      { title: 'a', chance: 0.4, money: 1 },
      { title: 'b', chance: 0.4, money: 1, scenario: { seed: 5 } },
    ]);
    expect(sharedSentence(other, wording)).toBe(wording.w.unsharedSet);
    expect(setSentence(other, wording)).toContain('都是 40.0%');
  });

  it('say a paired difference with its band and its error', () => {
    const [second] = listPaired(members);
    if (second === undefined) throw new Error('nothing is paired');
    expect(pairedSentence(second, 'A 按计划', wording)).toBe(
      'B 消费券翻倍 比 A 按计划 多 12.0 亿元（5–95%：+8.0 至 +18.0），概率高 3.1 ±0.2 个百分点。',
    );
    expect(pairedDetail(second, wording)).toContain('90.0% 的抽样中更高');
  });

  it('name the largest difference of targets and of measures', () => {
    expect(chancesSentence(members, plan, wording)).toContain('B 比基准高 3.1 个百分点');
    expect(contributionsSentence(members, plan, wording)).toContain('C +24.0');
    const without = members.map((member) => ({ ...member, isBaseline: false }));
    expect(chancesSentence(without, plan, wording)).toContain('各情景之间相差最大');
  });

  it('say which ends highest', () => {
    expect(bandsSentence(listFigured(members), 'added', wording)).toBe(
      '到 12 月各情景的中位数都是 +39.9。',
    );
  });
});

describe('chances', () => {
  it('come by largest difference, the plan’s order deciding between equals', () => {
    const rows = listChances(members, plan);
    const sorted = sortChances(rows, 'difference');
    expect(sorted[0]?.target.id).toBe(headline);
    for (let i = 1; i < sorted.length; i += 1)
      expect(sorted[i - 1]?.largest).toBeGreaterThanOrEqual(sorted[i]?.largest ?? 0);
    expect(sortChances(rows, 'plan')).toEqual(rows);
  });

  it('are never rounded to certainty', () => {
    expect([0, 0.0001, 0.4712, 0.9999, 1].map((share) => writeChance(share, 'en'))).toEqual([
      '0%',
      '<1%',
      '47.1%',
      '>99%',
      '100%',
    ]);
  });
});

describe('cost against chance', () => {
  it('marks a scenario that another beats in one and equals in the other', () => {
    const points = listCosts(listFigured(members), headline);
    expect(points.map(({ isDominated }) => isDominated)).toEqual([false, false, true]);
    expect(costSentence(points, wording)).toContain('C (46.0%) 被占优');
    expect(frontierOf(points).map(({ member }) => member.letter)).toEqual(['A', 'B']);
  });

  it('dominance is no circle, and equals don’t dominate each other', () => {
    const offer = fc.record({
      money: fc.integer({ min: 0, max: 4 }),
      chance: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(offer, offer, offer, (a, b, c) => {
        expect(dominates(a, a)).toBe(false);
        expect(dominates(a, b) && dominates(b, a)).toBe(false);
        if (dominates(a, b) && dominates(b, c)) expect(dominates(a, c)).toBe(true);
      }),
    );
  });
});

describe('settings', () => {
  const groups = groupSettings(
    members.map(({ scenario }) => scenario),
    facts,
    wording,
  );

  it('stand under their measure, with the plan’s value', () => {
    const measure = groups.find(({ key }) => key === '1');
    expect(measure?.rows[0]).toMatchObject({
      plan: '100000000',
      values: ['100000000', '200000000', '100000000'],
      planned: [true, false, true],
      isDifferent: true,
    });
    expect(settingsSentence(groups, wording)).toContain('政策杠杆 1 处');
  });

  it('are found by words of the row, of its group, and by value', () => {
    const find = (query: string) =>
      filterSettings(groups, { query, onlyDifferent: false }).flatMap(({ rows }) => rows).length;
    expect(find('消费券')).toBe(1);
    expect(find('200000000')).toBe(1);
    expect(find('没有')).toBe(0);
    expect(filterSettings(groups, { query: '', onlyDifferent: true })).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('tell scenarios apart without colour: no two share dash or marker', () => {
    const strokes = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => strokeOf({ letter, colour: 1 }));
    expect(new Set(strokes.map(({ dash }) => dash.join(' '))).size).toBe(6);
    expect(new Set(strokes.map(({ marker }) => marker)).size).toBe(6);
  });

  it('draw the ranges asked for, and every median', () => {
    const spec = bandsSpec(listFigured(members), { quantity: 'level', banded: ['m1'] }, wording);
    expect(spec.lines).toHaveLength(3);
    expect(spec.ranges).toHaveLength(1);
    expect(spec.thresholds[0]?.value).toBe(10_000);
  });

  it('draw differences on the axis they are given', () => {
    const [second] = listPaired(members);
    if (second === undefined) throw new Error('nothing is paired');
    const spec = pairedSpec(second, [-5, 99], wording);
    expect(spec.extent).toEqual([-5, 99]);
    expect(spec.fan?.p50.at(-1)).toBeCloseTo(12, 9);
  });

  it('cut long titles in labels and sentences, never letters', () => {
    expect(nameOf({ letter: 'C', title: '长'.repeat(40) })).toBe(`C ${'长'.repeat(12)}…`);
    expect(nameOf({ letter: 'C', title: '短' })).toBe('C 短');
  });
});

describe('contributions', () => {
  it('leave out measures that do nothing anywhere', () => {
    const listed = listContributions(members, plan).map(({ measure }) => measure);
    expect(listed).toContain(1);
    expect(listed).not.toContain(3);
  });
});
