import type { Text } from '../../../seeds/types.ts';

/** Measures that the plan counts apart and that act on one thing; `reason` says what the model does about it. */
export interface DeclaredOverlap {
  readonly id: string;
  readonly measures: readonly number[];
  /** Targets that count the shared thing, where there are any. */
  readonly targets: readonly string[];
  readonly subject: Text;
  readonly reason: Text;
}

/** After mechanisms.md 2.6; each has been read against the clauses. */
export const declaredOverlaps: readonly DeclaredOverlap[] = [
  {
    id: 'freight_turnover',
    measures: [5, 29, 50],
    targets: ['platform_cluster'],
    subject: { zh: '网络货运营业额', en: 'turnover of online freight' },
    reason: {
      zh: '第5项代开发票和第50项平台集聚区看到的是同一笔运费，第29项又列网络货运；统计上新显现的部分只计在第5项',
      en: 'Invoices (5) and the platform cluster (50) see one freight bill, and 29 names online freight again; what statistics newly see is counted in 5 alone',
    },
  },
  {
    id: 'loan_quota',
    measures: [12, 32, 33, 34],
    targets: [],
    subject: { zh: '银行信贷额度', en: 'the banks’ loan quota' },
    reason: {
      zh: '房企授信、普惠、绿色、中长期贷款出自同一信贷额度，多放一类就少放另一类；按挤占系数扣减',
      en: 'Loans to developers, to small firms, green and long-term loans come out of one quota: more of one is less of another, and a crowding share is taken off',
    },
  },
  {
    id: 'visitors',
    measures: [6, 15, 16, 17, 20, 42, 43],
    targets: [],
    subject: { zh: '游客和来客', en: 'visitors' },
    reason: {
      zh: '步行街、免门票、线路、试点城市、赛事、入境游和会展面向同一批游客；合计受接待能力限制，不超过2019年的1.1倍',
      en: 'Streets, free gates, routes, pilot cities, races, inbound travel and fairs serve the same visitors; together they stay within capacity, 1.1 times 2019',
    },
  },
  {
    id: 'trainees',
    measures: [11, 25],
    targets: ['domestic_workers_retrained', 'technical_training'],
    subject: { zh: '受训人员', en: 'people in training' },
    reason: {
      zh: '家政“回炉”培训的人次也可计入50万人次技术技能培训，两项目标各自评分，不相加',
      en: 'Retrained domestic workers may be counted again in the 500,000 trained: the two targets are not added up',
    },
  },
  {
    id: 'household_budget',
    measures: [1, 2, 3, 6, 7, 8, 9, 10, 49],
    targets: [],
    subject: { zh: '居民消费支出', en: 'households’ spending' },
    reason: {
      zh: '消费券、汽车、家电、步行街、餐饮、直播、社区和农村消费争取同一笔居民支出；除最大的一项外扣减重叠部分，家电消费券与以旧换新另按替代处理',
      en: 'Vouchers, cars, appliances, streets, meals, streaming, community and rural spending compete for one budget: all but the largest lose an overlap share; vouchers on appliances and trade-ins are substitutes',
    },
  },
  {
    id: 'village_logistics',
    measures: [10, 31, 49],
    targets: [],
    subject: { zh: '农村电商销售', en: 'rural e-commerce sales' },
    reason: {
      zh: '农村综合体、快递进村和电商强县强镇推动的是同一批网上销售；没有快递进村，第49项的效果减半',
      en: 'Complexes, couriers and strong counties move the same online sales; without the couriers, measure 49 has half its effect',
    },
  },
  {
    id: 'road_and_rail',
    measures: [27, 29],
    targets: [],
    subject: { zh: '公路与铁路货运', en: 'freight by road and by rail' },
    reason: {
      zh: '公路降费会留住本可转向铁路和多式联运的货物；按交叉弹性0.2扣减第29项',
      en: 'Cheaper roads keep freight that rail and multimodal transport would win; measure 29 is cut by a cross-elasticity of 0.2',
    },
  },
  {
    id: 'carers',
    measures: [11, 21, 23],
    targets: [],
    subject: { zh: '护理和保育人员', en: 'carers' },
    reason: {
      zh: '家政培训、社区养老和托育需要同一批护理人员；第21、23项的收入受可用人员限制',
      en: 'Domestic services, elder care and nurseries need the same carers; what 21 and 23 earn is limited by those to be had',
    },
  },
  {
    id: 'new_units',
    measures: [5, 57],
    targets: ['base_reward'],
    subject: { zh: '新纳入统计的单位', en: 'units newly in the statistics' },
    reason: {
      zh: '因开票而显现的企业也会领取入库奖励；只计统计覆盖，不计为新增活动，单列账户',
      en: 'Firms that appear by invoicing may also draw the reward for new units; both are coverage, an account of its own, not activity',
    },
  },
  {
    id: 'innovation',
    measures: [24, 35, 36, 37, 39, 53],
    targets: ['high_tech_firms', 'technology_centres'],
    subject: { zh: '科技型企业', en: 'technology firms' },
    reason: {
      zh: '同一家企业可以既是高新技术企业，又有企业技术中心，又是示范企业；三项目标不相加，当年只计支出',
      en: 'One firm may be high-tech, have a technology centre and be a demonstration firm: the counts are not added up, and within the year only spending acts',
    },
  },
  {
    id: 'cross_border',
    measures: [50, 55],
    targets: ['platform_cluster', 'cross_border_zones'],
    subject: { zh: '跨境电商交易额', en: 'cross-border e-commerce' },
    reason: {
      zh: '第50项把跨境电商列入平台集聚区，第55项建设综试区，看到的是同一交易额；第55项不计入集聚区规模',
      en: 'Measure 50 counts cross-border e-commerce in its cluster, 55 builds the zones: one turnover; that of 55 is not added to the cluster',
    },
  },
  {
    id: 'service_exports',
    measures: [41, 42, 55],
    targets: [],
    subject: { zh: '服务出口额', en: 'service exports' },
    reason: {
      zh: '服务外包、工程服务输出与服务贸易创新试点指向同一出口额；各条只计自己列出的领域',
      en: 'Outsourcing, engineering exports and the services-trade pilot aim at one figure of exports; each measure counts only the fields it names',
    },
  },
];
