import { yearShares } from './archetypes/spending.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** One of the four festivals that the clause names. */
function namedFestival(zh: string, en: string): Lever {
  return {
    kind: 'switch',
    title: { zh, en },
    unit: '1',
    neutral: 0,
    planned: 1,
    source: 'plan',
    min: 0,
    max: 1,
    step: 1,
    payer: 'organisers',
  };
}

export const cateringFestivals = defineMeasure({
  number: 7,
  mechanism: {
    zh: '省级补贴按办节费用30%、每个不超过50万元，撬动主办方投入；现场消费大部分替代了本地其他餐饮，净增的是餐饮收入。场次越多，客流越分散；疫情月多数取消。',
    en: 'The province pays 30 % of a festival’s cost, at most 500,000 yuan, and draws in organisers’ money. Most of the spending on site is taken from other restaurants. More festivals share the same visitors; outbreaks call them off.',
  },
  levers: {
    other_festivals: {
      kind: 'amount',
      title: { zh: '其他受补贴节会', en: 'Other subsidised festivals' },
      unit: 'festival',
      neutral: 0,
      planned: 26,
      source: 'reading',
      min: 0,
      max: 106,
      step: 1,
      payer: 'province',
      reason: {
        zh: '计划未写场次；连同点名的四个按30场，各市约三场',
        en: 'No number in the plan: with the four it names thirty, about three in each city',
      },
    },
    noodle_festival: namedFestival('2021中国山西面食文化节', 'Shanxi noodle culture festival 2021'),
    hotpot_festival: namedFestival('中国山西特色品牌火锅节', 'Shanxi hotpot festival'),
    food_gathering: namedFestival('千品万店美食荟', 'Gathering of a thousand dishes'),
    regional_festival: namedFestival('地域美食节', 'Regional food festivals'),
    cost_each: {
      kind: 'amount',
      title: { zh: '每个节会举办费用', en: 'Cost of a festival' },
      unit: 'CNY/festival',
      neutral: 670_000,
      planned: 670_000,
      source: 'reading',
      min: 0,
      max: 3_000_000,
      step: 10_000,
      payer: 'organisers',
      reason: {
        zh: '计划未写费用；按每个补贴约20万元推算',
        en: 'No cost in the plan: a subsidy of about 200,000 yuan each',
      },
    },
    subsidy_rate: {
      kind: 'share',
      title: { zh: '补贴占办节费用比例', en: 'Subsidy as a share of the cost' },
      unit: '1',
      neutral: 0.3,
      planned: 0.3,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'province',
    },
    subsidy_cap: {
      kind: 'amount',
      title: { zh: '单个节会补贴上限', en: 'Cap per festival' },
      unit: 'CNY/festival',
      neutral: 500_000,
      planned: 500_000,
      source: 'plan',
      min: 0,
      max: 2_000_000,
      step: 50_000,
      payer: 'province',
    },
    festival_calendar: {
      kind: 'calendar',
      title: { zh: '办节月份', en: 'Months of festivals' },
      unit: '1',
      neutral: 0b001111110000,
      planned: 0b001111110000,
      source: 'reading',
      min: 0,
      max: 4095,
      step: 1,
      reason: {
        zh: '计划未写月份，户外节会多在5—10月',
        en: 'No months in the plan; held outdoors, May to October',
      },
    },
  },
  assumptions: {
    cofund_leverage: 'm07_cofund_leverage',
    spend_per_cost: 'm07_spend_per_cost',
    net_share: 'm07_net_share',
    usual_number: 'm07_festivals_supported',
    scale_exponent: 'diminishing_scale_exponent',
    cancelled_in_outbreak: 'm07_cancelled_in_outbreak',
    goes_ahead: 'm07_goes_ahead',
  },
  equations: `
    # The four named and the others, over the calendar; outbreaks call off most of a month's
    one_festival [festival] = 1
    named [festival] = (noodle_festival + hotpot_festival + food_gathering + regional_festival) * one_festival
    festivals [festival] = other_festivals + named
    ${yearShares({ name: 'festival_share', open: 'festival_calendar', profile: 'tourism' })}
    not_cancelled [1] = 1 - world.outbreak * cancelled_in_outbreak
    held [festival/month] = festivals * festival_share * not_cancelled

    # Money that the subsidy brings out: its own and the organisers', at most the cost
    subsidy_each [CNY/festival] = min(cost_each * subsidy_rate, subsidy_cap)
    outlay_each [CNY/festival] = min(cost_each, subsidy_each * (1 + cofund_leverage))

    # Beyond the usual number festivals share the same visitors
    drawing [festival] = usual_number * pow(festivals / usual_number, scale_exponent)
    on_site [CNY/month] = drawing * festival_share * not_cancelled * outlay_each * spend_per_cost
    demand.hospitality in shopping.catering = on_site * net_share

    cost.province = held * subsidy_each
    cost.organisers = held * (cost_each - subsidy_each)

    # Each named festival is held in the first month of the calendar in which it goes ahead
    one_month [month] = 1
    chance [1] = festival_calendar * not_cancelled * goes_ahead
    noodle_held [1] = min(1, cumulate(event(chance * noodle_festival, 'noodle_festival')) / one_month)
    hotpot_held [1] = min(1, cumulate(event(chance * hotpot_festival, 'hotpot_festival')) / one_month)
    gathering_held [1] = min(1, cumulate(event(chance * food_gathering, 'food_gathering')) / one_month)
    regional_held [1] = min(1, cumulate(event(chance * regional_festival, 'regional_festival')) / one_month)
    delivered.food_festivals = noodle_held + hotpot_held + gathering_held + regional_held
  `,
  scaleCheck: [
    {
      low: 1e6,
      high: 30e6,
      account: 'activity',
      settings: {},
      row: '7 festivals, 6m: 0.06 (0.01–0.3)',
    },
  ],
  rules: { festival_subsidy_rate: 'subsidy_rate', festival_subsidy_cap: 'subsidy_cap' },
});
