import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const ruralEcommerce = defineMeasure({
  number: 49,
  mechanism: {
    zh: '强县强镇多授予原本增长快的地方，网络零售多增长一成左右，扣除对本地门店的替代后只留下毛利；农民收入增幅很小，随机试验未见增收。买家多在省外，所以归入农村电商市场，不与消费券争同一笔支出。',
    en: 'The titles go to places that grow already: online sales gain about a tenth, less what local shops lose, and of that the margin stays. Farm incomes gain little; a trial found nothing. Most buyers live elsewhere, hence the market of rural e-commerce and not the household budget that vouchers share.',
  },
  levers: {
    counties: {
      kind: 'amount',
      title: { zh: '农村电商强县', en: 'Strong e-commerce counties' },
      unit: 'county',
      neutral: 0,
      planned: 10,
      source: 'plan',
      min: 0,
      max: 50,
      step: 1,
      payer: 'province',
    },
    towns: {
      kind: 'amount',
      title: { zh: '农村电商强镇', en: 'Strong e-commerce towns' },
      unit: 'town',
      neutral: 0,
      planned: 100,
      source: 'plan',
      min: 0,
      max: 400,
      step: 5,
      payer: 'cities',
    },
    support_per_county: {
      kind: 'amount',
      title: { zh: '每个强县支持资金', en: 'Support per county' },
      unit: 'CNY/county',
      neutral: 2_000_000,
      planned: 2_000_000,
      source: 'reading',
      min: 0,
      max: 20_000_000,
      step: 500_000,
      payer: 'province',
      reason: {
        zh: '计划未给标准，省级按200万元',
        en: 'No rate in the plan: 2 million yuan from the province',
      },
    },
    support_per_town: {
      kind: 'amount',
      title: { zh: '每个强镇支持资金', en: 'Support per town' },
      unit: 'CNY/town',
      neutral: 200_000,
      planned: 200_000,
      source: 'reading',
      min: 0,
      max: 2_000_000,
      step: 50_000,
      payer: 'cities',
      reason: { zh: '计划未给标准，按20万元', en: 'No rate in the plan: 200,000 yuan' },
    },
    start: startLever,
  },
  assumptions: {
    sales_county: 'm49_online_sales_county',
    sales_town: 'm49_online_sales_town',
    online_gain: 'm49_online_retail_gain',
    diversion: 'm49_diversion',
    income_gain: 'm49_county_income_gain',
    rural_income: 'm31_rural_income',
    propensity_to_consume: 'household_mpc_income',
    retail_margin: 'retail_gross_margin_share',
  },
  equations: `
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'strong_counties', unit: 'county', planned: 'counties', completion: 'completion.recognition' }).trim()}
    ${pipeline({ name: 'strong_towns', unit: 'town', planned: 'towns', completion: 'completion.recognition' }).trim()}
    delivered.rural_ecommerce_counties in recognition = strong_counties
    delivered.rural_ecommerce_towns in recognition = strong_towns

    # Online sales gain over nine months; part is taken from shops next door, of the rest the margin stays
    sales [CNY/month] = (strong_counties * sales_county + strong_towns * sales_town) / months_per_year
    sales_added [CNY/month] = spread(sales * online_gain, 9) * (1 - diversion)
    demand.trade in rural_ecommerce = sales_added * retail_margin

    # Farm incomes of these counties gain over a year, and part of it is spent in shops
    all_counties [county] = 117
    treated [1] = strong_counties / all_counties
    income_added [CNY/month] = spread(rural_income / months_per_year * treated * income_gain, 12)
    demand.trade in rural_ecommerce = income_added * propensity_to_consume * retail_margin
    indicator.online_sales_added [CNY/month] = sales_added
    indicator.rural_income_added [CNY/month] = income_added

    cost.province = strong_counties_rate * support_per_county
    cost.cities = strong_towns_rate * support_per_town
  `,
});
