import { milestone, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const legalServices = defineMeasure({
  number: 46,
  mechanism: {
    zh: '行政类措施，年内没有独立的经济作用，看的是中心是否设立、专项行动开展多少场；法律服务收入约一年后略有增长，只作指标显示。',
    en: 'Administrative: no economic effect of its own in the year. It shows as the centre set up and the visits of the campaign; legal services grow a little a year on, shown as an indicator.',
  },
  levers: {
    legal_centre: wanted({
      zh: '设立综改示范区公共法律服务中心',
      en: 'Public legal-service centre in the reform zone',
      payer: 'cities',
    }),
    campaign_visits: {
      kind: 'amount',
      title: {
        zh: '法律服务进集聚区、进双创联盟活动',
        en: 'Campaign visits to clusters and the innovation alliance',
      },
      unit: 'event',
      neutral: 0,
      planned: 30,
      source: 'reading',
      min: 0,
      max: 200,
      step: 1,
      reason: {
        zh: '计划开展专项行动，未写场次，按30场',
        en: 'A campaign without a number: thirty visits',
      },
    },
    start: startLever,
  },
  assumptions: {
    own_effect: 'm46_administrative_marker',
    set_up_in_year: 'm46_centre_chance',
    services_2020: 'm46_legal_services_2020',
    growth_next_year: 'm46_legal_service_growth',
    centre_cost: 'm46_centre_cost',
  },
  equations: `
    # The centre is set up in some month, or not this year; lawyers give their campaign hours
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${milestone({ name: 'centre', wanted: 'legal_centre', chance: 'set_up_in_year', by: 'course' }).trim()}
    ${pipeline({ name: 'visited', unit: 'event', planned: 'campaign_visits', completion: 'completion.recognition' }).trim()}
    delivered.legal_centre = centre_done
    indicator.campaign_visits_made [event/month] = visited_rate

    # No effect of its own in the year, unless a scenario sets one; legal services grow a year on
    read_visits [event] = 30
    carried_out [1] = (centre_done + visited / read_visits) / 2
    value_added.business = services_2020 / months_per_year * carried_out * own_effect
    indicator.legal_services_next_year [CNY/year] = services_2020 * carried_out * growth_next_year

    cost.cities = (centre_done - previous(centre_done, 0)) / one_month * centre_cost
  `,
});
