import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const ruralComplexes = defineMeasure({
  number: 10,
  mechanism: {
    zh: '综合体建成后半年左右形成销售，六成来自原有村店，净增部分商品留下毛利、餐饮等留下服务；得益主要是农民买得便宜方便，而不是收入增加。',
    en: 'Sales build up over half a year after opening; six tenths are taken from village shops. What is added leaves the margin on goods and the whole of meals. Villagers gain mostly by cheaper and nearer supply, not by income.',
  },
  levers: {
    complexes: numberLever({
      title: { zh: '支持建设农村消费综合体', en: 'Rural complexes supported' },
      unit: 'complex',
      planned: 100,
      max: 400,
      step: 5,
      payer: 'firms',
      reason: {
        zh: '计划未写数量；按约每县一个，共100个',
        en: 'No number in the plan: about one a county, a hundred in all',
      },
    }),
    support_per_complex: numberLever({
      title: { zh: '每个综合体资金支持', en: 'Support per complex' },
      unit: 'CNY/complex',
      neutral: 300_000,
      planned: 300_000,
      max: 1_500_000,
      step: 50_000,
      payer: 'province',
      reason: {
        zh: '计划支持建设，未定标准；按投入的一成半',
        en: 'Support without a rate: about 15 % of the cost',
      },
    }),
    start: startLever,
  },
  assumptions: {
    sales_per_complex: 'm10_sales_per_complex',
    displacement: 'm10_displacement',
    service_share: 'm10_service_share',
    complex_cost: 'm10_complex_cost',
    reallocation_offset: 'budget_reallocation_offset',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    ${deliveryTiming}
    ${pipeline({ name: 'complexes_open', unit: 'complex', planned: 'complexes', completion: 'completion.assigned' })}
    indicator.rural_complexes [complex] = complexes_open_rate * one_month

    # Sales build up over half a year; only what village shops did not sell before is added
    added_sales [CNY/month] = spread(complexes_open, 6) * sales_per_complex / months_per_year * (1 - displacement)
    demand.trade in shopping.goods = added_sales * (1 - service_share) * retail_gross_margin_share
    demand.hospitality in shopping.catering = added_sales * service_share * world.catering

    # Building: the public part is partly taken from other projects
    works [CNY/month] = complexes_open_rate * complex_cost
    support [CNY/month] = complexes_open_rate * min(support_per_complex, complex_cost)
    demand.construction = works - support * reallocation_offset
    cost.province = support
    cost.firms = works - support
  `,
});
