import { milestone, yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const farmScience = defineMeasure({
  number: 48,
  mechanism: {
    zh: '新品种、小型农机和标准从推出到见效约需三年，年内没有经济作用，看的是研究院是否成立、推出多少；以后的作用在农业，不在服务业。',
    en: 'Varieties, small machines and standards take about three years to tell: no economic effect in the year. It shows as the institute set up and what is released; later effects lie in farming, not in services.',
  },
  levers: {
    tea_institute: wanted({
      zh: '成立药茶产业研究院',
      en: 'Medicinal-tea institute set up',
      payer: 'province',
    }),
    institute_funding: {
      kind: 'amount',
      title: { zh: '研究院当年经费', en: 'The institute’s funds of the year' },
      unit: 'CNY',
      neutral: 10_000_000,
      planned: 10_000_000,
      source: 'reading',
      min: 0,
      max: 50_000_000,
      step: 1_000_000,
      payer: 'province',
      reason: { zh: '计划未写经费，按1000万元', en: 'No sum in the plan: 10 million yuan' },
    },
    varieties: {
      kind: 'amount',
      title: { zh: '培育引进新品种', en: 'Varieties bred or brought in' },
      unit: 'innovation',
      neutral: 0,
      planned: 100,
      source: 'reading',
      min: 0,
      max: 400,
      step: 5,
      reason: {
        zh: '计划未写个数，按100个',
        en: 'No number in the plan: a hundred',
      },
    },
    hill_machines: {
      kind: 'amount',
      title: {
        zh: '研发推广丘陵山区小型农机和农业机器人（机型）',
        en: 'Models of hill-farm machines and farm robots',
      },
      unit: 'innovation',
      neutral: 0,
      planned: 20,
      source: 'reading',
      min: 0,
      max: 100,
      step: 1,
      reason: { zh: '计划未写机型数，按20种', en: 'No number in the plan: twenty models' },
    },
    tea_standards: {
      kind: 'amount',
      title: { zh: '药茶全产业链标准', en: 'Standards for the medicinal-tea chain' },
      unit: 'innovation',
      neutral: 0,
      planned: 10,
      source: 'reading',
      min: 0,
      max: 50,
      step: 1,
      reason: {
        zh: '计划要求建立标准体系，未写项数，按10项',
        en: 'A system of standards without a number: ten',
      },
    },
    start: startLever,
  },
  assumptions: { set_up_in_year: 'm48_institute_chance', months_to_effect: 'm48_agri_rd_lag' },
  equations: `
    # The institute is set up in some month, or not this year
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}
    ${milestone({ name: 'institute', wanted: 'tea_institute', chance: 'set_up_in_year', by: 'course' }).trim()}
    delivered.medicinal_tea_institute = institute_done
    cost.province = tea_institute * institute_funding * pace

    # Released this year, in farmers' use after years: none of it within the horizon
    offered [innovation] = varieties + hill_machines + tea_standards
    ${pipeline({ name: 'released', unit: 'innovation', planned: 'offered', completion: 'completion.recognition' }).trim()}
    indicator.innovations_released [innovation/month] = released_rate
    indicator.innovations_in_use [innovation] = delay(released, months_to_effect)
  `,
});
