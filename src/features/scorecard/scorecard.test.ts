import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { item, items, scorecardSummary as summary } from '../../../test/fixtures/scorecard.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import {
  filterItems,
  groupItems,
  nextSorting,
  noFilter,
  sortItems,
  sortKeys,
  type Sorting,
} from './arrange.ts';
import { detailLines } from './detail.ts';
import { jointChance } from './joint.ts';
import { countBands, overviewSentence, weakestOf } from './overview.ts';
import { scopeOf, scopeValue } from './scope.ts';
import { drawSparkline } from './sparkline.ts';
import {
  amountText,
  chanceTexts,
  gapText,
  medianText,
  rangeText,
  realText,
  reasonText,
  statusText,
  targetText,
  type Wording,
} from './words.ts';

const chinese: Wording = { locale: 'zh-CN', m: zh, text: (text) => text.zh };
const english: Wording = { locale: 'en', m: en, text: (text) => text.en };
const read = (text: { zh: string }): string => text.zh;
const ids = (list: readonly { target: { id: string } }[]): string[] =>
  list.map(({ target }) => target.id);
const by = (key: Sorting['key'], direction: Sorting['direction'] = 'ascending'): string[] =>
  ids(sortItems(items, { key, direction }, read, 'zh-CN'));

describe('the list of targets', () => {
  it('drops none of the plan’s', () => {
    expect(ids(items)).toEqual(ids(plan.targets.map((target) => ({ target }))));
    for (const key of sortKeys) expect([...by(key)].sort()).toEqual([...ids(items)].sort());
    for (const grouping of ['section', 'department', 'none'] as const) {
      const grouped = groupItems(items, grouping).flatMap((group) => group.items);
      expect(ids(grouped).sort()).toEqual(ids(items).sort());
    }
  });

  it('follows the measures’ order at first, the headline before all', () => {
    const numbers = sortItems(items, { key: 'place', direction: 'ascending' }, read, 'zh-CN').map(
      ({ measure }) => measure?.number ?? 0,
    );
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(by('place')[0]).toBe('services_value_added');
  });

  it('puts the least likely first and those without a chance last, either way', () => {
    expect(by('chance').slice(0, 4)).toEqual([
      'provincial_key_labs',
      'old_neighbourhoods',
      'services_value_added',
      'village_express_coverage',
    ]);
    expect(by('chance', 'descending')[0]).toBe('village_express_coverage');
    expect(by('chance', 'descending').at(-1)).toBe(by('chance').at(-1));
  });

  it('compares gaps of different units as shares of their targets', () => {
    // 20 % against 30 % is further off than 9 labs of 10
    expect(by('gap').slice(0, 3)).toEqual([
      'data_centres',
      'festival_subsidy_rate',
      'provincial_key_labs',
    ]);
  });

  it('turns the order round when the same column is asked for again', () => {
    const first = nextSorting({ key: 'place', direction: 'ascending' }, 'chance');
    expect(first).toEqual({ key: 'chance', direction: 'ascending' });
    expect(nextSorting(first, 'chance').direction).toBe('descending');
  });

  it('is narrowed by section, any department, status and words in either language', () => {
    const some = (part: Partial<typeof noFilter>): string[] =>
      ids(filterItems(items, { ...noFilter, ...part }));
    expect(some({ section: 8 })).toHaveLength(4);
    expect(some({ chapter: 'consumer' }).length + some({ chapter: 'producer' }).length).toBe(
      items.filter(({ chapter }) => chapter?.id === 'consumer' || chapter?.id === 'producer')
        .length,
    );
    // finance is not the leading department of old neighbourhoods
    expect(some({ department: 'finance' })).toContain('old_neighbourhoods');
    expect(some({ status: 'rule' })).toEqual(['festival_subsidy_rate', 'base_reward']);
    expect(some({ status: 'weak' })).toEqual([
      'services_value_added',
      'festival_subsidy_rate',
      'old_neighbourhoods',
      'provincial_key_labs',
    ]);
    expect(some({ query: 'Express villages' })).toEqual(some({ query: '快递进村' }));
    expect(some({ query: '平遥' })).toEqual(['named_fairs']);
    expect(some({ query: '9' })).toContain('lift_subsidy');
    expect(some({ query: 'zzz' })).toEqual([]);
  });

  it('takes chapter or section as one choice', () => {
    expect(scopeOf('section:9')).toEqual({ chapter: null, section: 9 });
    for (const value of ['chapter:consumer', 'section:18', null])
      expect(scopeValue(scopeOf(value))).toBe(value);
  });

  it('counts what is expected to be met under each heading', () => {
    const groups = groupItems(items, 'section');
    const expected = groups.reduce((sum, group) => sum + group.expected, 0);
    expect(expected).toBeCloseTo(0.46 + 0.43 + 0.89 + 0.1, 12);
    expect(groups[0]?.id).toBe('plan');
  });
});

describe('the joint chance', () => {
  it('is counted on the same draws', () => {
    const joint = jointChance(summary, ['services_value_added', 'old_neighbourhoods']);
    expect(joint).toMatchObject({ count: 2, chance: 0.4, product: 0.2 });
    expect(joint?.error).toBeCloseTo(Math.sqrt(0.024), 12);
  });

  it('says whether targets stand together or get in each other’s way', () => {
    const many = { draws: 4000, met: {} as Record<string, Uint8Array> };
    many.met = { a: new Uint8Array(500).fill(0x0f), b: new Uint8Array(500).fill(0xf0) };
    expect(jointChance(many, ['a', 'b'])).toMatchObject({ chance: 0, against: 'below' });
    many.met['b'] = new Uint8Array(500).fill(0x0f);
    expect(jointChance(many, ['a', 'b'])).toMatchObject({ chance: 0.5, against: 'above' });
    many.met['b'] = new Uint8Array(500).fill(0x33);
    expect(jointChance(many, ['a', 'b'])).toMatchObject({ chance: 0.25, against: 'same' });
  });

  it('leaves out what is not scored and does not count a target twice', () => {
    const once = jointChance(summary, ['services_value_added']);
    expect(once).toMatchObject({ count: 1, chance: 0.5, product: 0.5, against: 'same' });
    const twice = ['services_value_added', 'services_value_added', 'base_reward'];
    expect(jointChance(summary, twice)).toEqual(once);
    expect(jointChance(summary, ['base_reward'])).toBeNull();
  });
});

describe('the words', () => {
  it.each([
    ['services_value_added', '超过 10,000 亿元', 'more than 1,000 bn yuan'],
    ['village_express_coverage', '不低于 80%', 'at least 80%'],
    ['festival_subsidy_rate', '等于 30%', 'exactly 30%'],
    ['festival_subsidy_cap', '不超过 50 万元/场', 'at most 500 k yuan per festival'],
    ['old_neighbourhoods', '达到 1,866 个', 'reach 1,866 neighbourhoods'],
    ['service_clusters', '10 个左右', 'about 10 clusters'],
    ['trade_service_firms', '2–3 家', '2–3 firms'],
    ['monthly_forecast_day', '每月 25 日前', 'by day 25 of each month'],
    ['named_fairs', '6 项全部完成', 'all 6 completed'],
    ['shuozhou_airport', '启动', 'begun'],
    ['data_centres', '推进 5 项', '5 under way'],
  ])('say what %s requires', (id, inChinese, inEnglish) => {
    expect(targetText(item(id), chinese)).toBe(inChinese);
    expect(targetText(item(id), english)).toBe(inEnglish);
  });

  it('give median, range and gap in the target’s own unit', () => {
    const express = item('village_express_coverage');
    expect(medianText(express, chinese)).toBe('83.4%');
    expect(rangeText(express, chinese)).toBe('75.1–91.7%');
    expect(gapText(express, chinese)).toBe('+3.4 个百分点');
    const homes = item('old_neighbourhoods');
    expect(medianText(homes, english)).toBe('1,786 neighbourhoods');
    expect(gapText(homes, english)).toBe('−80');
    expect(gapText(item('zhonglou_street'), english)).toBe('—');
    expect(amountText(item('scrap_recycling_firms_per_city'), 1, english)).toBe('1 firm per city');
  });

  it('tell what is really done where reports differ by a whole thing', () => {
    expect(realText(item('old_neighbourhoods'), chinese)).toBe('实际 1,700 个');
    expect(realText(item('provincial_key_labs'), chinese)).toBeNull();
  });

  it('name what has no chance, and why', () => {
    const words = (id: string) => statusText(item(id), chinese);
    expect(words('festival_subsidy_rate')).toBe('突破');
    expect(words('base_reward')).toBe('守住');
    expect(words('data_centres')).toBe('推进，到位 3 / 5');
    expect(words('old_neighbourhoods')).toBeNull();
    expect(reasonText(item('food_festivals'), english)).toBe('No data.');
    expect(reasonText(item('zhonglou_street'), english)).toMatch(/no equations yet/);
  });

  it('never write 0% or 100% for what some draws did or missed', () => {
    expect(chanceTexts({ chance: 0.0004, error: 0.0002 }, english).chance).toBe('<1%');
    expect(chanceTexts({ chance: 0.9996, error: 0.0002 }, english)).toMatchObject({
      chance: '>99%',
      error: '±0.0',
    });
  });

  it('say the whole in a sentence: how many are expected, and the weakest', () => {
    expect(overviewSentence(items, chinese)).toBe(
      '可评分的 4 个中，预计达成 1.9 个（47%）。最没有把握的是新建省级重点实验室（10%）、老旧小区改造（43%）、服务业增加值（46%）。',
    );
    expect(overviewSentence([item('base_reward')], english)).toBe('No target can be scored yet.');
    expect(ids(weakestOf(items, 1))).toEqual(['provincial_key_labs']);
    expect(countBands(items)).toEqual([1, 0, 2, 0, 1]);
  });

  it('check a rule against its setting and name the plan’s items in its own words', () => {
    const rule = detailLines(item('festival_subsidy_rate'), 1e8, chinese);
    expect(rule.map(({ text }) => text)).toContain('“节会补贴比例”设置为 20%，计划要求等于 30%。');
    expect(rule.some(({ text }) => text.includes('+1.0 亿元'))).toBe(true);
    const [names] = detailLines(item('data_centres'), null, english);
    expect(names).toMatchObject({ isPlanText: true });
    expect(names?.text).toContain('大同云中e谷大数据中心');
  });
});

it('draws a trend inside its box, whatever the numbers', () => {
  for (const [trend, target] of [
    [[0, 5, 10], 10],
    [[10, 10, 10], 10],
    [[980, 990, 1000], 1000],
    [[-1, 0, 4], 2],
  ] as const) {
    const { path, end, targetY } = drawSparkline(trend, target, { width: 88, height: 24 });
    const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
    expect(numbers).toHaveLength(6);
    expect(Math.min(...numbers, end.y, targetY)).toBeGreaterThanOrEqual(0);
    expect(Math.max(end.y, targetY)).toBeLessThanOrEqual(24);
    expect(end.x).toBe(86);
  }
});
