import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const rentalHousing = defineMeasure({
  number: 14,
  mechanism: {
    zh: '“筹集”的房源多为登记已有住房；只有新增供给带来租金和房地产服务，其余只让统计多看到一小部分租金。中央试点资金按套补助。',
    en: 'Most homes “raised” are existing flats put on a register. Only added supply brings rent and real-estate services; of the rest, statistics see a little more. Central pilot money pays per home.',
  },
  levers: {
    rental_homes: {
      kind: 'amount',
      title: { zh: '太原市筹集租赁房源', en: 'Rental homes raised in Taiyuan' },
      unit: 'home',
      neutral: 0,
      planned: 40_000,
      source: 'plan',
      min: 0,
      max: 120_000,
      step: 1000,
      payer: 'centre',
    },
    rental_firms: {
      kind: 'amount',
      title: { zh: '专业化住房租赁企业', en: 'Specialised rental firms' },
      unit: 'firm',
      neutral: 0,
      planned: 5,
      source: 'plan',
      min: 0,
      max: 20,
      step: 1,
    },
    start: startLever,
  },
  assumptions: {
    raised_completion: 'm14_units_raised_completion',
    new_supply_share: 'm14_new_supply_share',
    subsidy_per_home: 'm14_subsidy_per_unit',
    monthly_rent: 'm14_monthly_rent',
    let_share: 'm14_let_share',
    unseen_share: 'm14_unseen_share',
    realestate_va_rate: 'va_rate_real_estate',
  },
  equations: `
    # Homes raised, with the completion known for just this task; firms as assigned tasks go
    ${deliveryTiming}
    ${pipeline({
      name: 'homes_raised',
      unit: 'home',
      planned: 'rental_homes',
      completion: 'raised_completion',
    })}
    ${pipeline({
      name: 'firms_fostered',
      unit: 'firm',
      planned: 'rental_firms',
      completion: 'completion.assigned',
    })}

    # Added homes are let a month later
    rent_of_added [CNY/month] = delay(homes_raised, 1) * new_supply_share * let_share * monthly_rent
    demand.realestate = rent_of_added

    # Registered flats were rented before: statistics see a little more of their rent
    rent_of_registered [CNY/month] = homes_raised * (1 - new_supply_share) * monthly_rent
    coverage.realestate = rent_of_registered * unseen_share * realestate_va_rate

    cost.centre = homes_raised_rate * subsidy_per_home
    delivered.rental_homes in assigned = homes_raised
    delivered.rental_firms in assigned = firms_fostered
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 120e6,
      account: 'activity',
      settings: {},
      row: '14 rental, 40,000 units: 0.4 (0.1–1.2)',
    },
  ],
});
