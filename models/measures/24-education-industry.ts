import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { inEqualParts } from './archetypes/split.ts';
import { defineMeasure } from './kit.ts';

export const educationIndustry = defineMeasure({
  number: 24,
  mechanism: {
    zh: '年内是行政性措施：按认定的企业和基地计进度。新专业学生数年后才毕业，产教融合企业首年对产出的作用按证据取近于零的区间。',
    en: 'Administrative within the year: progress is firms and bases recognised. Students of new programmes graduate after years; in the first year firms’ output changes by zero or hardly more, as the evidence says.',
  },
  levers: {
    integrated_enterprises: numberLever({
      title: { zh: '省级产教融合型企业', en: 'Integrated enterprises recognised' },
      unit: 'firm',
      planned: 100,
      max: 400,
      step: 5,
    }),
    integrated_bases: numberLever({
      title: { zh: '省级产教融合实训基地', en: 'Integrated training bases' },
      unit: 'base',
      planned: 7,
      max: 28,
      payer: 'province',
      reason: { zh: '计划为6—8个，取中间值', en: 'The plan says 6 to 8: the middle' },
    }),
    new_majors: numberLever({
      title: { zh: '增设或做强服务业相关专业', en: 'Service programmes added or improved' },
      unit: 'major',
      planned: 20,
      max: 80,
      reason: {
        zh: '计划鼓励增设养老、托幼、旅游、家政等专业，未写数量，按20个',
        en: 'Encouraged without a number, four fields named: twenty',
      },
    }),
    start: startLever,
  },
  assumptions: {
    short_run_effect: 'm24_enterprise_short_run_effect',
    base_cost: 'm24_base_cost',
    students_per_major: 'm24_students_per_major',
  },
  equations: `
    # Recognised through the year
    ${deliveryTiming}
    ${pipeline({ name: 'enterprises', unit: 'firm', planned: 'integrated_enterprises', completion: 'completion.recognition' })}
    ${pipeline({ name: 'bases', unit: 'base', planned: 'integrated_bases', completion: 'completion.recognition' })}
    delivered.integrated_enterprises in recognition = enterprises
    delivered.integrated_bases in recognition = bases

    # Firms recognised so far against the plan's hundred; the evidence leaves little but zero for the first year
    plan_enterprises [firm] = 100
    year_of_months [month] = 12
    first_year [CNY/month] = base.va_tertiary_2020 / year_of_months * short_run_effect * enterprises / plan_enterprises
    ${inEqualParts('value_added', ['personal', 'hospitality', 'culture', 'public'], 'first_year', 'innovation').trim()}

    # Places for students from the next autumn on
    indicator.student_places_next_year [person] = new_majors * students_per_major * (month == 9)

    cost.province = bases_rate * base_cost
  `,
});
