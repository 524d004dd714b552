import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const laboratories = defineMeasure({
  number: 35,
  mechanism: {
    zh: '研发投入增长超出常年的部分，只有外包和研发机构完成的那一份计入科研服务业；申报增长中有一部分是费用重新归类，不是真实研发。对产出的作用在两年以后。',
    en: 'Of R&D that grows beyond the usual, only what research firms and institutes do is services; part of the reported growth is relabelled cost. What it does to output shows after two years.',
  },
  levers: {
    rd_growth_goal: {
      kind: 'share',
      title: {
        zh: '规上工业研发投入增速目标',
        en: 'Goal for growth of above-scale industrial R&D',
      },
      unit: '1',
      neutral: 0,
      planned: 0.2,
      source: 'plan',
      min: 0,
      max: 0.4,
      step: 0.01,
      payer: 'firms',
    },
    provincial_labs: {
      kind: 'amount',
      title: { zh: '新建省级重点实验室', en: 'New provincial key laboratories' },
      unit: 'lab',
      neutral: 0,
      planned: 10,
      source: 'plan',
      min: 0,
      max: 30,
      step: 1,
      payer: 'province',
    },
    new_technology_centres: {
      kind: 'amount',
      title: { zh: '新认定企业技术中心', en: 'Enterprise technology centres recognised' },
      unit: 'centre',
      neutral: 0,
      planned: 80,
      source: 'reading',
      min: 0,
      max: 200,
      step: 5,
      reason: {
        zh: '计划要求三级合计超过1100户，2020年末约1040户，按新增80户',
        en: 'The goal is more than 1,100 in all, from about 1,040 at the end of 2020: 80 new ones',
      },
    },
    rd_coverage_goal: {
      kind: 'share',
      title: { zh: '规上工业企业研发活动覆盖目标', en: 'Goal for firms with R&D' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
    },
    start: startLever,
  },
  assumptions: {
    growth_without_plan: 'm35_rd_growth_without_plan',
    relabelling: 'm35_relabelling_share',
    service_share: 'm35_rd_service_va_share',
    cost_per_lab: 'm35_cost_per_provincial_lab',
    centres_2020: 'm35_technology_centres_2020',
    coverage_2020: 'm35_rd_coverage_2020',
    gap_closed: 'm35_rd_coverage_gap_closed',
    output_elasticity: 'm35_rd_output_elasticity',
  },
  equations: `
    # Things named and built
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'labs', unit: 'lab', planned: 'provincial_labs', completion: 'completion.recognition' }).trim()}
    ${pipeline({ name: 'centres', unit: 'centre', planned: 'new_technology_centres', completion: 'completion.recognition' }).trim()}
    delivered.provincial_key_labs in recognition = labs
    delivered.technology_centres = centres_2020 + centres

    # Firms with R&D: a year closes only part of the gap
    ${pipeline({ name: 'gap_done', unit: '1', planned: 'gap_closed', completion: '1' }).trim()}
    delivered.rd_coverage = coverage_2020 + max(0, rd_coverage_goal - coverage_2020) * gap_done

    # The goal was set against the 13 % of 2020; what would come without the plan has its own range
    usual_growth [1] = 0.13
    push [1] = max(0, rd_growth_goal - usual_growth)
    ${pipeline({ name: 'growth_added', unit: '1', planned: 'push', completion: 'completion.recognition' }).trim()}
    delivered.rd_growth = growth_without_plan + growth_added

    # Money behind the push, in the whole of society, less what is only relabelled
    rd_added [CNY/month] = base.rd_total_2020 * growth_added_rate * (1 - relabelling)
    value_added.science in innovation = rd_added * service_share

    # Output two years on: growth of a fifth lifts the stock of knowledge by 3 to 4 %, 0.175 for one
    indicator.output_gain_two_years_on [1] = growth_added_rate * one_month * (1 - relabelling) * 0.175 * output_elasticity

    # Instruments of a laboratory come mostly from outside the province: a cost without local demand
    cost.firms = rd_added
    cost.province = labs_rate * cost_per_lab
  `,
  scaleCheck: [
    {
      low: 100e6,
      high: 700e6,
      account: 'activity',
      settings: {},
      row: '35 R&D +20 %, about 4bn more: 3 (1–7)',
    },
  ],
});
