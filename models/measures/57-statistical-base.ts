import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { inEqualParts } from './archetypes/split.ts';
import { defineMeasure } from './kit.ts';

const surveyed = [
  'trade',
  'transport',
  'hospitality',
  'ict',
  'business',
  'science',
  'personal',
  'culture',
];

export const statisticalBase = defineMeasure({
  number: 57,
  mechanism: {
    zh: '奖励和摸底使更多单位进入“一套表”统计，统计看见的增加值增加，经济活动本身几乎不变；其中少数是为奖励拆分的单位。奖励是财政给企业的转移。',
    en: 'Rewards and a census of firms bring more units into the survey. Statistics see more value added, activity hardly changes, and a few units are split off for the reward. The reward itself is a transfer to firms.',
  },
  levers: {
    base_survey: {
      kind: 'share',
      title: { zh: '入库摸底和“小升规”力度', en: 'Census of firms and push to register' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 1.5,
      step: 0.05,
      reason: {
        zh: '计划要求应统尽统，未给户数；1表示按证据估计的新增户数',
        en: 'All that qualify are to be surveyed, no number given: 1 stands for the number that the evidence expects',
      },
    },
    reward: {
      kind: 'amount',
      title: { zh: '每个新增入库单位奖励', en: 'Reward per newly surveyed unit' },
      unit: 'CNY/unit',
      neutral: 0,
      planned: 100_000,
      source: 'plan',
      min: 0,
      max: 300_000,
      step: 10_000,
      payer: 'province',
    },
    province_share: {
      kind: 'share',
      title: { zh: '奖励省级负担比例', en: 'Province’s share of the reward' },
      unit: '1',
      neutral: 0.5,
      planned: 0.5,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'province',
    },
    start: startLever,
  },
  assumptions: {
    new_units: 'm57_new_units',
    value_added_per_unit: 'm57_measured_va_per_unit',
    real_effect: 'm57_real_effect',
    bunching: 'm57_threshold_bunching',
    scale_exponent: 'diminishing_scale_exponent',
  },
  equations: `
    # Units respond to the reward less than in proportion; without a reward nobody is drawn in
    plan_reward [CNY/unit] = 100000
    response [1] = if(reward > 0, pow(max(reward, 1) / plan_reward, scale_exponent), 0)
    drawn_in [unit] = new_units * base_survey * response
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'registered', unit: 'unit', planned: 'drawn_in', completion: '1' }).trim()}

    # The year's accounts count a unit that stands in the base at its end with the whole of its year
    newly_seen [CNY/month] = registered_rate * (1 - bunching) * value_added_per_unit
    ${inEqualParts('coverage', surveyed, 'newly_seen').trim()}

    # Formal books ease credit a little, six months on: all that is real
    really_added [CNY/month] = delay(newly_seen, 6) * real_effect
    ${inEqualParts('value_added', surveyed, 'really_added').trim()}

    rewards [CNY/month] = registered_rate * reward
    cost.province = rewards * province_share
    cost.cities = rewards * (1 - province_share)
    transfer.province.firms = rewards * province_share
    transfer.cities.firms = rewards * (1 - province_share)
    indicator.units_registered [unit] = registered_rate * one_month
  `,
  scaleCheck: [
    {
      low: 300e6,
      high: 3_500e6,
      account: 'coverage',
      settings: {},
      row: '57 registration rewards, 110m: 13 measured, 0 real (3–35)',
    },
  ],
  rules: { base_reward: 'reward', base_reward_province_share: 'province_share' },
});
