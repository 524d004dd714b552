import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { inEqualParts } from './archetypes/split.ts';
import { defineMeasure } from './kit.ts';

export const skills = defineMeasure({
  number: 25,
  mechanism: {
    zh: '补贴性培训使一部分参训者工资提高，提高的工资即劳动报酬增加值；重复和无效培训不计，技能会随时间减退。取得证书的人计入技能人员。',
    en: 'Subsidised courses raise the wages of some who attend, and wages are value added. Repeated or useless courses do not count, and skills fade. Those who earn a certificate count as skilled.',
  },
  levers: {
    technical_training: {
      kind: 'amount',
      title: { zh: '技术技能培训人次', en: 'Technical skills training' },
      unit: 'person',
      neutral: 0,
      planned: 500_000,
      source: 'plan',
      min: 0,
      max: 1_000_000,
      step: 10_000,
      payer: 'province',
    },
    continuing_education: {
      kind: 'amount',
      title: { zh: '职工继续教育培训人次', en: 'Employees’ continuing education' },
      unit: 'person',
      neutral: 0,
      planned: 10_000,
      source: 'plan',
      min: 0,
      max: 50_000,
      step: 1_000,
      payer: 'firms',
    },
    community_education: {
      kind: 'amount',
      title: { zh: '城乡社区教育培训人次', en: 'Community education' },
      unit: 'person',
      neutral: 0,
      planned: 1_000_000,
      source: 'plan',
      min: 0,
      max: 2_000_000,
      step: 50_000,
      payer: 'cities',
    },
    certified_share: {
      kind: 'share',
      title: {
        zh: '参训人员参加取证考核的比例',
        en: 'Share of the trained who sit for a certificate',
      },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: {
        zh: '“人人持证”，按全部参加考核',
        en: '“A certificate for everyone”: all sit for it',
      },
    },
    senior_share: {
      kind: 'share',
      title: { zh: '新取证书中高级工及以上比例', en: 'Share of the certificates at senior level' },
      unit: '1',
      neutral: 0,
      planned: 0.4,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: {
        zh: '计划要求高技能人才占30%，现有约28%，新证书须高于30%才能拉动；未写比例',
        en: 'The goal is 30 % from about 28 %: certificates must lie above that; no number in the plan',
      },
    },
    start: startLever,
  },
  assumptions: {
    wage_return: 'm25_wage_return',
    deadweight: 'm25_deadweight',
    decay: 'm25_decay',
    unit_cost: 'm25_unit_cost',
    community_unit_cost: 'm25_community_unit_cost',
    certificate_conversion: 'm25_certificate_conversion',
    unique_share: 'm25_unique_share',
    trained_wage: 'm25_trained_wage',
    services_share: 'm25_services_share',
    other_new_skilled: 'm25_other_new_skilled',
    high_skilled_share_2020: 'm25_high_skilled_share_2020',
  },
  equations: `
    # Person-times taught, tasked to the cities
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'trained', unit: 'person', planned: 'technical_training', completion: 'completion.assigned' }).trim()}
    ${pipeline({ name: 'continued', unit: 'person', planned: 'continuing_education', completion: 'completion.assigned' }).trim()}
    ${pipeline({ name: 'taught', unit: 'person', planned: 'community_education', completion: 'completion.assigned' }).trim()}
    delivered.technical_training in assigned = trained
    delivered.continuing_education in assigned = continued
    delivered.community_education in assigned = taught

    # People whose wage a course raised; the gain fades a little every month and shows after three
    better_paid [person] = previous(better_paid, 0) * (1 - decay / months_per_year * one_month) + trained_rate * one_month * (1 - deadweight)
    wage_gain [CNY/month] = better_paid * trained_wage / months_per_year * wage_return
    services_gain [CNY/month] = delay(wage_gain, 3) * services_share
    ${inEqualParts('value_added', ['personal', 'hospitality', 'transport', 'trade'], 'services_gain').trim()}

    # Certificates come two months after the course; others become skilled without it, with or without the plan
    certified [person] = delay(trained, 2) * unique_share * certified_share * certificate_conversion
    others [person] = other_new_skilled * month / months_per_year
    skilled [person] = base.skill_workers_2020 + certified + others
    employed [person] = base.skill_workers_2020 / base.skill_share_2020
    delivered.skilled_share = skilled / employed
    high_skilled [person] = (base.skill_workers_2020 + others) * high_skilled_share_2020 + certified * senior_share
    delivered.high_skilled_share = high_skilled / skilled

    # The province subsidises technical courses, firms pay for their own staff, cities for community classes
    cost.province = trained_rate * unit_cost
    cost.firms = continued_rate * unit_cost
    cost.cities = taught_rate * community_unit_cost
  `,
  scaleCheck: [
    {
      low: 20e6,
      high: 450e6,
      account: 'activity',
      settings: {},
      row: '25 training, 500,000 person-times: 1.7 (0.2–4.5)',
    },
  ],
});
