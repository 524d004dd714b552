import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure } from './kit.ts';

export const freeGates = defineMeasure({
  number: 15,
  mechanism: {
    zh: '免首道门票吸引更多游客，只有净新增的外来行程带来收入；景区损失门票，其中本省居民少付的部分是省内转移。2021年只面向指定省份，放开给所有人影响大但很不确定。',
    en: 'Free gates draw visitors; only net new trips from outside bring money. Sites lose their gate, and what residents save of it is a transfer. In 2021 only some provinces enter free; opening to everyone is the large and uncertain option.',
  },
  levers: {
    free_share: {
      kind: 'share',
      title: {
        zh: '国有定价A级景区免首道门票比例',
        en: 'Share of state-run A-grade sites with free gates',
      },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
    },
    open_to_all: {
      kind: 'share',
      title: {
        zh: '面向所有游客的比例（其余只面向指定省份）',
        en: 'Opened to everyone (else to named provinces)',
      },
      unit: '1',
      neutral: 0,
      planned: 0,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
      reason: {
        zh: '计划“分年度、分区域”开展，2021年只面向指定省份游客',
        en: 'By year and by region: in 2021 visitors of named provinces only',
      },
    },
    free_calendar: {
      kind: 'calendar',
      title: { zh: '免票月份', en: 'Months of free gates' },
      unit: '1',
      neutral: 0b111111111111,
      planned: 0b111111111111,
      source: 'plan',
      min: 0,
      max: 4095,
      step: 1,
    },
    daily_cap: {
      kind: 'share',
      title: { zh: '日游客量上限占最大承载量', en: 'Daily visitors as a share of capacity' },
      unit: '1',
      neutral: 0.75,
      planned: 0.75,
      source: 'level_2020',
      min: 0.3,
      max: 1,
      step: 0.05,
    },
    booking: {
      kind: 'switch',
      title: { zh: '预约入园', en: 'Booking required' },
      unit: '1',
      neutral: 1,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
  },
  assumptions: {
    affected_visits: 'm15_affected_visits',
    full_capacity: 'm15_full_capacity',
    booking_loss: 'm15_booking_loss',
    eligible_share: 'm15_eligible_visitor_share_2021',
    eligible_gain: 'm15_visit_gain_2021_design',
    general_gain: 'm15_visit_semi_elasticity',
    eligible_net_share: 'm15_outside_net_share',
    eligible_spend: 'm15_outside_spend',
    general_net_share: 'm15_net_new_trip_share',
    general_spend: 'm15_spend_per_visit',
    outside_visitor_share: 'm15_outside_visitor_share',
    gate_price: 'm15_gate_price',
    gate_loss: 'm15_gate_revenue_loss',
    sights_response: 'm15_secondary_spend_response',
    upkeep_share: 'm15_free_gate_public_cost',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Visits without free gates, by season and the year's level of tourism
    visits_before [visit/month] = affected_visits * season(tourism) * world.tourism
    waived [1] = free_share * free_calendar

    # More visits: by people of the named provinces, or by everyone
    eligible_visits [visit/month] = visits_before * waived * (1 - open_to_all) * eligible_share
    open_visits [visit/month] = visits_before * waived * open_to_all
    booked [1] = 1 - booking * booking_loss
    eligible_wanted [visit/month] = eligible_visits * eligible_gain * booked
    general_wanted [visit/month] = open_visits * general_gain * booked

    # Sites take them up to their daily limit
    room [visit/month] = max(0, full_capacity * daily_cap - visits_before)
    admitted [1] = min(1, room / max(eligible_wanted + general_wanted, 1))
    indicator.visits [visit/month] = (eligible_wanted + general_wanted) * admitted

    # Only net new trips bring money into the province
    receipts [CNY/month] = admitted * (eligible_wanted * eligible_net_share * eligible_spend +
      general_wanted * general_net_share * general_spend)
    ${visitorBasket('receipts', 'retail_gross_margin_share')}

    # Gates given up: outsiders' part leaves the province's receipts, residents' part is a transfer to them
    gate_lost [CNY/month] = (eligible_visits + open_visits) * gate_price * gate_loss
    gate_lost_outside [CNY/month] = (eligible_visits + open_visits * outside_visitor_share) * gate_price * gate_loss
    demand.culture in tourism = on_sights * sights_response - gate_lost_outside
    transfer.firms.households = gate_lost - gate_lost_outside

    # Sites bear the lost gate, cities the added upkeep
    cost.firms = gate_lost
    cost.cities = (eligible_visits + open_visits) * gate_price * upkeep_share

    # Begun in the first free month
    one_month [month] = 1
    delivered.free_gates_started = min(1, cumulate((free_share > 0) * free_calendar) / one_month)
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 300e6,
      account: 'activity',
      settings: {},
      row: '15 free gates, actual 2021 design: 0.7 (0.1–3)',
    },
    {
      low: -200e6,
      high: 2000e6,
      account: 'activity',
      settings: { open_to_all: 1 },
      row: '15 free gates, opened to everyone: 6 (-2 to 20)',
    },
  ],
});
