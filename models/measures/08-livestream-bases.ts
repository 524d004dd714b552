import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const livestreamBases = defineMeasure({
  number: 8,
  mechanism: {
    zh: '认定的多是已在运营的基地，销售额从印发起约九个月逐步上量。扣除退货和商家本来就有的销售后，卖给省外的是净增，卖给省内的有一部分从线下店分流；服务业留下毛利和快递费。平台合作、企业数字化转型计划未定量，无证据可估，不另计。',
    en: 'The bases named mostly run already; their sales grow over nine months. After returns, and what sellers would have sold anyway, sales to outside buyers are a gain, sales at home partly come from local shops. Services keep the margin and the courier charges. Cooperation with platforms and digital transformation have neither number nor evidence and add nothing.',
  },
  levers: {
    livestream_bases: numberLever({
      title: { zh: '认定省级电商直播基地', en: 'Provincial livestream bases recognised' },
      unit: 'base',
      planned: 20,
      max: 80,
      payer: 'firms',
    }),
    start: startLever,
  },
  assumptions: {
    sales_per_base: 'm08_sales_per_base',
    return_rate: 'm08_return_rate',
    seller_gain: 'm08_additional_to_seller',
    outside_share: 'm08_outside_buyer_share',
    diversion: 'm08_diversion_offline',
    local_content: 'm08_local_content',
    courier_share: 'm08_courier_share',
    base_cost: 'm08_base_cost',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Recognised in batches through the year
    ${deliveryTiming}
    ${pipeline({ name: 'recognised', unit: 'base', planned: 'livestream_bases', completion: 'completion.recognition' })}
    delivered.livestream_bases in recognition = recognised

    # Their sales grow from the plan's start, recognised or not yet; a third is sent back
    growing [base] = livestream_bases * completion.recognition * ramp(start, 9)
    kept_sales [CNY/month] = growing * sales_per_base / months_per_year * (1 - return_rate)
    indicator.livestream_sales [CNY/month] = kept_sales

    # A seller who gains as much again sold the other half before
    additional [CNY/month] = kept_sales * seller_gain / (1 + seller_gain)
    outside [CNY/month] = additional * outside_share
    at_home [CNY/month] = additional * (1 - outside_share) * (1 - diversion)

    # Buyers at home draw on the household budget; outside buyers' orders bring margin, couriers and local goods
    demand.trade in shopping.goods = at_home * retail_gross_margin_share
    demand.trade = outside * retail_gross_margin_share
    demand.transport = outside * courier_share
    local_goods [CNY/month] = outside * (1 - retail_gross_margin_share - courier_share) * local_content
    demand.agri = local_goods / 2
    demand.other_mining_mfg = local_goods / 2

    cost.firms = recognised_rate * base_cost
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 250e6,
      account: 'activity',
      settings: {},
      row: '8 livestream bases, naming: 0.6 (0.1–2.5)',
    },
  ],
});
