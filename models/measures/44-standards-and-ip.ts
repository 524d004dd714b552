import { yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const standardsAndIp = defineMeasure({
  number: 44,
  mechanism: {
    zh: '行政类措施，年内没有独立的经济作用，看的是标准制定、保护中心和维权机构的进度；知识产权服务收入约一年后略有增长，只作指标显示。',
    en: 'Administrative: no economic effect of its own in the year. It shows as standards issued, the centre and the bodies opened; IP services grow a little a year on, shown as an indicator.',
  },
  levers: {
    protection_centre: wanted({
      zh: '加快知识产权保护中心建设',
      en: 'IP protection centre',
      payer: 'province',
    }),
    service_cluster: wanted({
      zh: '综改示范区知识产权服务业集聚区',
      en: 'IP service cluster in the reform zone',
    }),
    standards: {
      kind: 'amount',
      title: { zh: '制定地方标准', en: 'Local standards set' },
      unit: 'standard',
      neutral: 0,
      planned: 150,
      source: 'reading',
      min: 0,
      max: 600,
      step: 10,
      reason: {
        zh: '计划要求四个领域取得突破，未写项数，按150项',
        en: 'Breakthroughs in four fields without a number: 150 standards',
      },
    },
    help_bodies: {
      kind: 'amount',
      title: { zh: '建立维权援助机构的市', en: 'Cities with a body that helps rights-holders' },
      unit: 'city',
      neutral: 0,
      planned: 5,
      source: 'reading',
      min: 0,
      max: 11,
      step: 1,
      payer: 'cities',
      reason: {
        zh: '计划鼓励有条件的设区市，未写个数，按约一半',
        en: 'Suitable cities are encouraged: about half of them',
      },
    },
    start: startLever,
  },
  assumptions: {
    own_effect: 'm44_administrative_marker',
    services_2020: 'm44_ip_services_2020',
    growth_next_year: 'm44_ip_service_growth',
    centre_cost: 'm44_centre_cost',
  },
  equations: `
    # What is done: shown as progress
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}
    ${pipeline({ name: 'issued', unit: 'standard', planned: 'standards', completion: 'completion.recognition' }).trim()}
    ${pipeline({ name: 'bodies', unit: 'city', planned: 'help_bodies', completion: 'completion.recognition' }).trim()}
    indicator.standards_issued [standard/month] = issued_rate
    indicator.help_bodies_opened [city/month] = bodies_rate

    # The four parts against what the plan is read to want, a quarter each
    read_standards [standard] = 150
    read_bodies [city] = 5
    buildings [1] = (protection_centre + service_cluster) * completion.stretch * course
    carried_out [1] = (buildings + issued / read_standards + bodies / read_bodies) / 4

    # No effect of its own in the year, unless a scenario sets one; IP services grow a year on
    value_added.business = services_2020 / months_per_year * carried_out * own_effect
    indicator.ip_services_next_year [CNY/year] = services_2020 * carried_out * growth_next_year

    cost.province = protection_centre * centre_cost * completion.stretch * pace
  `,
});
