import { yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const serviceClusters = defineMeasure({
  number: 56,
  mechanism: {
    zh: '集聚区是认定类目标，年内没有经济作用；一年半后集聚区可能略有增长，也可能没有，增量大半是省内迁入，只作指标。两业融合试点只看进度。',
    en: 'Clusters are named, which adds nothing in the year. A year and a half on they may grow a little or not at all, most of it moved from elsewhere in Shanxi: an indicator. The integration pilot shows progress.',
  },
  levers: {
    clusters: {
      kind: 'amount',
      title: { zh: '省级服务业集聚区', en: 'Provincial service clusters' },
      unit: 'cluster',
      neutral: 0,
      planned: 10,
      source: 'plan',
      min: 0,
      max: 40,
      step: 1,
    },
    support_per_cluster: {
      kind: 'amount',
      title: { zh: '每个集聚区支持资金', en: 'Support per cluster' },
      unit: 'CNY/cluster',
      neutral: 1_000_000,
      planned: 1_000_000,
      source: 'reading',
      min: 0,
      max: 20_000_000,
      step: 500_000,
      payer: 'province',
      reason: {
        zh: '计划未写资金，认定奖励按100万元',
        en: 'No money in the plan: an award of a million yuan',
      },
    },
    integration_pilot: wanted({
      zh: '综改示范区国家级两业融合试点',
      en: 'National pilot for integrating manufacturing and services',
    }),
    start: startLever,
  },
  assumptions: {
    cluster_va: 'm56_cluster_va',
    gain: 'm56_cluster_va_gain',
    relocation: 'm56_relocation',
  },
  equations: `
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${pipeline({ name: 'named', unit: 'cluster', planned: 'clusters', completion: 'completion.recognition' }).trim()}
    delivered.service_clusters in recognition = named
    delivered.integration_pilot = min(1, integration_pilot * completion.stretch * course)

    # The award goes to the cluster's operator: money that changes hands inside Shanxi
    awards [CNY/month] = named_rate * support_per_cluster
    cost.province = awards
    transfer.province.firms = awards

    # Eighteen months on, less what moved in from elsewhere in the province
    indicator.clusters_gain_18_months_on [CNY/year] = named_rate * one_month * cluster_va * gain * (1 - relocation)
  `,
});
