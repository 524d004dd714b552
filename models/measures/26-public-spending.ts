import { defineMeasure } from './kit.ts';

/*
 * The plan wants public spending to "grow steadily" and gives no number; the evidence reads it as 3 % in all (0–6 %).
 * The outside world's growth of services (8 % without the plan) already holds a usual year of public spending, about
 * two of those points: budgets grew before the plan, too. Counting all three here would count two of them twice, so
 * the lever is what comes on top: neutral 0, planned one point.
 */
export const publicSpending = defineMeasure({
  number: 26,
  mechanism: {
    zh: '非营利性服务业增加值按财政八项支出和工资推算，支出多增一个百分点，增加值约多增四分之三个百分点；工资再带动少量消费。常年增长已含在外部情景中，这里只计超出部分。工资按时发放只改变时间，不增加全年收入。',
    en: 'Value added of non-profit services is reckoned from eight items of public spending and wages: a point more of spending is about three quarters of a point more of it, and wages bring a little shopping. The usual growth is in the outside world; only what exceeds it counts here. Wages paid on time move money within the year and add none.',
  },
  levers: {
    added_growth: {
      kind: 'share',
      title: { zh: '财政支出超出常年的增幅', en: 'Growth of public spending above the usual' },
      unit: '1',
      neutral: 0,
      planned: 0.01,
      source: 'reading',
      min: -0.03,
      max: 0.05,
      step: 0.0025,
      payer: 'cities',
      reason: {
        zh: '计划只写“稳步增长”，按全年约3%理解，其中约2个百分点属常年增长，已含在外部情景内',
        en: '“Steady growth” is read as about 3 % in all, of which some two points are usual and already in the outside world',
      },
    },
    province_share: {
      kind: 'share',
      title: { zh: '增支中省级承担比例', en: 'Share of it that the province pays' },
      unit: '1',
      neutral: 0.2,
      planned: 0.2,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'province',
      reason: {
        zh: '工资和公共服务支出大部分在市县，按省级约五分之一',
        en: 'Cities and counties pay most wages and services; the province about a fifth',
      },
    },
    start: {
      kind: 'month',
      title: { zh: '增支开始月份', en: 'Month from which more is spent' },
      unit: 'month',
      neutral: 3,
      planned: 3,
      source: 'reading',
      min: 1,
      max: 12,
      step: 1,
      reason: {
        zh: '计划3月印发，全年增支在其后各月执行',
        en: 'Issued in March; the year’s money is spent from then on',
      },
    },
    wages_first: {
      kind: 'share',
      title: { zh: '工资优先保障的落实程度', en: 'Wages paid before everything else' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
    },
  },
  assumptions: {
    elasticity: 'm26_nonprofit_va_elasticity',
    steady_growth: 'measure_26_growth',
    nonprofit_value_added: 'm26_nonprofit_value_added',
    eight_items_share: 'm26_eight_items_share',
    wage_share: 'm26_wage_share',
    propensity_to_consume: 'household_mpc_income',
    retail_margin: 'retail_gross_margin_share',
    arrears_share: 'm26_wage_arrears_share',
  },
  equations: `
    # The year's extra growth, spent evenly from the start on
    in_force [1] = ramp(start, 1)
    share_of_year [1/month] = in_force / total(in_force)

    # What becomes of the intention: steady growth in all, relative to the 3 % it is read as
    intended [1] = 0.03
    realised_growth [1] = added_growth * steady_growth / intended

    # Statistics carry spending over into value added
    one_year [year] = 1
    public_gain [CNY/month] = nonprofit_value_added * one_year * elasticity * realised_growth * share_of_year
    value_added.public = public_gain

    # Wages behind it, two months later, in shops; goods leave the margin. Taken as goods throughout, which is cautious
    household_spending [CNY/month] = delay(public_gain * wage_share, 2) * propensity_to_consume
    demand.trade = household_spending * retail_margin

    extra_money [CNY/month] = base.fiscal_expenditure_2020_derived * eight_items_share * realised_growth * share_of_year
    cost.province = extra_money * province_share
    cost.cities = extra_money * (1 - province_share)

    # Wages due and paid in the month
    delivered.wages_on_time = 1 - arrears_share * (1 - wages_first * min(1, completion.assigned))
  `,
  scaleCheck: [
    {
      low: 1_000e6,
      high: 2_500e6,
      account: 'activity',
      settings: { added_growth: 0.01 },
      row: '26 public spending, per +1 % of the eight items: 17 (10–25)',
    },
  ],
});
