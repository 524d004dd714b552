import { milestone, yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { wanted } from './archetypes/wanted.ts';
import { defineMeasure } from './kit.ts';

export const hrServices = defineMeasure({
  number: 45,
  mechanism: {
    zh: '园区营收大多是代收代付的工资，增加值只占很小一份，入驻企业又多从省内迁来；匹配的就业大多本来也会实现。太原园区按年内建成的可能逐月计算，四市园区只看推进进度。',
    en: 'Most of a park’s turnover is wages passed on; little of it is value added, and most tenants move from elsewhere in Shanxi. Most placements would come about anyway. The Taiyuan park has its chance by month, the four city parks show progress.',
  },
  levers: {
    provincial_park: wanted({
      zh: '建成省级太原人力资源服务产业园',
      en: 'Provincial park in Taiyuan completed',
      payer: 'province',
    }),
    yuncheng_park: wanted({ zh: '运城园区加快建设', en: 'Park in Yuncheng', payer: 'cities' }),
    linfen_park: wanted({ zh: '临汾园区加快建设', en: 'Park in Linfen', payer: 'cities' }),
    xinzhou_park: wanted({ zh: '忻州园区加快建设', en: 'Park in Xinzhou', payer: 'cities' }),
    changzhi_park: wanted({ zh: '长治园区加快建设', en: 'Park in Changzhi', payer: 'cities' }),
    start: startLever,
  },
  assumptions: {
    completed_in_year: 'm45_park_chance',
    revenue: 'm45_revenue_per_park',
    value_added_share: 'm45_value_added_share',
    relocation: 'm45_relocation',
    placements: 'm45_jobs_matched_per_park',
    net_placement_share: 'm45_net_placement_share',
    fit_out_cost: 'm45_fit_out_cost',
    reallocation_offset: 'budget_reallocation_offset',
  },
  equations: `
    # The provincial park is completed in some month, or not this year
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}
    ${milestone({ name: 'park', wanted: 'provincial_park', chance: 'completed_in_year', by: 'course' }).trim()}
    delivered.hr_park = park_done

    # The four city parks move on as far as stretch projects get, each by itself
    each_moves [1] = min(1, completion.stretch * course)
    city_parks [1] = yuncheng_park + linfen_park + xinzhou_park + changzhi_park
    delivered.city_hr_parks = city_parks * each_moves

    # Fitting out is demand for construction, less what public money is taken from other projects
    one_park [park] = 1
    province_works [CNY/month] = provincial_park * one_park * fit_out_cost * pace
    city_works [CNY/month] = city_parks * one_park * fit_out_cost * completion.stretch * pace
    demand.construction = (province_works + city_works) * (1 - reallocation_offset)
    cost.province = province_works
    cost.cities = city_works

    # Tenants fill an open park over nine months; of their turnover the fees are value added, and what moved in is not new
    filled [park] = spread(park_done * one_park, 9)
    value_added.business = filled * revenue / months_per_year * value_added_share * (1 - relocation)
    indicator.placements [job/month] = filled * placements / months_per_year
    indicator.net_placements [job/month] = filled * placements / months_per_year * net_placement_share
  `,
});
