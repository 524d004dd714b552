import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const sportsVenues = defineMeasure({
  number: 18,
  mechanism: {
    zh: '免费或低收费使健身人次增加，主要是居民福利：少付的费用由财政转给居民，只有付费培训、饮水等少量消费成为增加值；疫情月闭馆。',
    en: 'Free or cheap entry brings more users. It is mostly welfare: the fee saved is a transfer from cities to residents, and only lessons and drinks are value added. Venues close in outbreak months.',
  },
  levers: {
    open_share: numberLever({
      kind: 'share',
      title: { zh: '公共体育场馆免费或低收费开放比例', en: 'Public venues open free or cheaply' },
      unit: '1',
      neutral: 0.7,
      planned: 0.9,
      max: 1,
      step: 0.05,
      payer: 'cities',
      reason: {
        zh: '计划“应开尽开”，未定比例；2020年按七成，目标九成',
        en: '“Open wherever they can” without a share: from about seven tenths in 2020 to nine',
      },
    }),
    smart_venues: numberLever({
      title: { zh: '智慧体育场馆', en: 'Smart venues' },
      unit: 'venue',
      planned: 11,
      max: 44,
      payer: 'cities',
      reason: { zh: '计划未写数量，按每市一座', en: 'No number in the plan: one in each city' },
    }),
    start: startLever,
  },
  assumptions: {
    visits_before: 'm18_visits',
    usage_uplift: 'm18_usage_uplift',
    va_per_user: 'm18_va_per_user',
    fee_saved: 'm18_fee',
    smart_venue_cost: 'm18_smart_venue_cost',
    local_service_share: 'm53_local_service_share',
  },
  equations: `
    # Venues that open beyond those of 2020; closed in outbreak months
    open_before [1] = 0.7
    newly_open [1] = (open_share - open_before) * ramp(start, 2) * (1 - world.outbreak)
    visits_there [visit/month] = visits_before / months_per_year * newly_open
    visits_added [visit/month] = visits_there * usage_uplift
    indicator.sports_visits [visit/month] = visits_added
    value_added.culture = visits_added * va_per_user

    # The fee that former users save is a transfer to them
    saved [CNY/month] = visits_there * fee_saved
    transfer.cities.households = saved

    # Booking and gate systems: software and integration bought here
    ${deliveryTiming}
    ${pipeline({ name: 'smart', unit: 'venue', planned: 'smart_venues', completion: 'completion.recognition' })}
    systems [CNY/month] = smart_rate * smart_venue_cost
    demand.ict = systems * local_service_share
    cost.cities = saved + systems
  `,
});
