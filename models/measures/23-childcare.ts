import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const childcare = defineMeasure({
  number: 23,
  mechanism: {
    zh: '新增托位建成后逐步入托，家长付费形成托育服务；建设投资带动少量服务。规模以元计很小，以岗位和母亲就业计可见。',
    en: 'Places open and fill up by and by; fees are nursery services, and fitting-out buys a few more. Small in yuan, visible in carers’ jobs and in mothers at work.',
  },
  levers: {
    places: {
      kind: 'amount',
      title: { zh: '新增普惠托位', en: 'New inclusive childcare places' },
      unit: 'place',
      neutral: 0,
      planned: 3000,
      source: 'plan',
      min: 0,
      max: 12_000,
      step: 100,
      payer: 'firms',
    },
    institutions: {
      kind: 'amount',
      title: { zh: '新增普惠托育机构', en: 'New inclusive childcare institutions' },
      unit: 'institution',
      neutral: 0,
      planned: 100,
      source: 'plan',
      min: 0,
      max: 400,
      step: 1,
    },
    support_per_place: {
      kind: 'amount',
      title: { zh: '每个托位补助', en: 'Support per place' },
      unit: 'CNY/place',
      neutral: 10_000,
      planned: 10_000,
      source: 'reading',
      min: 0,
      max: 40_000,
      step: 1000,
      payer: 'centre',
      reason: {
        zh: '计划支持建设，未定标准；中央专项行动约每托位1万元',
        en: 'Support without a rate; the central programme gives about 10,000 yuan a place',
      },
    },
    start: startLever,
  },
  assumptions: {
    capital_cost: 'm23_capital_cost_per_place',
    works_share: 'm23_works_share',
    occupancy: 'm23_occupancy',
    monthly_fee: 'm23_monthly_fee',
    jobs_per_place: 'm23_jobs_per_place',
    mothers_per_place: 'm23_maternal_lfp_effect',
    reallocation_offset: 'budget_reallocation_offset',
  },
  equations: `
    ${deliveryTiming}
    ${pipeline({
      name: 'places_open',
      unit: 'place',
      planned: 'places',
      completion: 'completion.assigned',
    })}
    ${pipeline({
      name: 'institutions_open',
      unit: 'institution',
      planned: 'institutions',
      completion: 'completion.assigned',
    })}

    # Children come from the month after opening; fees are demand for care
    occupied [place] = delay(places_open, 1) * occupancy
    demand.public = occupied * monthly_fee

    # Fitting-out: the building work in it is demand here, less what public money is taken from other projects
    fitting_out [CNY/month] = places_open_rate * capital_cost
    demand.construction = fitting_out * works_share * (1 - reallocation_offset)

    # Support, at most the cost; operators pay the rest
    support [CNY/month] = places_open_rate * min(support_per_place, capital_cost)
    cost.centre = support
    cost.firms = fitting_out - support

    indicator.carers [job] = occupied * jobs_per_place
    indicator.mothers_at_work [job] = occupied * mothers_per_place
    delivered.childcare_places in assigned = places_open
    delivered.childcare_institutions in assigned = institutions_open
  `,
  scaleCheck: [
    {
      low: 2e6,
      high: 15e6,
      account: 'activity',
      settings: {},
      row: '23 nurseries, 3,000 places: 0.07 (0.02–0.15)',
    },
  ],
});
