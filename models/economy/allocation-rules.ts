import { placeRules, type RuleRow } from './allocation-places.ts';
import type { AllocationKey, ReasonedRule } from './allocation.ts';

/**
 * The allocation of all sixty measures. A key is what the measure's effect follows, as far as it is known by city for
 * 2020: population (A), tourism receipts (B), GDP (C). R&D by city is known for 2021 only, an outturn: never a key.
 * Retail sales, farming and credit by city are not in the seeds; the nearest key stands in and the reason says so.
 */

function follow(
  key: AllocationKey,
  measures: readonly number[],
  [zh, en]: readonly [zh: string, en: string],
): RuleRow {
  return [measures, { effect: { by: key }, reason: { zh, en } }];
}

const vouchers: RuleRow = [
  [1],
  {
    effect: {
      by: 'payers',
      parts: {
        province_budget: { by: 'population' },
        city_budget: { by: 'weights', prefix: 'city_weight_' },
      },
    },
    money: { by: 'weights', prefix: 'city_weight_' },
    reason: {
      zh: '省级资金按常住人口分，市级资金按各市权重分（默认即人口比重）',
      en: 'The province’s money by population, the cities’ by the weight of each (population unless set)',
    },
  },
];

const byPopulation: readonly RuleRow[] = [
  follow(
    'population',
    [3, 7, 10, 11, 13, 18, 19, 54],
    [
      '居民消费和居民服务随人口走；分市零售额2020年缺',
      'Household spending and services go where people live; retail sales by city are not known for 2020',
    ],
  ),
  follow(
    'population',
    [9, 21, 23, 24, 25, 26],
    [
      '公共服务、培训和小区改造按服务的人口',
      'Public services, training and renovation serve people',
    ],
  ),
  follow(
    'population',
    [31, 40, 47, 48, 49],
    [
      '村、户和农业服务没有2020年分市数，以常住人口代替',
      'Villages, homes and farm services by city are not known for 2020: population stands in',
    ],
  ),
];

const byOutput: readonly RuleRow[] = [
  follow(
    'gdp',
    [2, 4, 5, 8, 27, 29, 50],
    [
      '购车、货运、开票和交易随经济活动走',
      'Cars, freight, invoices and trade follow economic activity',
    ],
  ),
  follow(
    'gdp',
    [12, 32, 33, 34],
    ['贷款投放没有分市数，按地区生产总值', 'Lending by city is not known: output stands in'],
  ),
  follow(
    'gdp',
    [35, 36, 37, 53],
    [
      '分市研发只有2021年数（事后实绩，不作输入），按地区生产总值',
      'R&D by city is known for 2021 only, an outturn and no input: output stands in',
    ],
  ),
  follow(
    'gdp',
    [41, 42, 44, 52, 56, 57],
    ['企业和商务服务随经济规模', 'Firms and business services follow the size of the economy'],
  ),
  follow(
    'gdp',
    [58, 59, 60],
    [
      '只改变完成与上报，自身没有增加值',
      'It moves completion and reporting only and has no value added of its own',
    ],
  ),
];

const byVisitors: readonly RuleRow[] = [
  follow(
    'tourism',
    [6, 15, 16, 17],
    ['游客花费按各市2020年旅游收入', 'What visitors spend follows the tourism receipts of 2020'],
  ),
];

const rows: readonly RuleRow[] = [
  vouchers,
  ...byPopulation,
  ...byOutput,
  ...byVisitors,
  ...placeRules,
];

export const allocationRules: ReadonlyMap<number, ReasonedRule> = new Map(
  rows.flatMap(([measures, rule]) => measures.map((number) => [number, rule] as const)),
);
