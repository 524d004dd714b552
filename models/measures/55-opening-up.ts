import { everyCity } from './archetypes/every-city.ts';
import { milestone, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

const places = ['1', '2', '3'];

/** One of the firms courted: each by itself comes, or doesn't. */
function courted(place: string): string {
  return milestone({
    name: `trade_firm_${place}`,
    wanted: `(trade_firms >= ${place})`,
    chance: 'firm_chance',
    by: 'course',
  }).trim();
}

export const openingUp = defineMeasure({
  number: 55,
  mechanism: {
    zh: '引进的外贸综合服务企业逐步形成商务服务收入；综试区和保税区对所在市的作用约两年后显现，内陆证据较弱，只作指标。招商活动按各市都办过才算完成。',
    en: 'Trade-service firms that come build up their income. Cross-border and bonded zones tell on their cities after two years, with weak evidence inland: an indicator. Promotion counts as done when every city has held its event.',
  },
  levers: {
    event_cities: {
      kind: 'amount',
      title: { zh: '组织招商对接活动的市', en: 'Cities that hold a promotion event' },
      unit: 'city',
      neutral: 0,
      planned: 11,
      source: 'plan',
      min: 0,
      max: 11,
      step: 1,
      payer: 'cities',
    },
    events_each: {
      kind: 'amount',
      title: { zh: '每市活动次数', en: 'Events in each city' },
      unit: 'event/city',
      neutral: 1,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 5,
      step: 1,
      payer: 'cities',
    },
    trade_firms: {
      kind: 'amount',
      title: {
        zh: '引进大型外贸综合服务企业',
        en: 'Large foreign-trade service firms brought in',
      },
      unit: '1',
      neutral: 0,
      planned: 3,
      source: 'plan',
      min: 0,
      max: 3,
      step: 1,
    },
    taiyuan_zone: wanted({
      zh: '太原跨境电商综试区建设',
      en: 'Cross-border e-commerce zone in Taiyuan',
    }),
    datong_zone: wanted({
      zh: '大同跨境电商综试区建设',
      en: 'Cross-border e-commerce zone in Datong',
    }),
    bonded_zone: wanted({
      zh: '加快太原武宿综合保税区发展',
      en: 'Taiyuan Wusu comprehensive bonded zone',
    }),
    start: startLever,
  },
  assumptions: {
    event_cost: 'm55_event_cost',
    firm_services: 'm55_trade_firm_services',
    zone_gain: 'm55_bonded_cbec_gain',
    business_va_rate: 'va_rate_business_services',
  },
  equations: `
    # Events: what every city reached, one city missing keeps it below one; outbreaks put them off within the year
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${everyCity({
      name: 'held',
      unit: 'event',
      cities: 'event_cities',
      each: 'events_each',
      completion: 'completion.assigned',
    }).trim()}
    delivered.promotion_events_per_city in assigned = held_per_city
    cost.cities = held_rate * event_cost

    # Firms courted one by one, as far as stretch targets get; their income builds up over nine months
    firm_chance [1] = min(1, completion.stretch)
    ${places.map(courted).join('\n    ')}
    one_firm [firm] = 1
    firms_here [firm] = (trade_firm_1_done + trade_firm_2_done + trade_firm_3_done) * one_firm
    delivered.trade_service_firms = firms_here
    value_added.business = spread(firms_here, 9) * firm_services / months_per_year * business_va_rate

    # Zones move on; two years later they tell on their cities, in Taiyuan half by the bonded zone
    zone_moves [1] = min(1, completion.stretch * course)
    delivered.cross_border_zones = (taiyuan_zone + datong_zone) * zone_moves
    moved_on [1/month] = (zone_moves - previous(zone_moves, 0)) / one_month
    indicator.taiyuan_gain_two_years_on [CNY/month] = (taiyuan_zone + bonded_zone) / 2 * moved_on *
      base.gdp_taiyuan_2020 * zone_gain
    indicator.datong_gain_two_years_on [CNY/month] = datong_zone * moved_on * base.gdp_datong_2020 * zone_gain
  `,
});
