import { startLever } from './archetypes/pipeline.ts';
import { yearShares } from './archetypes/spending.ts';
import { structuralShift } from './archetypes/structural-shift.ts';
import { defineMeasure } from './kit.ts';

export const homeAppliances = defineMeasure({
  number: 3,
  mechanism: {
    zh: '以旧换新补贴的净增销售额可能很小甚至为负，名义“拉动”多为本来就会发生的购买；规范回收主要是统计口径变化，租赁和车辆通行便利带来少量真实增量。',
    en: 'Net sales of a trade-in subsidy may be small or negative: most of the sales it is tied to would have happened. Proper recycling is mainly newly counted; rental and easier access of vehicles add a little.',
  },
  levers: {
    trade_in_budget: {
      kind: 'amount',
      title: { zh: '各市以旧换新补贴资金', en: 'City trade-in subsidies' },
      unit: 'CNY',
      neutral: 0,
      planned: 50_000_000,
      source: 'reading',
      min: 0,
      max: 200_000_000,
      step: 5_000_000,
      payer: 'cities',
      reason: {
        zh: '计划鼓励有条件的市开展，未定量；按全省5000万元',
        en: 'Cities that can are encouraged, no sum is given: 50 million yuan in all',
      },
    },
    recycling_cities: {
      kind: 'amount',
      title: { zh: '建成“互联网+回收”的市', en: 'Cities with online recycling' },
      unit: 'city',
      neutral: 0,
      planned: 11,
      source: 'reading',
      min: 0,
      max: 11,
      step: 1,
      payer: 'cities',
      reason: { zh: '计划要求发展新模式，按11个市', en: 'To be developed: all eleven cities' },
    },
    rental_firms: {
      kind: 'amount',
      title: { zh: '家电家具租赁企业', en: 'Appliance and furniture rental firms' },
      unit: 'firm',
      neutral: 0,
      planned: 10,
      source: 'reading',
      min: 0,
      max: 40,
      step: 1,
      payer: 'firms',
      reason: { zh: '计划未定量，按10家', en: 'No number in the plan: ten firms' },
    },
    vehicle_access: {
      kind: 'switch',
      title: {
        zh: '放宽回收和配送车辆进城进小区',
        en: 'Delivery and recycling vehicles let into towns',
      },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
    start: startLever,
  },
  assumptions: {
    additional_per_yuan: 'm03_additional_sales_per_yuan',
    tied_sales_per_yuan: 'm03_tied_sales_per_yuan',
    pull_forward: 'm03_pull_forward',
    recycling_shift: 'm03_recycling_volume',
    appliances_retired: 'm03_appliances_retired',
    recycling_margin: 'm03_recycling_margin',
    recycling_city_cost: 'm03_recycling_city_cost',
    rental_turnover: 'm03_rental_turnover',
    rental_net_share: 'm03_rental_net_share',
    access_saving: 'm03_access_saving',
    wholesale_va_rate: 'va_rate_wholesale_margin',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # The subsidy and what it adds over the year, already net of purchases moved within it
    ${yearShares({ name: 'sales_share', open: '(month >= start)', profile: 'retail' })}
    subsidy [CNY/month] = trade_in_budget * sales_share
    net_sales [CNY/month] = subsidy * additional_per_yuan
    demand.trade in shopping.appliances = net_sales * retail_gross_margin_share

    # What would be reported as sales brought about, and what the next year will miss
    indicator.tied_sales [CNY/month] = subsidy * tied_sales_per_yuan
    indicator.missing_next_year [CNY/month] = net_sales * pull_forward

    # Old appliances that leave the street collectors for firms on the books, over nine months
    one_month [month] = 1
    all_cities [city] = 11
    cities_open [city] = recycling_cities * ramp(start, 9)
    ${structuralShift({
      name: 'recycled_properly',
      whole: 'appliances_retired * recycling_margin',
      share: 'recycling_shift',
      pace: 'cities_open / all_cities',
    })}
    coverage.trade = recycled_properly * wholesale_va_rate

    # Renting, where it does not stand in for buying; quicker delivery
    demand.business in shopping.appliances = rental_firms * ramp(start, 6) * rental_turnover / months_per_year *
      rental_net_share
    value_added.transport = vehicle_access * ramp(start, 3) * access_saving / months_per_year

    cost.cities = subsidy + (cities_open - previous(cities_open, 0)) / one_month * recycling_city_cost
    transfer.cities.households = subsidy
  `,
  scaleCheck: [
    {
      low: -3e6,
      high: 40e6,
      account: 'activity',
      settings: {
        trade_in_budget: 100_000_000,
        recycling_cities: 0,
        rental_firms: 0,
        vehicle_access: 0,
      },
      row: '3 appliances, per 100m of subsidy: 0.13 (-0.03 to 0.4)',
    },
  ],
});
