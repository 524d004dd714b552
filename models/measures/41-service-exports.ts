import { yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { inEqualParts } from './archetypes/split.ts';
import { defineMeasure } from './kit.ts';

export const serviceExports = defineMeasure({
  number: 41,
  mechanism: {
    zh: '支持资金、资质认证和参展使服务外包、文化和中医药服务出口多增长几个百分点；出口规模小，九个月左右才到位，年内增量有限。',
    en: 'Support, certificates and fairs add some points to the growth of outsourcing, cultural and medical exports. The base is small and the gain takes nine months.',
  },
  levers: {
    support_budget: {
      kind: 'amount',
      title: { zh: '服务外包企业支持资金', en: 'Support for outsourcing firms' },
      unit: 'CNY',
      neutral: 0,
      planned: 20_000_000,
      source: 'reading',
      min: 0,
      max: 80_000_000,
      step: 1_000_000,
      payer: 'province',
      reason: {
        zh: '计划支持研发、平台和培训，未写金额，按2000万元',
        en: 'Support for research, platforms and training without a sum: 20 million yuan',
      },
    },
    certified_firms: {
      kind: 'amount',
      title: { zh: '取得国际资质认证的企业', en: 'Firms with an international certificate' },
      unit: 'firm',
      neutral: 0,
      planned: 20,
      source: 'reading',
      min: 0,
      max: 80,
      step: 1,
      payer: 'province',
      reason: {
        zh: '计划支持认证，未写户数，按20户',
        en: 'Certificates are supported without a number: twenty firms',
      },
    },
    fairs_attended: {
      kind: 'amount',
      title: { zh: '参加国际展洽会次数', en: 'International fairs attended' },
      unit: 'fair',
      neutral: 0,
      planned: 5,
      source: 'reading',
      min: 0,
      max: 20,
      step: 1,
      payer: 'province',
      reason: {
        zh: '计划支持参展，未写次数，按五次',
        en: 'Fairs are supported without a number: five',
      },
    },
    start: startLever,
  },
  assumptions: {
    export_base: 'm41_export_base_2020',
    gain: 'm41_export_growth_gain',
    certification_cost: 'm41_certification_cost',
    fair_cost: 'm41_fair_cost',
    scale_exponent: 'diminishing_scale_exponent',
  },
  equations: `
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}

    # The three ways of support against what the plan is read to want, a third each; double the effort gives less than double
    read_budget [CNY] = 20000000
    read_firms [firm] = 20
    read_fairs [fair] = 5
    effort [1] = (support_budget / read_budget + certified_firms / read_firms + fairs_attended / read_fairs) / 3
    response [1] = if(effort > 0, pow(max(effort, 0.0001), scale_exponent), 0)

    # Orders build up over nine months; exports are final demand met here
    exports_added [CNY/month] = export_base / months_per_year * gain * response * ramp(start, 9)
    ${inEqualParts('demand', ['ict', 'business', 'culture'], 'exports_added').trim()}
    indicator.service_exports_added [CNY/month] = exports_added

    cost.province = (support_budget + certified_firms * certification_cost + fairs_attended * fair_cost) * pace
  `,
});
