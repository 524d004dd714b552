import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const domesticServices = defineMeasure({
  number: 11,
  mechanism: {
    zh: '培训使一部分原本不会就业的人从事家政；在省内就业的形成居民服务业增加值，在省外就业的寄回收入再消费。在岗“回炉”略微提高工资。',
    en: 'Training brings people into domestic work who would not have found it. Those placed here add value in household services; those placed elsewhere send money home. Retraining in post raises pay a little.',
  },
  levers: {
    retrained_share: {
      kind: 'share',
      title: { zh: '在岗人员“回炉”培训比例', en: 'Share of workers in post retrained' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
    },
    trainees: {
      kind: 'amount',
      title: { zh: '新培训人次', en: 'People newly trained' },
      unit: 'person',
      neutral: 0,
      planned: 10_000,
      source: 'reading',
      min: 0,
      max: 40_000,
      step: 500,
      payer: 'cities',
      reason: {
        zh: '计划要求提质扩容，未写人数；吕梁一市约每年一万人',
        en: 'To be expanded, without a number; Lüliang alone trains about 10,000 a year',
      },
    },
    credit_counties: {
      kind: 'amount',
      title: { zh: '建成信用体系的县', en: 'Counties with a credit system' },
      unit: 'county',
      neutral: 0,
      planned: 117,
      source: 'plan',
      min: 0,
      max: 117,
      step: 1,
      payer: 'cities',
    },
    export_bases: {
      kind: 'amount',
      title: { zh: '家政劳务输出基地', en: 'Labour-export bases' },
      unit: 'base',
      neutral: 0,
      planned: 3,
      source: 'reading',
      min: 0,
      max: 11,
      step: 1,
      reason: { zh: '计划点名三个品牌，各一个基地', en: 'Three brands are named: one base each' },
    },
    start: startLever,
  },
  assumptions: {
    placement_rate: 'm11_placement_rate',
    base_placement_gain: 'm11_base_placement_gain',
    deadweight: 'm11_deadweight',
    out_of_province_share: 'm11_out_of_province_share',
    annual_income: 'm11_annual_income',
    wage_share: 'm11_wage_share',
    remitted_share: 'm11_remitted_share',
    workers_in_post: 'm11_workers_in_post',
    wage_gain: 'm11_retraining_wage_gain',
    training_cost: 'm11_training_cost',
    retraining_cost: 'm11_retraining_cost',
    credit_cost: 'm11_credit_cost',
    household_va_rate: 'va_rate_household_services',
    spending_of_income: 'household_mpc_income',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    ${deliveryTiming}
    ${pipeline({
      name: 'bases_open',
      unit: 'base',
      planned: 'export_bases',
      completion: 'completion.assigned',
    })}

    # New workers: courses of 26 days run evenly from the start; a month later those placed begin
    trained [person] = trainees * completion.assigned * ramp(start, 13 - start)
    trained_rate [person/month] = (trained - previous(trained, 0)) / one_month
    placement [1] = min(1, placement_rate + bases_open * base_placement_gain)
    new_workers [person] = delay(trained, 1) * placement * (1 - deadweight)

    # Pay, and the household services that stand behind pay earned in the province
    pay [CNY/person/month] = annual_income / months_per_year
    pay_here [CNY/month] = new_workers * (1 - out_of_province_share) * pay

    # Workers in post: better paid three months after their course
    ${pipeline({
      name: 'retrained',
      unit: '1',
      planned: 'retrained_share',
      completion: 'completion.assigned',
    })}
    retrained_so_far [1] = min(1, retrained)
    better_pay [CNY/month] = workers_in_post * delay(retrained_so_far, 3) * (1 - out_of_province_share) *
      wage_gain * pay
    value_added.personal = (pay_here + better_pay) / wage_share * household_va_rate

    # Money sent home is partly spent in shops: this is income from outside, no respending of local value added
    sent_home [CNY/month] = new_workers * out_of_province_share * pay * remitted_share
    demand.trade in shopping.goods = sent_home * spending_of_income * retail_gross_margin_share
    indicator.placed [person/month] = trained_rate * placement

    # Credit systems, county by county
    ${pipeline({
      name: 'counties_covered',
      unit: 'county',
      planned: 'credit_counties',
      completion: 'completion.assigned',
    })}

    cost.cities = trained_rate * training_cost + retrained_rate * workers_in_post * retraining_cost +
      counties_covered_rate * credit_cost

    delivered.domestic_workers_retrained = retrained_so_far
    delivered.domestic_credit_counties in assigned = counties_covered
    # Each of the three brands counts by its base
    one_base [base] = 1
    delivered.domestic_brands = min(3, bases_open / one_base)
  `,
  scaleCheck: [
    {
      low: 20e6,
      high: 100e6,
      account: 'activity',
      settings: { retrained_share: 0, trainees: 10_000, credit_counties: 0, export_bases: 0 },
      row: '11 domestic service, per 10,000 trainees: 0.5 (0.2–1.0)',
    },
  ],
});
