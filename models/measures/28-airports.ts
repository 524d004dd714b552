import { milestone, worksAfterStart, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** One of the three projects that the clause names. */
function namedProject(zh: string, en: string): Lever {
  return {
    kind: 'switch',
    title: { zh, en },
    unit: '1',
    neutral: 0,
    planned: 1,
    source: 'plan',
    min: 0,
    max: 1,
    step: 1,
    payer: 'firms',
  };
}

export const airports = defineMeasure({
  number: 28,
  mechanism: {
    zh: '开工当年只有建筑投资，绝大部分属第二产业；机场建成、出省口通车后的通达效益在2021年之后。能否开工、打通按各项目审批和施工进度给出概率。',
    en: 'In the year of the start there are only works, nearly all of them secondary industry; what access brings comes after 2021. Whether each project starts or opens is a chance, from its approvals and its works.',
  },
  levers: {
    taiyuan_airport: namedProject('太原机场三期开工', 'Start of Taiyuan airport phase 3'),
    shuozhou_airport: namedProject('朔州机场开工', 'Start of Shuozhou airport'),
    gucheng_exit: namedProject('打通古城出省口', 'Opening of the Gucheng exit to Henan'),
    start: startLever,
  },
  assumptions: {
    taiyuan_start_chance: 'm28_taiyuan_start_chance',
    shuozhou_start_chance: 'm28_shuozhou_start_chance',
    exit_open_chance: 'm28_gucheng_exit_open_probability',
    taiyuan_cost: 'm28_taiyuan_airport_cost',
    shuozhou_cost: 'm28_shuozhou_airport_cost',
    first_year_share: 'm28_first_year_capex_share',
    county_effect: 'm28_expressway_county_effect',
    access_elasticity: 'm28_market_access_elasticity',
  },
  equations: `
    # Approvals and tenders take their course through the year; the exit can open from September on
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    exit_course [1] = ramp(9, 4)
    ${milestone({ name: 'taiyuan', wanted: 'taiyuan_airport', chance: 'taiyuan_start_chance', by: 'course' }).trim()}
    ${milestone({ name: 'shuozhou', wanted: 'shuozhou_airport', chance: 'shuozhou_start_chance', by: 'course' }).trim()}
    ${milestone({ name: 'exit', wanted: 'gucheng_exit', chance: 'exit_open_chance', by: 'exit_course' }).trim()}
    delivered.taiyuan_airport_phase3 = taiyuan_done
    delivered.shuozhou_airport = shuozhou_done
    delivered.gucheng_exit = exit_done

    # First works of the airports, as far as stretch targets get; the owners pay
    first_works [1] = first_year_share * completion.stretch
    ${worksAfterStart('taiyuan', 'taiyuan_cost * first_works').trim()}
    ${worksAfterStart('shuozhou', 'shuozhou_cost * first_works').trim()}
    demand.construction = taiyuan_works + shuozhou_works
    cost.firms = taiyuan_works + shuozhou_works

    # The exit's last works were under contract before the plan. What it does to the counties shows two years later
    indicator.county_growth_two_years_on [1] = (exit_done - previous(exit_done, 0)) * county_effect

    # Years later, with the airports open: industry's gain for each tenth of better access
    begun [1] = taiyuan_done + shuozhou_done
    indicator.industrial_gain_after_opening [1] = (begun - previous(begun, 0)) * 0.1 * access_elasticity
  `,
});
