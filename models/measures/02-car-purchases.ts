import { startLever } from './archetypes/pipeline.ts';
import { payback, yearShares } from './archetypes/spending.ts';
import { defineMeasure } from './kit.ts';

const noNumber = { zh: '计划未定量', en: 'The plan gives no number' };

export const carPurchases = defineMeasure({
  number: 2,
  mechanism: {
    zh: '购车补贴降低实际价格，多卖出的车大部分是提前购买，补贴结束后数月回落；本地留下的是经销、保险和金融服务。另有报废拆解放开和加油站转型。',
    en: 'A subsidy lowers the price; most of the cars sold on top were only bought earlier and are missing later. What stays here is dealing, insurance and finance. Besides, more dismantlers and fuel stations with shops.',
  },
  levers: {
    city_budget: {
      kind: 'amount',
      title: { zh: '各市购车补贴资金', en: 'City car subsidies' },
      unit: 'CNY',
      neutral: 0,
      planned: 100_000_000,
      source: 'reading',
      min: 0,
      max: 400_000_000,
      step: 10_000_000,
      payer: 'cities',
      reason: {
        zh: '计划支持有条件的市出台政策，未定量；按全省1亿元',
        en: 'Cities that can are to have schemes, no sum is given: 100 million yuan in all',
      },
    },
    subsidy_per_car: {
      kind: 'amount',
      title: { zh: '每车补贴', en: 'Subsidy per car' },
      unit: 'CNY/car',
      neutral: 4000,
      planned: 4000,
      source: 'reading',
      min: 1000,
      max: 12_000,
      step: 500,
      payer: 'cities',
      reason: {
        zh: '各市自定，2020—2021年常见2000—5000元',
        en: 'Set by cities; 2,000 to 5,000 yuan was common in 2020 and 2021',
      },
    },
    rural_share: {
      kind: 'share',
      title: { zh: '汽车下乡资金占比', en: 'Share for cars to the countryside' },
      unit: '1',
      neutral: 0.3,
      planned: 0.3,
      source: 'reading',
      min: 0,
      max: 0.5,
      step: 0.05,
      reason: noNumber,
    },
    trade_in_share: {
      kind: 'share',
      title: { zh: '以旧换新资金占比', en: 'Share for trade-ins' },
      unit: '1',
      neutral: 0.3,
      planned: 0.3,
      source: 'reading',
      min: 0,
      max: 0.5,
      step: 0.05,
      reason: noNumber,
    },
    fairs: {
      kind: 'amount',
      title: { zh: '汽车展销场次', en: 'Car fairs' },
      unit: 'fair',
      neutral: 0,
      planned: 22,
      source: 'reading',
      min: 0,
      max: 88,
      step: 1,
      payer: 'organisers',
      reason: { zh: '计划未定量，按每市两场', en: 'No number in the plan: two in each city' },
    },
    cap_lifted: {
      kind: 'switch',
      title: { zh: '取消报废拆解企业数量限制', en: 'Cap on dismantling firms lifted' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
    service_stations: {
      kind: 'amount',
      title: { zh: '转型综合服务站的加油站', en: 'Fuel stations made service stations' },
      unit: 'station',
      neutral: 0,
      planned: 100,
      source: 'reading',
      min: 0,
      max: 400,
      step: 10,
      payer: 'firms',
      reason: {
        zh: '计划鼓励转型，未定量；按100座',
        en: 'Encouraged without a number: one hundred',
      },
    },
    start: startLever,
  },
  assumptions: {
    car_price: 'm02_car_price',
    car_buyers: 'm02_car_buyers',
    price_elasticity: 'm02_price_elasticity_car',
    incidence: 'm02_subsidy_incidence_consumer',
    pull_forward: 'm02_pull_forward',
    payback_months: 'm02_payback_months',
    rural_response: 'm02_rural_response',
    trade_in_response: 'm02_trade_in_response',
    cars_per_fair: 'm02_cars_per_fair',
    fair_cost: 'm02_fair_cost',
    firms_growth: 'm02_scrappage_capacity_growth',
    recycling_margin: 'm02_recycling_margin',
    recycling_response: 'm02_recycling_response',
    station_sales: 'm02_station_sales',
    station_net_share: 'm02_station_net_share',
    station_cost: 'm02_station_cost',
    car_sale_to_service_va: 'car_sale_to_service_va',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Subsidised buyers: as many as the money pays for, at most those there are
    ${yearShares({ name: 'sales_share', open: '(month >= start)', profile: 'retail' })}
    subsidised [car/month] = min(city_budget * sales_share / subsidy_per_car, car_buyers * season(retail))

    # Few of them buy because of it: the price falls by the part that reaches the buyer
    price_response [1] = pow(1 - incidence * subsidy_per_car / car_price, price_elasticity) - 1
    buyer_response [1] = 1 + rural_share * (rural_response - 1) + trade_in_share * (trade_in_response - 1)
    extra_cars [car/month] = subsidised * price_response * buyer_response + fairs * cars_per_fair * sales_share

    # Cars bought earlier are missing in the months after
    ${payback({
      name: 'missing_cars',
      unit: 'car/month',
      bought: 'extra_cars',
      share: 'pull_forward',
      window: 'payback_months',
    })}
    net_sales [CNY/month] = (extra_cars - missing_cars) * car_price

    # Dealing, insurance and finance of a yuan of cars sold, as the evidence gives it
    value_added.trade in shopping.cars = net_sales * car_sale_to_service_va

    # Licensing of dismantlers takes a year; they mostly share the same vehicles
    demand.trade = cap_lifted * ramp(start, 12) * firms_growth * recycling_response * recycling_margin / months_per_year

    # Shops at fuel stations, opened over nine months, mostly take sales from others
    one_month [month] = 1
    stations_open [station] = service_stations * ramp(start, 9)
    demand.trade in shopping.goods = stations_open * station_sales / months_per_year * station_net_share *
      retail_gross_margin_share

    cost.cities = subsidised * subsidy_per_car
    cost.organisers = fairs * fair_cost * sales_share
    cost.firms = (stations_open - previous(stations_open, 0)) / one_month * station_cost
    transfer.cities.households = subsidised * subsidy_per_car

    delivered.scrappage_cap_lifted = cap_lifted * (month >= start)
  `,
  scaleCheck: [
    {
      low: -5e6,
      high: 15e6,
      account: 'activity',
      settings: { city_budget: 100_000_000, fairs: 0, cap_lifted: 0, service_stations: 0 },
      row: '2 cars, per 100m of city subsidy: 0.03 (-0.05 to 0.15)',
    },
  ],
});
