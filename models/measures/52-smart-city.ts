import { yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const smartCity = defineMeasure({
  number: 52,
  mechanism: {
    zh: '2021年内以行政推进为主：数据共享省下办事时间，不计入生产总值；系统开发带动少量省内软件服务；对经济的作用约两年后显现，只作指标。',
    en: 'Mostly administrative in 2021: shared data save time, which national accounts do not count. Systems buy a little software in the province; effects on the economy show after two years, as an indicator.',
  },
  levers: {
    sharing_items: {
      kind: 'amount',
      title: { zh: '启动数据资源共享项数', en: 'Data-sharing items started' },
      unit: 'item',
      neutral: 0,
      planned: 1000,
      source: 'plan',
      min: 0,
      max: 3000,
      step: 50,
      payer: 'province',
    },
    smart_hospitals: {
      kind: 'amount',
      title: { zh: '推进智慧医院的三级医院', en: 'Tertiary hospitals made smart' },
      unit: 'hospital',
      neutral: 0,
      planned: 20,
      source: 'reading',
      min: 0,
      max: 60,
      step: 1,
      payer: 'cities',
      reason: {
        zh: '计划未写家数，按年内20家',
        en: 'No number in the plan: twenty in the year',
      },
    },
    jincheng_model: wanted({
      zh: '晋城市打造中等智能城市样板',
      en: 'Jincheng as a model of a medium-sized smart city',
      payer: 'cities',
    }),
    start: startLever,
  },
  assumptions: {
    item_cost: 'm52_cost_per_item',
    hospital_cost: 'm52_hospital_cost',
    local_share: 'm53_local_service_share',
    time_saving: 'm52_admin_time_saving',
    smart_growth: 'm52_smart_city_growth',
    reallocation_offset: 'budget_reallocation_offset',
  },
  equations: `
    # What is started and fitted out
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${pipeline({ name: 'shared', unit: 'item', planned: 'sharing_items', completion: 'completion.assigned' }).trim()}
    ${pipeline({ name: 'fitted', unit: 'hospital', planned: 'smart_hospitals', completion: 'completion.stretch' }).trim()}
    delivered.data_sharing_items in assigned = shared

    # Systems: software and integration bought in the province, less what public money is taken from elsewhere
    for_items [CNY/month] = shared_rate * item_cost
    for_hospitals [CNY/month] = fitted_rate * hospital_cost
    demand.ict = (for_items + for_hospitals) * local_share * (1 - reallocation_offset)
    cost.province = for_items
    cost.cities = for_hospitals

    # Time saved per errand as items come into use half a year on, against a thousand of them; not in the accounts
    thousand_items [item] = 1000
    indicator.errand_time_saved [1] = delay(shared_rate, 6) * one_month / thousand_items * time_saving

    # Two years on: the three parts a third each, hospitals against twenty
    twenty_hospitals [hospital] = 20
    coverage [1] = min(1, (shared / thousand_items + fitted / twenty_hospitals + jincheng_model * completion.stretch * course) / 3)
    indicator.gdp_gain_two_years_on [CNY/month] = (coverage - previous(coverage, 0)) / one_month * base.gdp_2020 * smart_growth
  `,
});
