import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { structuralShift } from './archetypes/structural-shift.ts';
import { defineMeasure } from './kit.ts';

export const invoicing = defineMeasure({
  number: 5,
  mechanism: {
    zh: '废旧金属回收和个体运输由无票转为有票，主要改变的是统计和税收可见的业务量；真实增量只是合规成本下降和信息平台带来的少量效率。',
    en: 'Scrap and trucking that had no invoices come on the books: mostly a change in what statistics and tax see. What is really gained is a little efficiency.',
  },
  levers: {
    scrap_cities: {
      kind: 'amount',
      title: { zh: '成立废旧金属回收公司的市', en: 'Cities with a scrap-recycling firm' },
      unit: 'city',
      neutral: 0,
      planned: 11,
      source: 'plan',
      min: 0,
      max: 11,
      step: 1,
    },
    scrap_invoicing: {
      kind: 'share',
      title: { zh: '允许回收企业开票的落实程度', en: 'Scrap firms allowed to issue invoices' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: {
        zh: '计划允许符合条件的企业开票，按全部落实',
        en: 'Allowed to all that qualify: in full',
      },
    },
    freight_invoicing: {
      kind: 'share',
      title: { zh: '网络货运代开专票的落实程度', en: 'Online platforms that invoice for truckers' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: { zh: '计划支持代开，按全部落实', en: 'Supported without a number: in full' },
    },
    platforms: {
      kind: 'switch',
      title: { zh: '煤炭信息采集和物流服务平台', en: 'Coal information and logistics platforms' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
      payer: 'province',
    },
    start: startLever,
  },
  assumptions: {
    formalised_share: 'm05_formalised_turnover_share',
    efficiency_gain: 'm05_real_efficiency_gain',
    scrap_turnover: 'm05_scrap_turnover',
    scrap_uninvoiced: 'm05_scrap_uninvoiced',
    scrap_margin: 'm05_scrap_margin',
    truck_uninvoiced: 'm05_truck_uninvoiced',
    unmeasured_share: 'm05_unmeasured_share',
    platform_cost: 'm05_platform_cost',
    platform_boost: 'm05_platform_boost',
    wholesale_va_rate: 'va_rate_wholesale_margin',
    trucking_va_rate: 'va_rate_road_freight',
  },
  equations: `
    # A firm in each city, tasked to city governments
    ${deliveryTiming}
    ${pipeline({
      name: 'cities_with_firm',
      unit: 'city',
      planned: 'scrap_cities',
      completion: 'completion.assigned',
    })}
    all_cities [city] = 11
    cities_share [1] = min(1, cities_with_firm / all_cities)

    # Turnover that comes on the books: scrap as the firms open, trucking over half a year
    ${structuralShift({
      name: 'scrap_invoiced',
      whole: 'scrap_turnover * scrap_uninvoiced',
      share: 'formalised_share',
      pace: 'scrap_invoicing * cities_share',
    })}
    one_year [year] = 1
    ${structuralShift({
      name: 'trucking_invoiced',
      whole: 'base.logistics_revenue_2020 / one_year * truck_uninvoiced',
      share: 'formalised_share',
      pace: 'freight_invoicing * ramp(start, 6)',
    })}

    # Statistics gain only what they did not estimate before
    coverage.trade = scrap_invoiced * scrap_margin * wholesale_va_rate * unmeasured_share
    coverage.transport = trucking_invoiced * trucking_va_rate * unmeasured_share

    # Real gains, nine months in the making; the platforms add to them
    boosted_gain [1] = efficiency_gain * (1 + platforms * platform_boost) * ramp(start, 9)
    value_added.trade = scrap_invoiced * boosted_gain
    value_added.transport in freight = trucking_invoiced * boosted_gain
    indicator.newly_invoiced [CNY/month] = scrap_invoiced + trucking_invoiced

    cost.province = platforms * platform_cost * (month == start) / one_month

    # Firms per city on average: 1 only when every city has its own
    one_each [firm/city] = 1
    delivered.scrap_recycling_firms_per_city = cities_share * one_each
  `,
});
