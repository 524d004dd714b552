import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const gigabitNetworks = defineMeasure({
  number: 40,
  mechanism: {
    zh: '覆盖本身不产生增加值，用户升级才增加电信收入；试点投入留下省内完成的一份。网速对生产率的作用在一年以后，行政村早已通光纤，农村增量很小。',
    en: 'Coverage by itself moves nothing; telecom revenue grows with those who upgrade, and pilots leave the part done here. What speed does to productivity shows after a year; villages had fibre before, so little is new there.',
  },
  levers: {
    coverage_goal: {
      kind: 'share',
      title: {
        zh: '家庭和商务楼宇千兆接入覆盖目标',
        en: 'Goal for homes and offices with gigabit access',
      },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'firms',
    },
    pilots: {
      kind: 'amount',
      title: { zh: '千兆和5G应用试点', en: 'Pilots of gigabit and 5G applications' },
      unit: 'pilot',
      neutral: 0,
      planned: 20,
      source: 'reading',
      min: 0,
      max: 100,
      step: 1,
      payer: 'firms',
      reason: {
        zh: '计划要求开展试点示范，未写个数，按20个',
        en: 'Pilots without a number: twenty',
      },
    },
    start: startLever,
  },
  assumptions: {
    coverage_2020: 'm40_coverage_2020',
    lines: 'm40_fixed_lines',
    takeup: 'm40_gigabit_takeup',
    uplift: 'm40_monthly_uplift',
    upgrade_cost: 'm40_upgrade_cost',
    pilot_cost: 'm40_pilot_cost',
    pilot_local_share: 'm40_pilot_local_share',
    va_ratio: 'm40_5g_va_ratio',
    speed_growth: 'm40_speed_doubling_growth',
    newly_connected: 'm40_newly_connected',
    rural_effect: 'm40_rural_consumption_broadband',
    rural_income: 'm31_rural_income',
    propensity_to_consume: 'household_mpc_income',
  },
  equations: `
    # Coverage rises from that of 2020 as far as stretch targets get
    ${deliveryTiming.trim()}
    gap [1] = max(0, coverage_goal - coverage_2020)
    ${pipeline({ name: 'covered', unit: '1', planned: 'gap', completion: 'completion.stretch' }).trim()}
    delivered.gigabit_coverage = min(1, coverage_2020 + covered)

    # Of the lines newly passed a few upgrade, over the six months after
    upgraded [line] = spread(lines * covered * takeup, 6)
    demand.ict = upgraded * uplift

    # Pilots: 5G and gigabit output brings value added by its own ratio, as far as it is done here
    ${pipeline({ name: 'piloted', unit: 'pilot', planned: 'pilots', completion: 'completion.stretch' }).trim()}
    pilot_spending [CNY/month] = piloted_rate * pilot_cost
    value_added.ict = pilot_spending * pilot_local_share * va_ratio

    # Ports and terminals come from outside the province: a cost of the operators without local demand
    cost.firms = covered_rate * lines * upgrade_cost + pilot_spending

    # A year on: from 100 megabits to a gigabit is 3.32 doublings for those who took it up
    one_year [year] = 1
    indicator.gdp_gain_next_year [CNY/year] = base.gdp_2020 / one_year * covered * takeup * speed_growth * 3.32
    asked [1] = if(coverage_goal > 0, 1, 0)
    indicator.rural_consumption_next_year [CNY/year] = rural_income * propensity_to_consume * newly_connected *
      rural_effect * asked
  `,
});
