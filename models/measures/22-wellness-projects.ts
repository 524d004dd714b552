import { numberLever } from './archetypes/levers.ts';
import { milestone, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Works meant for this year at one of the four projects that the clause names. */
function worksOfTheYear(title: Lever['title'], planned: number, why: Lever['title']): Lever {
  return numberLever({
    title: { zh: `${title.zh}年内计划投资`, en: `Works of the year: ${title.en}` },
    unit: 'CNY',
    planned,
    max: 1_500_000_000,
    step: 50_000_000,
    payer: 'firms',
    reason: why,
  });
}

const unpublished = {
  zh: '计划和公开资料均无投资额，按一期估计',
  en: 'No sum was found: about one stage',
};

/** One of the four projects, running or about to: it moves on with the spring. */
function project(name: string): string {
  return milestone({
    name,
    wanted: `(${name} > 0)`,
    chance: 'under_way_chance',
    by: 'course_of_running',
  }).trim();
}

export const wellnessProjects = defineMeasure({
  number: 22,
  mechanism: {
    zh: '年内是项目建设投资，绝大部分属第二产业，且多由地产带动，只有一部分是净增；康养和旅游服务要在开业后、约一年半以后才形成。',
    en: 'Within the year there are works, nearly all secondary industry, led by property and only partly additional. Care and tourism follow once they open, a year and a half later.',
  },
  levers: {
    jinxiu: worksOfTheYear(
      { zh: '太原锦绣康养社区', en: 'Jinxiu community, Taiyuan' },
      300_000_000,
      unpublished,
    ),
    shijia: worksOfTheYear(
      { zh: '大同世家康养小镇', en: 'Shijia town, Datong' },
      400_000_000,
      unpublished,
    ),
    yunzhong_river: worksOfTheYear(
      { zh: '忻州云中河温泉康养小镇', en: 'Yunzhong River hot-spring town, Xinzhou' },
      350_000_000,
      {
        zh: '计划未给年度投资；公开的云中河温泉康养旅游项目总投资约16.7亿元，按五年',
        en: 'No yearly sum in the plan: a published total of 1.67 billion yuan, over five years',
      },
    ),
    hundred_villages: worksOfTheYear(
      { zh: '晋城“百村百院”工程', en: '“Hundred villages, hundred courtyards”, Jincheng' },
      200_000_000,
      {
        zh: '计划未给年度投资；按百个院落、每院200万元',
        en: 'No yearly sum in the plan: a hundred courtyards at two million yuan',
      },
    ),
    start: startLever,
  },
  assumptions: {
    under_way_chance: 'm22_under_way_chance',
    investment_completion: 'm22_investment_completion',
    works_share: 'm22_works_share',
    additional_share: 'm22_additional_share',
    service_share: 'm22_service_va_first_year_share',
  },
  equations: `
    # Which of the four move on this year
    ${deliveryTiming}
    course_of_running [1] = ramp(start, 3)
    ${project('jinxiu')}
    ${project('shijia')}
    ${project('yunzhong_river')}
    ${project('hundred_villages')}
    delivered.wellness_projects = jinxiu_done + shijia_done + yunzhong_river_done + hundred_villages_done

    # What is spent of the year's plan, through the year
    ${yearCourse.trim()}
    pace [1/month] = (course - previous(course, 0)) / one_month * investment_completion
    works [CNY/month] = pace * (jinxiu * jinxiu_done + shijia * shijia_done + yunzhong_river * yunzhong_river_done +
      hundred_villages * hundred_villages_done)

    # Building work that would not have been done elsewhere
    demand.construction = works * works_share * additional_share
    cost.firms = works

    # Services in the first year after opening, some eighteen months on: outside this year
    indicator.services_after_opening [CNY/month] = works * service_share
  `,
});
