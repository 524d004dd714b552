import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const commodityPlatforms = defineMeasure({
  number: 51,
  mechanism: {
    zh: '交易额不是产出，留下的只有万分之几的手续费和结算服务；煤炭交易中心份额提高和商品交易中心交易额增加都按费率折算。',
    en: 'Turnover is not output: what stays are fees of some yuan in ten thousand. Both the coal exchange’s larger share and the commodity exchange’s turnover count by their fees.',
  },
  levers: {
    coal_share_push: {
      kind: 'amount',
      title: {
        zh: '提高煤炭交易中心市场占有率的力度',
        en: 'Push for the coal exchange’s market share',
      },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 2,
      step: 0.1,
      reason: {
        zh: '计划要求提高，未写百分点；1表示按证据估计的份额提升',
        en: 'To be raised without a number: 1 stands for the gain that the evidence expects',
      },
    },
    commodity_turnover: {
      kind: 'amount',
      title: {
        zh: '山西大宗商品交易中心新增交易额',
        en: 'Turnover added at the Shanxi Commodity Exchange',
      },
      unit: 'CNY',
      neutral: 0,
      planned: 10_000_000_000,
      source: 'reading',
      min: 0,
      max: 100_000_000_000,
      step: 1_000_000_000,
      reason: {
        zh: '计划支持打造供应链平台，未写规模，按100亿元',
        en: 'Supply-chain platforms are supported without a sum: ten billion yuan',
      },
    },
    start: startLever,
  },
  assumptions: {
    coal_sales: 'm51_coal_sales_2020',
    share_gain: 'm51_market_share_gain',
    fee_rate: 'm51_fee_rate',
  },
  equations: `
    ${deliveryTiming.trim()}
    # The coal exchange's share grows over nine months
    coal_added [CNY/month] = coal_sales / months_per_year * share_gain * coal_share_push * completion.recognition *
      ramp(start, 9)
    indicator.coal_exchange_share_gain [1] = share_gain * coal_share_push * completion.recognition * ramp(start, 9) *
      (month == 12)

    # The commodity exchange's turnover is a stretch
    ${pipeline({ name: 'traded', unit: 'CNY', planned: 'commodity_turnover', completion: 'completion.stretch' }).trim()}
    indicator.exchange_turnover_added [CNY/month] = coal_added + traded_rate

    # Fees and settlement: six tenths of the fees are value added
    fees [CNY/month] = (coal_added + traded_rate) * fee_rate
    value_added.business = fees * 0.6
  `,
});
