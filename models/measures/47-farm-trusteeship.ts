import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const farmTrusteeship = defineMeasure({
  number: 47,
  mechanism: {
    zh: '托管服务在国民经济核算中属农业辅助活动，计入第一产业，不增加服务业增加值；节本、增产和服务收入都作为指标显示。补贴面积中一半以上原本就在购买服务。',
    en: 'National accounts book farm services with agriculture, so they add nothing to services: savings, yields and fees are shown as indicators. More than half of the subsidised land bought such services before.',
  },
  levers: {
    area: {
      kind: 'amount',
      title: { zh: '补贴托管面积', en: 'Area under subsidised trusteeship' },
      unit: 'mu',
      neutral: 0,
      planned: 4_000_000,
      source: 'reading',
      min: 0,
      max: 20_000_000,
      step: 100_000,
      payer: 'centre',
      reason: {
        zh: '计划未写面积；2020年中央资金45亿元支持29个省区市，整省试点按约2.4亿元、每亩60元推算',
        en: 'No area in the plan; 4.5bn yuan of central money went to 29 provinces in 2020: for a pilot province some 240 million at 60 yuan a mu',
      },
    },
    subsidy_per_mu: {
      kind: 'amount',
      title: { zh: '每亩补贴', en: 'Subsidy per mu' },
      unit: 'CNY/mu',
      neutral: 60,
      planned: 60,
      source: 'reading',
      min: 0,
      max: 200,
      step: 5,
      payer: 'centre',
      reason: {
        zh: '计划未写标准；按服务价格的四分之一左右取60元',
        en: 'No rate in the plan: sixty yuan, about a quarter of the price of the services',
      },
    },
    start: startLever,
  },
  assumptions: {
    saving: 'm47_cost_saving_per_mu',
    yield_gain: 'm47_yield_gain',
    fee: 'm47_service_fee_per_mu',
    deadweight: 'm47_deadweight',
    output_per_mu: 'm47_output_per_mu',
    scale_exponent: 'diminishing_scale_exponent',
  },
  equations: `
    # A higher subsidy draws in more land, less than in proportion; without one nobody is drawn in
    read_subsidy [CNY/mu] = 60
    response [1] = if(subsidy_per_mu > 0, pow(max(subsidy_per_mu / read_subsidy, 0.0001), scale_exponent), 0)
    wanted_area [mu] = area * response
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'entrusted', unit: 'mu', planned: 'wanted_area', completion: 'completion.assigned' }).trim()}
    newly_entrusted [mu/month] = entrusted_rate * (1 - deadweight)
    cost.centre = entrusted_rate * subsidy_per_mu

    # Primary industry: fees and savings from the fourth month, yields with the harvest
    indicator.trusteeship_fees [CNY/month] = delay(entrusted_rate, 4) * fee
    indicator.farm_cost_saved [CNY/month] = delay(newly_entrusted, 4) * saving
    indicator.farm_output_gained [CNY/month] = delay(newly_entrusted, 6) * output_per_mu * yield_gain
  `,
});
