import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Yearly turnover that one kind of platform is to reach; the three add up to the plan's hundred billion. */
function turnoverGoal(zh: string, en: string, planned: number): Lever {
  return {
    kind: 'amount',
    title: { zh: `${zh}交易额目标`, en: `Turnover goal: ${en}` },
    unit: 'CNY',
    neutral: 0,
    planned,
    source: 'reading',
    min: 0,
    max: 200_000_000_000,
    step: 1_000_000_000,
    reason: {
      zh: '计划要求合计千亿级，未分平台；按网络货运700亿、新零售250亿、跨境电商50亿元',
      en: 'A hundred billion in all, not divided: 70 billion for freight, 25 billion for new retail, 5 billion for cross-border',
    },
  };
}

export const platformEconomy = defineMeasure({
  number: 50,
  mechanism: {
    zh: '“千亿级”是方向，一年只能补上一部分差距。平台交易额多为原有运输和零售改由平台开票，真实新增约一成；税收奖补是财政给企业的转移。改票带来的统计增量已计入第5项，这里不重复计。',
    en: 'A hundred billion is a direction; a year closes part of the gap. Most turnover is old trucking and trade invoiced through a platform, about a tenth is new. Tax refunds pass from cities to firms. What statistics newly see by the invoices stands in measure 5 and is not counted again.',
  },
  levers: {
    freight_goal: turnoverGoal('网络货运', 'online freight', 70_000_000_000),
    retail_goal: turnoverGoal('新零售', 'new retail', 25_000_000_000),
    cross_border_goal: turnoverGoal('跨境电商', 'cross-border e-commerce', 5_000_000_000),
    refund: {
      kind: 'share',
      title: { zh: '网络货运税收奖补力度', en: 'Tax refunds for freight platforms' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
      reason: {
        zh: '计划未写；各地普遍给予，按证据中的通行比例',
        en: 'Not in the plan; usual in all places that court platforms: the usual rate',
      },
    },
    start: startLever,
  },
  assumptions: {
    freight_2020: 'm50_freight_turnover_2020',
    retail_2020: 'm50_retail_turnover_2020',
    cross_border_2020: 'm50_cross_border_turnover_2020',
    usual_growth: 'm50_growth_without_plan',
    gap_closed: 'm50_gap_closed',
    real_share: 'm50_real_share_of_turnover',
    cost_saving: 'm50_platform_cost_saving',
    refund_rate: 'm50_tax_refund_rate',
    forwarding_va_rate: 'va_rate_freight_forwarding',
    retail_margin: 'retail_gross_margin_share',
  },
  equations: `
    # Turnover of the year without the plan, and how far each stands from its goal
    freight_usual [CNY] = freight_2020 * (1 + usual_growth)
    retail_usual [CNY] = retail_2020 * (1 + usual_growth)
    cross_border_usual [CNY] = cross_border_2020 * (1 + usual_growth)
    freight_gap [CNY] = max(0, freight_goal - freight_usual)
    retail_gap [CNY] = max(0, retail_goal - retail_usual)
    cross_border_gap [CNY] = max(0, cross_border_goal - cross_border_usual)

    # A year closes part of each gap
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'freight', unit: 'CNY', planned: 'freight_gap', completion: 'gap_closed' }).trim()}
    ${pipeline({ name: 'retail', unit: 'CNY', planned: 'retail_gap', completion: 'gap_closed' }).trim()}
    ${pipeline({ name: 'cross_border', unit: 'CNY', planned: 'cross_border_gap', completion: 'gap_closed' }).trim()}
    usual [CNY] = freight_usual + retail_usual + cross_border_usual
    delivered.platform_cluster = usual * month / months_per_year / one_year + freight + retail + cross_border
    one_year [year] = 1

    # New activity: forwarding of freight at its value-added rate; of goods the margin
    value_added.transport in freight = delay(freight_rate, 3) * real_share * forwarding_va_rate
    demand.trade = delay(retail_rate + cross_border_rate, 3) * real_share * retail_margin

    # Shippers save on what is really moved better
    indicator.freight_cost_saved [CNY/month] = freight_rate * real_share * cost_saving

    refunded [CNY/month] = freight_rate * refund_rate * refund
    transfer.cities.firms = refunded
    cost.cities = refunded
  `,
});
