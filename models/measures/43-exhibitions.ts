import { everyCity } from './archetypes/every-city.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure, type Lever } from './kit.ts';

const fairs = [
  'central_expo',
  'farm_expo',
  'energy_forum',
  'photo_festival',
  'fruit_expo',
  'wine_expo',
];

/** The month in which a fair is meant to be held. */
function heldIn(zh: string, en: string, planned: number): Lever {
  return {
    kind: 'month',
    title: { zh, en },
    unit: 'month',
    neutral: planned,
    planned,
    source: 'reading',
    min: 3,
    max: 12,
    step: 1,
    reason: {
      zh: '计划未写日期，按往年办展的惯常月份',
      en: 'No date in the plan: the usual month of earlier years',
    },
  };
}

/** A named fair: on site in its month if nothing stops it, else online where that is prepared. */
function namedFair(name: string): string {
  const when = name === 'central_expo' ? 'central_month' : 'other_month';
  return `${name}_on_site [1] = event(${name} * (month == ${when}) * goes_ahead, '${name}')
    ${name}_online [1] = event(${name} * (month == ${when}) * online_backup, '${name}_online')
    ${name}_held [1] = ${name}_on_site + (1 - ${name}_on_site) * ${name}_online`;
}

export const exhibitions = defineMeasure({
  number: 43,
  mechanism: {
    zh: '办展收入带动的净消费只算省外来客那一份，不用“1：9”的说法；疫情会使展会取消或转到线上，线上办展算办成，但没有来客。签约额一年半后才有一部分到位。',
    en: 'Only what visitors from outside spend is added; the trade’s claim of one to nine is not used. Outbreaks call fairs off or move them online, where they count as held and nobody travels. Of the deals signed a part comes a year and a half later.',
  },
  levers: {
    central_expo: wanted({
      zh: '中国中部投资贸易博览会',
      en: 'Central China Investment and Trade Expo',
      payer: 'organisers',
    }),
    farm_expo: wanted({
      zh: '中国（山西）特色农产品交易博览会',
      en: 'China (Shanxi) Specialty Agricultural Products Expo',
      payer: 'organisers',
    }),
    energy_forum: wanted({
      zh: '太原能源低碳发展论坛',
      en: 'Taiyuan Energy Low Carbon Development Forum',
      payer: 'organisers',
    }),
    photo_festival: wanted({
      zh: '平遥国际摄影展',
      en: 'Pingyao International Photography Festival',
      payer: 'organisers',
    }),
    fruit_expo: wanted({
      zh: '运城国际果品交易博览会',
      en: 'Yuncheng International Fruit Expo',
      payer: 'organisers',
    }),
    wine_expo: wanted({
      zh: '山西（汾阳·杏花村）世界酒文化博览会',
      en: 'Shanxi (Fenyang Xinghuacun) World Wine Culture Expo',
      payer: 'organisers',
    }),
    exhibition_cities: {
      kind: 'amount',
      title: { zh: '引进品牌展会的市', en: 'Cities that bring in a brand exhibition' },
      unit: 'city',
      neutral: 0,
      planned: 11,
      source: 'plan',
      min: 0,
      max: 11,
      step: 1,
      payer: 'organisers',
    },
    exhibitions_each: {
      kind: 'amount',
      title: { zh: '每市引进品牌展会', en: 'Brand exhibitions in each city' },
      unit: 'exhibition/city',
      neutral: 1.5,
      planned: 1.5,
      source: 'reading',
      min: 0,
      max: 5,
      step: 0.5,
      reason: { zh: '计划为1—2个，取中', en: 'The plan says one to two: the middle' },
    },
    central_month: heldIn('中部博览会举办月份', 'Month of the Central China expo', 5),
    other_month: heldIn('其他五个展会举办月份', 'Month of the five other fairs', 9),
    online_backup: {
      kind: 'share',
      title: { zh: '不能现场举办时转为线上的比例', en: 'Share held online when not on site' },
      unit: '1',
      neutral: 0,
      planned: 0.5,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: {
        zh: '计划支持网上办展和线上线下融合，未给比例，按一半',
        en: 'Exhibitions online are supported without a share: half',
      },
    },
    city_support: {
      kind: 'amount',
      title: { zh: '每个引进展会的市级支持', en: 'City support for an exhibition brought in' },
      unit: 'CNY/exhibition',
      neutral: 300_000,
      planned: 300_000,
      source: 'reading',
      min: 0,
      max: 2_000_000,
      step: 50_000,
      payer: 'cities',
      reason: {
        zh: '计划支持各市引进，未给标准，按30万元',
        en: 'Cities are supported without a rate: 300,000 yuan',
      },
    },
    start: startLever,
  },
  assumptions: {
    cancelled: 'm43_cancellation_probability',
    outbreak_chance: 'world_outbreak_chance_month',
    fair_revenue: 'm43_revenue_named_fair',
    exhibition_revenue: 'm43_revenue_city_exhibition',
    net_spending: 'm43_spend_multiplier_net',
    outside_share: 'm43_outside_visitor_share',
    signed_at_expo: 'm43_signed_at_expo',
    signed_to_actual: 'm43_signed_to_actual_investment',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # An outbreak in the month stops a fair; other reasons make up the rest of the chance of being called off
    other_reason [1] = max(0, cancelled - outbreak_chance) / (1 - outbreak_chance)
    goes_ahead [1] = (1 - world.outbreak) * (1 - other_reason)
    ${fairs.map(namedFair).join('\n    ')}
    one_fair [fair] = 1
    held [1] = ${fairs.map((name) => `${name}_held`).join(' + ')}
    on_site [fair/month] = (${fairs.map((name) => `${name}_on_site`).join(' + ')}) * one_fair / one_month
    delivered.named_fairs = cumulate(held) / one_month

    # Brand exhibitions: what every city reached, one city missing keeps it below one
    ${deliveryTiming.trim()}
    ${everyCity({
      name: 'brought',
      unit: 'exhibition',
      cities: 'exhibition_cities',
      each: 'exhibitions_each',
      completion: 'completion.recognition',
    }).trim()}
    delivered.brand_exhibitions_per_city in recognition = brought_per_city

    # Of the spending that fairs draw, what comes from outside is added, held down with all travel
    revenue [CNY/month] = on_site * fair_revenue + brought_rate * goes_ahead * exhibition_revenue
    receipts [CNY/month] = revenue * net_spending * outside_share * world.tourism
    ${visitorBasket('receipts', 'retail_gross_margin_share')}
    demand.culture in tourism = on_sights

    # Organisers spend what they take in; cities pay their support, at most the whole
    support [CNY/month] = brought_rate * goes_ahead * min(city_support, exhibition_revenue)
    cost.cities = support
    cost.organisers = revenue - support

    # Shown only: what is left of the deals signed at the expo, eighteen months on
    indicator.investment_18_months_on [CNY/month] = central_expo_held / one_month * signed_at_expo * signed_to_actual
  `,
});
