import { numberLever, namedLever } from './archetypes/levers.ts';
import { milestone } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure } from './kit.ts';

export const pedestrianStreets = defineMeasure({
  number: 6,
  mechanism: {
    zh: '改造后的步行街多卖的部分，七成左右来自周边商圈，其余为净增，按两年超额增幅逐步形成；夜间经济延长游客停留，约九个月后见效。不用恢复性增长的百分比。',
    en: 'About seven tenths of what a renewed street sells more is taken from shops around it; the rest builds up over two years. Night-time districts hold visitors longer, in full some nine months later. Rebound percentages are not used.',
  },
  levers: {
    zhonglou_street: namedLever(
      '太原市钟楼街创建国家级示范步行街',
      'Zhonglou Street towards a national model street',
      'cities',
    ),
    pilot_streets: numberLever({
      title: { zh: '省级试点步行街提升', en: 'Provincial pilot streets raised in quality' },
      unit: 'street',
      planned: 4,
      max: 20,
      payer: 'cities',
      reason: {
        zh: '计划未写数量；2020年11月公示的首批五条，除钟楼街外四条',
        en: 'No number in the plan: the five named in November 2020 without Zhonglou',
      },
    }),
    night_districts: numberLever({
      title: { zh: '24小时便利店和“夜间食堂”等特色街区', en: 'Night-time districts' },
      unit: 'district',
      planned: 11,
      max: 44,
      payer: 'firms',
      reason: { zh: '计划未写数量，按每市一处', en: 'No number in the plan: one in each city' },
    }),
    evening_shows: numberLever({
      title: { zh: '夜间演艺精品', en: 'Evening shows' },
      unit: 'show',
      planned: 11,
      max: 44,
      payer: 'firms',
      reason: {
        zh: '计划为“一批”，按每市一台',
        en: 'The plan says “a number of”: one in each city',
      },
    }),
    start: startLever,
  },
  assumptions: {
    model_street_chance: 'm06_zhonglou_chance',
    street_sales: 'm06_street_sales',
    street_excess: 'm06_street_revenue_excess',
    displacement: 'm06_displacement',
    catering_share: 'm06_catering_share',
    street_cost: 'm06_street_cost',
    night_uplift: 'm06_night_economy_tourism_uplift',
    visitor_spending: 'm06_visitor_spending',
    district_cost: 'm06_district_cost',
    show_cost: 'm06_show_cost',
    scale_exponent: 'diminishing_scale_exponent',
    reallocation_offset: 'budget_reallocation_offset',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Zhonglou Street is being rebuilt since 2020 and goes on with the spring
    ${deliveryTiming}
    course_of_running [1] = ramp(start, 3)
    ${milestone({ name: 'zhonglou', wanted: 'zhonglou_street', chance: 'model_street_chance', by: 'course_of_running' }).trim()}
    delivered.zhonglou_street = zhonglou_done

    # The other streets, districts and shows: named by the departments themselves
    ${pipeline({ name: 'streets', unit: 'street', planned: 'pilot_streets', completion: 'completion.recognition' })}
    ${pipeline({ name: 'districts', unit: 'district', planned: 'night_districts', completion: 'completion.recognition' })}
    ${pipeline({ name: 'shows', unit: 'show', planned: 'evening_shows', completion: 'completion.recognition' })}

    # Streets outsell other retail: half of the two years' excess in the first year, building up over it
    one_street [street] = 1
    drawing [street] = spread(streets + zhonglou_done * one_street, 12)
    gained [CNY/month] = drawing * street_sales / months_per_year * street_excess / 2 * (1 - displacement)
    demand.trade in shopping.goods = gained * (1 - catering_share) * retail_gross_margin_share
    demand.hospitality in shopping.catering = gained * catering_share * world.catering

    # Evenings: visitors' spending rises over nine months, against one district and one show in every city
    every_city_districts [district] = 11
    every_city_shows [show] = 11
    evenings [1] = (pow(districts / every_city_districts, scale_exponent) + pow(shows / every_city_shows, scale_exponent)) / 2
    receipts [CNY/month] = visitor_spending * season(tourism) * world.tourism * night_uplift * spread(evenings, 9)
    ${visitorBasket('receipts', 'retail_gross_margin_share')}
    demand.culture in tourism = on_sights

    # Works on the streets, less what is taken from other projects; Zhonglou's were under contract before the plan
    works [CNY/month] = streets_rate * street_cost
    demand.construction = works * (1 - reallocation_offset)
    cost.cities = works
    cost.firms = districts_rate * district_cost + shows_rate * show_cost
  `,
});
