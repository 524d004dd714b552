import { startLever } from './archetypes/pipeline.ts';
import { payback, yearShares } from './archetypes/spending.ts';
import { defineMeasure } from './kit.ts';

export const housingFairs = defineMeasure({
  number: 13,
  mechanism: {
    zh: '房展会降低搜寻成本，使一些家庭提前购房，销售面积短期增加、随后回落；房地产业增加值随销售面积按弹性变化。信贷环境等外部因素影响更大。',
    en: 'Fairs save search and bring some purchases forward: more area is sold at once, less later. Value added of real estate follows the area by an elasticity. Credit conditions outside the plan weigh more.',
  },
  levers: {
    fairs: {
      kind: 'amount',
      title: { zh: '房展会场次', en: 'Housing fairs' },
      unit: 'fair',
      neutral: 0,
      planned: 22,
      source: 'reading',
      min: 0,
      max: 88,
      step: 1,
      payer: 'organisers',
      reason: {
        zh: '计划督促各市组织，按每市两场',
        en: 'Every city is urged to hold them: two each',
      },
    },
    area_growth: {
      kind: 'share',
      title: { zh: '其他促销带来的销售面积增幅', en: 'Area growth from other promotion' },
      unit: '1',
      neutral: 0,
      planned: 0,
      source: 'reading',
      min: 0,
      max: 0.1,
      step: 0.005,
      reason: {
        zh: '计划鼓励增加销售面积，未定量，也无新的购房补贴',
        en: 'More area is encouraged without a number or new money',
      },
    },
    market_order: {
      kind: 'switch',
      title: { zh: '持续整治市场秩序', en: 'Inspections of the market' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
    fair_calendar: {
      kind: 'calendar',
      title: { zh: '房展月份', en: 'Months of fairs' },
      unit: '1',
      neutral: 0b001111110000,
      planned: 0b001111110000,
      source: 'reading',
      min: 0,
      max: 4095,
      step: 1,
      reason: {
        zh: '计划未写月份，房展多在5—10月',
        en: 'No months in the plan; usually May to October',
      },
    },
    start: startLever,
  },
  assumptions: {
    area_uplift: 'm13_sales_area_uplift',
    pull_forward: 'm13_pull_forward',
    payback_months: 'm13_payback_months',
    order_effect: 'm13_order_effect',
    fair_cost: 'm13_fair_cost',
    va_elasticity: 'm13_re_va_elasticity_to_area',
    scale_exponent: 'diminishing_scale_exponent',
  },
  equations: `
    # Area sold because of fairs, as shares of a year's area; twice the fairs bring less than twice
    ${yearShares({ name: 'fair_share', open: 'fair_calendar', profile: 'retail' })}
    usual_fairs [fair] = 22
    fairs_uplift [1] = area_uplift * pow(fairs / usual_fairs, scale_exponent)
    at_fairs [1/month] = fairs_uplift * delay(fair_share, 1)

    # Most of these homes were only bought earlier
    ${payback({
      name: 'missing',
      unit: '1/month',
      bought: 'at_fairs',
      share: 'pull_forward',
      window: 'payback_months',
    })}

    # Other promotion, and inspections, over the months that are left
    ${yearShares({ name: 'month_share', open: '(month >= start)', profile: 'retail' })}
    other_change [1/month] = (area_growth + market_order * order_effect) * month_share
    area_change [1/month] = at_fairs - missing + other_change

    # Value added of real estate moves by 0.2 to 0.5 of the change in area
    value_added.realestate = base.va_realestate_2020 * va_elasticity * area_change
    indicator.home_sales_area [m^2/month] = base.housing_sales_area_2020 * area_change
    cost.organisers = fairs * fair_cost * fair_share
  `,
});
