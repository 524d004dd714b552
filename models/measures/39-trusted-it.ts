import { yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const trustedIt = defineMeasure({
  number: 39,
  mechanism: {
    zh: '信创集群营收增长大部分是服务器和终端制造，属工业；服务业只得到软件和系统集成的一份。产业园是推进类事项，只看进度，不计未完成。',
    en: 'Most of what the cluster adds are servers and terminals, which is industry; services get the software and integration. The park is to be advanced: it shows progress and can’t be missed.',
  },
  levers: {
    park: wanted({
      zh: '打造综改示范区信创产业园',
      en: 'IT-innovation park in the reform zone',
      payer: 'firms',
    }),
    lead_firms: {
      kind: 'amount',
      title: { zh: '引进培育龙头、头部和独角兽企业', en: 'Leading, top and unicorn firms' },
      unit: 'firm',
      neutral: 0,
      planned: 5,
      source: 'reading',
      min: 0,
      max: 20,
      step: 1,
      reason: {
        zh: '计划为“一批”，另已点名依托四家，按年内五家',
        en: 'The plan says “a number of”, beside the four it relies on: five in the year',
      },
    },
    start: startLever,
  },
  assumptions: {
    revenue_2020: 'm39_cluster_revenue_2020',
    growth: 'm39_cluster_revenue_growth',
    software_share: 'm39_software_share',
    park_works: 'm39_park_works',
    reallocation_offset: 'budget_reallocation_offset',
    scale_exponent: 'diminishing_scale_exponent',
  },
  equations: `
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}

    # The park moves on as far as stretch projects get
    park_progress [1] = park * completion.stretch * course
    delivered.it_innovation_park = min(1, park_progress)
    works [CNY/month] = park * park_works * completion.stretch * pace
    demand.construction in innovation = works * (1 - reallocation_offset)
    cost.firms = works

    # Growth of the cluster: half rests on the park, half on the firms that come; twice the firms bring less than twice
    planned_firms [firm] = 5
    firms_pull [1] = if(lead_firms > 0, pow(max(lead_firms / planned_firms, 0.0001), scale_exponent), 0)
    effort [1] = (park + firms_pull) / 2 * completion.stretch
    revenue_added [CNY/month] = spread(revenue_2020 / months_per_year * growth * effort * course, 6)

    # Software and integration are services; the hardware's value added, a fifth of revenue, is industry
    demand.ict in innovation = revenue_added * software_share
    indicator.industry_value_added [CNY/month] = revenue_added * (1 - software_share) * 0.2
  `,
});
