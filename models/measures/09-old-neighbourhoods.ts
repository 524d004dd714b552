import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const oldNeighbourhoods = defineMeasure({
  number: 9,
  mechanism: {
    zh: '老旧小区改造和加装电梯主要是建筑业产出，只有其中的配套服务计入服务业；完工后带动住户添置，便民中心逐步形成居民服务收入。',
    en: 'Renovation and lifts are mostly construction; only the services that works buy count as services. Finished homes are furnished anew, and service centres build up their income.',
  },
  levers: {
    neighbourhoods: {
      kind: 'amount',
      title: { zh: '老旧小区改造数', en: 'Old neighbourhoods renovated' },
      unit: 'neighbourhood',
      neutral: 0,
      planned: 1866,
      source: 'plan',
      min: 0,
      max: 5000,
      step: 1,
      payer: 'cities',
    },
    lifts: {
      kind: 'amount',
      title: { zh: '加装电梯数', en: 'Lifts added' },
      unit: 'lift',
      neutral: 0,
      planned: 600,
      source: 'reading',
      min: 0,
      max: 2400,
      step: 10,
      payer: 'province',
      reason: { zh: '计划未写台数，按600台', en: 'No number in the plan: 600' },
    },
    lift_subsidy: {
      kind: 'amount',
      title: { zh: '每部电梯省级补助', en: 'Provincial subsidy per lift' },
      unit: 'CNY/lift',
      neutral: 100_000,
      planned: 100_000,
      source: 'plan',
      min: 0,
      max: 300_000,
      step: 10_000,
      payer: 'province',
    },
    centres: {
      kind: 'amount',
      title: { zh: '便民消费服务中心', en: 'Community service centres' },
      unit: 'centre',
      neutral: 0,
      planned: 100,
      source: 'reading',
      min: 0,
      max: 400,
      step: 5,
      payer: 'firms',
      reason: { zh: '计划为“一批”，按100个', en: 'The plan says “a number of”: one hundred' },
    },
    centre_support: {
      kind: 'amount',
      title: { zh: '每个便民中心资金支持', en: 'Support per centre' },
      unit: 'CNY/centre',
      neutral: 100_000,
      planned: 100_000,
      source: 'reading',
      min: 0,
      max: 400_000,
      step: 10_000,
      payer: 'province',
      reason: {
        zh: '计划给予资金支持，未定标准；按10万元',
        en: 'Support without a rate: 100,000 yuan',
      },
    },
    start: startLever,
  },
  assumptions: {
    start_lead: 'm09_start_lead',
    works_months: 'm09_works_months',
    cost_per_neighbourhood: 'm09_cost_per_neighbourhood',
    homes_per_neighbourhood: 'm09_households_per_neighbourhood',
    induced_home_spend: 'm09_induced_home_spend',
    lift_cost: 'm09_elevator_cost',
    lifts_agreed: 'm09_elevators_per_year',
    consent_elasticity: 'm09_lift_subsidy_elasticity',
    centre_cost: 'm09_centre_cost',
    centre_sales: 'm09_convenience_centre_sales',
    central_share: 'm09_central_share',
    province_share: 'm09_province_share',
    household_share: 'm09_household_share',
    reallocation_offset: 'budget_reallocation_offset',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Neighbourhoods begun: the target counts starts, which come before the usual delivery
    ${deliveryTiming}
    ${pipeline({
      name: 'begun',
      unit: 'neighbourhood',
      planned: 'neighbourhoods',
      completion: 'completion.assigned',
      lead: 'start_lead',
    })}
    renovation [CNY/month] = spread(begun_rate, works_months) * cost_per_neighbourhood

    # Lifts: as many as planned, at most those that neighbours agree on; the subsidy helps them agree
    usual_subsidy [CNY/lift] = 100000
    agreed [lift] = lifts_agreed * pow(lift_subsidy / usual_subsidy, consent_elasticity)
    lifts_wanted [lift] = min(lifts, agreed)
    ${pipeline({
      name: 'lifts_added',
      unit: 'lift',
      planned: 'lifts_wanted',
      completion: 'completion.assigned',
    })}

    # Works are demand for construction, less what public money is taken from other projects
    works [CNY/month] = renovation + lifts_added_rate * lift_cost
    demand.construction = works * (1 - reallocation_offset)

    # Families furnish their homes when the works are over
    homes_finished [home/month] = delay(begun_rate, works_months) * homes_per_neighbourhood
    demand.trade in shopping.goods = homes_finished * induced_home_spend * retail_gross_margin_share

    # Centres earn from half a year after opening
    ${pipeline({
      name: 'centres_open',
      unit: 'centre',
      planned: 'centres',
      completion: 'completion.assigned',
    })}
    demand.personal in shopping = delay(centres_open, 6) * centre_sales / months_per_year

    # Who pays
    cost.centre = renovation * central_share
    cost.province = renovation * province_share + lifts_added_rate * lift_subsidy +
      centres_open_rate * min(centre_support, centre_cost)
    cost.cities = renovation * (1 - central_share - province_share - household_share)
    cost.households = renovation * household_share + lifts_added_rate * max(lift_cost - lift_subsidy, 0)
    cost.firms = centres_open_rate * max(centre_cost - centre_support, 0)

    indicator.lifts_added [lift/month] = lifts_added_rate
    delivered.old_neighbourhoods in assigned = begun
  `,
  scaleCheck: [
    {
      low: 200e6,
      high: 1100e6,
      account: 'activity',
      settings: {},
      row: '9 neighbourhoods and lifts, about 11.6bn capex: 5 (2–11)',
    },
  ],
  rules: { lift_subsidy: 'lift_subsidy' },
});
