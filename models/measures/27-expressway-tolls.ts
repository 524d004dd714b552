import { priceMovesQuantity } from './archetypes/price.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Something of the differentiated tolls relative to 2020: 1 keeps it. */
function keptAsIn2020(zh: string, en: string, max: number): Lever {
  return {
    kind: 'share',
    title: { zh, en },
    unit: '1',
    neutral: 1,
    planned: 1,
    source: 'level_2020',
    min: 0,
    max,
    step: 0.05,
    payer: 'firms',
  };
}

export const expresswayTolls = defineMeasure({
  number: 27,
  mechanism: {
    zh: '差异化收费是既有政策的延续：优惠不变则同比不增不减，取消则运价上升、货运量下降。优惠本身是高速公路公司让利给货车，再部分传导给货主，属省内转移。',
    en: 'An old policy goes on: kept as it is it changes nothing from year to year; without it freight would cost more and move less. The discount itself passes from the road company to truckers and in part to shippers, all within Shanxi.',
  },
  levers: {
    discount_kept: {
      ...keptAsIn2020('优惠幅度(2020年=1)', 'Discount (2020 = 1)', 2),
      source: 'plan',
    },
    covered_sections: keptAsIn2020('实施路段(2020年=1)', 'Sections covered (2020 = 1)', 1.5),
    covered_directions: keptAsIn2020(
      '实施方向和时段(2020年=1)',
      'Directions covered (2020 = 1)',
      1.5,
    ),
    extra_cut: {
      kind: 'share',
      title: { zh: '货车通行费再降比例', en: 'Further cut of all truck tolls' },
      unit: '1',
      neutral: 0,
      planned: 0,
      source: 'level_2020',
      min: 0,
      max: 0.5,
      step: 0.05,
      payer: 'firms',
    },
    start: {
      kind: 'month',
      title: { zh: '调整生效月份', en: 'Month from which a change holds' },
      unit: 'month',
      neutral: 3,
      planned: 3,
      source: 'reading',
      min: 1,
      max: 12,
      step: 1,
      reason: {
        zh: '计划3月印发，未写调整日期',
        en: 'Issued in March, without a date for changes',
      },
    },
  },
  assumptions: {
    annual_concession: 'm27_annual_toll_concession',
    cost_reduction: 'm27_freight_cost_reduction',
    truck_tolls: 'm27_truck_tolls',
    toll_share: 'm27_toll_share_of_truck_cost',
    pass_through: 'm27_pass_through_to_shippers',
    freight_elasticity: 'm27_freight_demand_elasticity',
    route_elasticity: 'm27_route_shift_elasticity',
    recapture: 'm27_revenue_recapture',
    downstream_share: 'm27_downstream_cost_share',
    freight_revenue: 'm27_road_freight_revenue',
  },
  equations: `
    # Tolls given up beyond those of 2020 [CNY/year]: none while everything is kept as it was
    policy [1] = discount_kept * covered_sections * covered_directions
    in_force [1] = ramp(start, 1)
    concession [CNY/year] = in_force * (annual_concession * (policy - 1) + extra_cut * truck_tolls)

    # Freight costs fall by the official 0.3 % for the concession of 2020, and in proportion to it
    cost_cut [1] = cost_reduction * concession / annual_concession
    indicator.freight_cost_index [1] = 1 - cost_cut
    indicator.cut_of_a_trip_on_the_road [1] = toll_share * extra_cut * in_force

    # Truckers pass part of it on over three months; shippers send more over the six months after
    one_year [year] = 1
    price_change [1] = -spread(cost_cut * pass_through, 3)
    usual_revenue [CNY/month] = freight_revenue * one_year * season(road_freight)
    ${priceMovesQuantity({
      name: 'freight_response',
      unit: 'CNY/month',
      base: 'usual_revenue',
      change: 'price_change',
      elasticity: 'freight_elasticity',
    }).trim()}
    demand.transport in freight = spread(freight_response, 6)
    indicator.downstream_price_change [1] = price_change * downstream_share

    # Trucks change roads within the province: flows are balanced, no freight is made
    toll_change [1] = max(-0.9, -concession / truck_tolls)
    ${priceMovesQuantity({
      name: 'flow_change',
      unit: '1',
      base: '1',
      change: 'toll_change',
      elasticity: 'route_elasticity',
    }).trim()}
    indicator.flow_on_covered_sections [1] = flow_change

    # Money that changes hands: part comes back through the traffic gained
    given_up [CNY/month] = concession * one_year * season(road_freight) * (1 - recapture)
    transfer.road_companies.truckers = given_up
    transfer.truckers.firms = spread(given_up * pass_through, 3)
    cost.firms = given_up
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 250e6,
      account: 'activity',
      settings: { start: 1 },
      against: { discount_kept: 0, start: 1 },
      row: '27 tolls (against removal), 1.6bn transfer: 0.7 (0.1–2.5)',
    },
  ],
  rules: { toll_discount_kept: 'discount_kept' },
});
