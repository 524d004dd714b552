import { numberLever, namedLever } from './archetypes/levers.ts';
import { milestone, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const coldChain = defineMeasure({
  number: 30,
  mechanism: {
    zh: '基地首年形成的能力很小，减少生鲜损耗的收益有限；年内主要是建设投资，大半属第二产业。冷链班列的运量多数从公路转来，只计净增部分。',
    en: 'In its first year the base has little capacity and saves little produce; the year is mostly works, secondary industry. Trains carry freight that mostly went by road, and only the rest counts.',
  },
  levers: {
    cold_chain_base: namedLever(
      '加快晋中国家骨干冷链物流基地建设',
      'Jinzhong national cold-chain base',
      'firms',
    ),
    cold_trains: numberLever({
      title: { zh: '国内冷链班列和点对点运输', en: 'Cold-chain trains' },
      unit: 'train',
      planned: 50,
      max: 200,
      step: 5,
      payer: 'firms',
      reason: {
        zh: '计划推动开行，未写列数；按每周约一列，共50列',
        en: 'No number in the plan: about one a week, fifty',
      },
    }),
    start: startLever,
  },
  assumptions: {
    under_way_chance: 'm30_under_way_chance',
    base_cost: 'm30_base_cost',
    share_of_year: 'm30_share_of_year',
    local_works_share: 'm30_local_works_share',
    trade_when_complete: 'm30_trade_when_complete',
    first_year_capacity: 'm30_first_year_capacity_share',
    loss_reduction: 'm30_loss_reduction',
    train_revenue: 'm30_train_revenue',
    train_additional: 'm30_train_additional',
  },
  equations: `
    # The base was listed in July 2020 and goes on with the spring
    ${deliveryTiming}
    course_of_running [1] = ramp(start, 3)
    ${milestone({ name: 'base_on', wanted: 'cold_chain_base', chance: 'under_way_chance', by: 'course_of_running' }).trim()}
    delivered.cold_chain_base = base_on_done

    # Works of the year, as far as stretch targets get; machines come from elsewhere
    ${yearCourse.trim()}
    pace [1/month] = (course - previous(course, 0)) / one_month * completion.stretch
    works [CNY/month] = base_cost * share_of_year * base_on_done * pace
    demand.construction = works * local_works_share

    # Produce that no longer spoils, as the first halls fill over a year: the traders' gain
    handled [CNY/month] = trade_when_complete / months_per_year * first_year_capacity * spread(base_on_done, 12)
    value_added.trade = handled * loss_reduction

    # Trains over the months that are left: freight that did not go by road
    months_left [month] = 13 - start
    trains_run [train/month] = cold_trains * completion.stretch * (month >= start) / months_left
    demand.transport = trains_run * train_revenue * train_additional
    indicator.cold_chain_trains [train/month] = trains_run

    cost.firms = works
  `,
});
