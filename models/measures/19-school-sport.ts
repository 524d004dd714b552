import { numberLever } from './archetypes/levers.ts';
import { startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const schoolSport = defineMeasure({
  number: 19,
  mechanism: {
    zh: '行政性措施：进度看开展联赛的学校、校际赛事和共同培养协议。人力资本在数年后才有产出，年内经济作用按证据取近于零的区间。',
    en: 'Administrative: progress is schools with leagues, competitions held and agreements signed. Human capital yields after years; within the year the effect is zero or hardly more, as the evidence says.',
  },
  levers: {
    league_schools: numberLever({
      kind: 'share',
      title: { zh: '开展班级年级校内比赛的学校比例', en: 'Schools with leagues of their own' },
      unit: '1',
      planned: 1,
      max: 1,
      step: 0.05,
      reason: {
        zh: '计划“广泛开展”，未定比例，按全部学校',
        en: '“Widely”, without a share: all schools',
      },
    }),
    competitions: numberLever({
      title: {
        zh: '校际足球、篮球赛事',
        en: 'Football and basketball competitions between schools',
      },
      unit: 'competition',
      planned: 234,
      max: 936,
      payer: 'cities',
      reason: {
        zh: '计划未写场次，按117个县（市、区）两项各一次',
        en: 'No number in the plan: one of each sport in 117 counties',
      },
    }),
    agreements: numberLever({
      title: { zh: '学校与体育部门共同培养机制', en: 'Cities with joint training of athletes' },
      unit: 'city',
      planned: 11,
      max: 11,
      reason: { zh: '计划未写数量，按各市建立', en: 'No number in the plan: every city' },
    }),
    start: startLever,
  },
  assumptions: {
    short_run_effect: 'm19_short_run_effect',
    competition_cost: 'm19_competition_cost',
  },
  equations: `
    # How much of what is asked for is in place, over the two school terms that are left
    all_counties [competition] = 234
    all_cities [city] = 11
    in_place [1] = (league_schools + min(1, competitions / all_counties) + agreements / all_cities) / 3 * ramp(start, 9)
    indicator.school_competitions [competition/month] = competitions / months_left * (month >= start)

    # No output within the year but for the little that the evidence leaves open
    year_of_months [month] = 12
    value_added.public = base.va_tertiary_2020 / year_of_months * short_run_effect * in_place

    months_left [month] = 13 - start
    cost.cities = competitions * competition_cost * (month >= start) / months_left
  `,
});
