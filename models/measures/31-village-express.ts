import { deliveryTiming, startLever, pipeline } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const villageExpress = defineMeasure({
  number: 31,
  mechanism: {
    zh: '快递直达后，村民不必到镇上取件，快递量增加；农产品外销带来少量收入，收入的一部分在本地消费。只有新覆盖的村有增量；试验与面板研究结论不一，收入效应取很宽的区间。',
    en: 'With delivery to the village people order more, and sell a little more of what they grow; part of that income is spent nearby. Only newly covered villages gain. Trial and panel studies disagree, so the income effect has a wide range.',
  },
  levers: {
    coverage_goal: {
      kind: 'share',
      title: { zh: '年末快递进村覆盖率', en: 'Villages covered at the year’s end' },
      unit: '1',
      neutral: 0,
      planned: 0.8,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
    },
    postal_cooperation: {
      kind: 'share',
      title: { zh: '新覆盖村中“邮快合作”比重', en: 'Share served together with the post' },
      unit: '1',
      neutral: 0,
      planned: 0.5,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
      reason: {
        zh: '计划要求提升比重，并提高民营直投，未给比例，各按一半',
        en: 'The plan wants more of it and more direct delivery, without shares: half each',
      },
    },
    start: startLever,
  },
  assumptions: {
    coverage_2020: 'm31_coverage_2020',
    villages: 'm31_villages',
    income_effect: 'm31_rural_income_effect_covered',
    parcel_uplift: 'm31_parcel_uplift',
    point_cost: 'm31_cost_per_village_point',
    rural_income: 'm31_rural_income',
    parcel_revenue: 'm31_village_parcel_revenue',
    propensity_to_consume: 'household_mpc_income',
    retail_margin: 'retail_gross_margin_share',
  },
  equations: `
    # Coverage rises from that of 2020 to the goal; a goal below it adds nothing
    ${deliveryTiming.trim()}
    gap [1] = max(0, coverage_goal - coverage_2020)
    ${pipeline({ name: 'newly_covered', unit: '1', planned: 'gap', completion: 'completion.assigned' }).trim()}
    delivered.village_express_coverage = min(1, coverage_2020 + newly_covered)
    indicator.gap_closed [1] = newly_covered / max(gap, 0.0001)

    # Parcels of the newly covered villages, three months in the making
    parcels_added [CNY/month] = parcel_revenue / months_per_year * newly_covered * parcel_uplift
    demand.transport in rural_ecommerce = spread(parcels_added, 3)

    # Income of their households, nine months in the making, and what it leaves in shops
    income_added [CNY/month] = spread(rural_income / months_per_year * newly_covered * income_effect, 9)
    demand.trade in rural_ecommerce = income_added * propensity_to_consume * retail_margin

    # Points run with the post cost the counties, couriers' own cost the firms
    points_cost [CNY/month] = villages * newly_covered * point_cost / months_per_year
    cost.cities = points_cost * postal_cooperation
    cost.firms = points_cost * (1 - postal_cooperation)
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 350e6,
      account: 'activity',
      settings: {},
      row: '31 express to villages, coverage to 80 %: 1.0 (0.1–3.5)',
    },
  ],
});
