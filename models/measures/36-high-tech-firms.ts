import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const highTechFirms = defineMeasure({
  number: 36,
  mechanism: {
    zh: '认定的是数量：众创空间、孵化器入驻企业逐步带来岗位，一部分本来也会有；高新技术企业到期出库，净增只是新认定的一部分，真实研发变化在一年以后。',
    en: 'What is recognised are counts. Tenants of incubators bring jobs little by little, some of which would exist anyway; certificates lapse, so the stock grows by less than is recognised, and real R&D changes a year later.',
  },
  levers: {
    incubators: {
      kind: 'amount',
      title: { zh: '新认定众创空间和孵化器', en: 'Makerspaces and incubators recognised' },
      unit: 'incubator',
      neutral: 0,
      planned: 50,
      source: 'plan',
      min: 0,
      max: 150,
      step: 5,
    },
    high_tech_firms: {
      kind: 'amount',
      title: { zh: '新认定高新技术企业', en: 'High-tech firms recognised' },
      unit: 'firm',
      neutral: 0,
      planned: 1000,
      source: 'plan',
      min: 0,
      max: 2000,
      step: 50,
    },
    start: startLever,
  },
  assumptions: {
    jobs_per_incubator: 'm36_jobs_per_incubator',
    net_share: 'm36_gross_to_net_stock',
    rd_gain: 'm36_hte_real_rd_gain',
    relabelling: 'm35_relabelling_share',
    jobs_per_yuan: 'service_jobs_per_million_va',
  },
  equations: `
    # Recognitions, within the department's own power
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'recognised_incubators', unit: 'incubator', planned: 'incubators', completion: 'completion.recognition' }).trim()}
    ${pipeline({ name: 'recognised_firms', unit: 'firm', planned: 'high_tech_firms', completion: 'completion.recognition' }).trim()}
    one_firm [firm] = 1
    delivered.incubators in recognition = recognised_incubators
    delivered.high_tech_firms in recognition = recognised_firms

    # Tenants move in over nine months; about half of their jobs would exist elsewhere
    elsewhere [1] = triangular(0.3, 0.5, 0.7)
    jobs [job] = spread(recognised_incubators * jobs_per_incubator, 9) * (1 - elsewhere)
    year_of_work [month] = 12
    value_added.science in innovation = jobs / jobs_per_yuan / year_of_work
    indicator.incubator_jobs [job] = jobs - previous(jobs, 0)

    # Firms that stay on the list, and how much more real R&D a new one does a year on: zero is inside the range
    indicator.high_tech_firms_added [firm] = recognised_firms_rate * one_month * net_share
    indicator.real_rd_gain_next_year [1] = recognised_firms_rate * one_month / one_firm * rd_gain * (1 - relabelling)
  `,
});
