import { numberLever, namedLever } from './archetypes/levers.ts';
import { milestone } from './archetypes/milestone.ts';
import { namedEvent } from './archetypes/named-events.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Month meant for one of the three events. */
function monthOf(zh: string, en: string, planned: number): Lever {
  return numberLever({
    kind: 'month',
    title: { zh: `${zh}举办月份`, en: `Month of the ${en}` },
    unit: 'month',
    neutral: planned,
    planned,
    min: 3,
    max: 12,
    reason: {
      zh: '计划未写月份；上届山西艺术节在9—10月，均按秋季错开',
      en: 'No months in the plan: the last festival was in September and October, the three follow each other in autumn',
    },
  });
}

export const cultureCities = defineMeasure({
  number: 17,
  mechanism: {
    zh: '试点城市认定后文旅消费小幅提高，约九个月逐步形成；艺术节会多为免费或低价，每元投入带来的净消费不到一元，遇疫情取消或改期。文创园区、艺术街区年内只见投入。',
    en: 'Visitors’ spending in pilot cities rises a little, over some nine months. Arts festivals are mostly free: a yuan spent brings less than a yuan of net spending, and outbreaks call them off or delay them. Creative parks only cost money this year.',
  },
  levers: {
    pilot_cities: numberLever({
      title: { zh: '认定省级文旅消费试点城市', en: 'Provincial pilot cities recognised' },
      unit: 'city',
      planned: 5,
      max: 11,
    }),
    taiyuan_pilot: namedLever(
      '推动太原国家文旅消费试点城市建设',
      'Taiyuan as national pilot city',
      'cities',
    ),
    jin_opera_festival: namedLever('首届晋剧艺术节', 'First Jin opera festival', 'organisers'),
    shanxi_arts_festival: namedLever(
      '第三届山西艺术节',
      'Third Shanxi arts festival',
      'organisers',
    ),
    creative_contest: namedLever('第三届文创大赛', 'Third creative contest', 'organisers'),
    cost_each: numberLever({
      title: { zh: '每个节会投入', en: 'Spending on each festival' },
      unit: 'CNY/festival',
      neutral: 20_000_000,
      planned: 20_000_000,
      max: 80_000_000,
      step: 1_000_000,
      payer: 'organisers',
      reason: {
        zh: '计划未写投入；上届山西艺术节二十天百余场演出，按2000万元',
        en: 'No sum in the plan: twenty days and a hundred performances last time, 20 million yuan',
      },
    }),
    month_of_opera: monthOf('晋剧艺术节', 'Jin opera festival', 8),
    month_of_arts: monthOf('山西艺术节', 'Shanxi arts festival', 9),
    month_of_contest: monthOf('文创大赛', 'creative contest', 10),
    creative_parks: numberLever({
      title: { zh: '创建省级文创园区和艺术街区', en: 'Creative parks and art districts' },
      unit: 'park',
      planned: 10,
      max: 40,
      payer: 'cities',
      reason: {
        zh: '计划未写数量，按园区、街区各五个',
        en: 'No number in the plan: five of each',
      },
    }),
    start: startLever,
  },
  assumptions: {
    city_uplift: 'm17_pilot_city_uplift',
    visitor_spending: 'm06_visitor_spending',
    city_chance: 'm17_city_chance',
    on_time: 'm17_on_time',
    later: 'm17_held_later',
    cancelled_in_outbreak: 'm07_cancelled_in_outbreak',
    event_net_spend: 'm17_event_net_spend',
    park_cost: 'm17_park_cost',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Recognised by the department; Taiyuan's national pilot goes on with the spring
    ${deliveryTiming}
    ${pipeline({ name: 'recognised', unit: 'city', planned: 'pilot_cities', completion: 'completion.recognition' })}
    ${pipeline({ name: 'parks', unit: 'park', planned: 'creative_parks', completion: 'completion.recognition' })}
    course_of_running [1] = ramp(start, 3)
    ${milestone({ name: 'taiyuan', wanted: 'taiyuan_pilot', chance: 'city_chance', by: 'course_of_running' }).trim()}
    delivered.tourism_pilot_cities in recognition = recognised
    delivered.national_tourism_consumption_city = taiyuan_done

    # Spending of visitors in the pilots, each an eleventh of the province but Taiyuan, which has its own share
    all_cities [city] = 11
    taiyuan_share [1] = base.tour_receipts_taiyuan_2020 / base.tour_receipts_domestic_2020
    in_pilots [1] = min(recognised, all_cities) / all_cities + taiyuan_done * taiyuan_share
    in_cities [CNY/month] = visitor_spending * season(tourism) * world.tourism * city_uplift * spread(in_pilots, 9)

    # Three events, each in its month or made up later; outbreaks call off most of a month's
    open [1] = 1 - world.outbreak * cancelled_in_outbreak
    ${namedEvent({ name: 'opera', wanted: 'jin_opera_festival', planned: 'month_of_opera' }).trim()}
    ${namedEvent({ name: 'arts', wanted: 'shanxi_arts_festival', planned: 'month_of_arts' }).trim()}
    ${namedEvent({ name: 'contest', wanted: 'creative_contest', planned: 'month_of_contest' }).trim()}
    delivered.arts_festivals = opera_held + arts_held + contest_held
    one_festival [festival] = 1
    spent_on_events [CNY/month] = (opera_now + arts_now + contest_now) * one_festival * cost_each

    # What visitors and audiences spend goes the way of all visitors' money, for events within the month after
    receipts [CNY/month] = in_cities + spread(spent_on_events * event_net_spend, 2)
    ${visitorBasket('receipts', 'retail_gross_margin_share')}
    demand.culture in tourism = on_sights

    cost.organisers = spent_on_events
    cost.cities = parks_rate * park_cost
    indicator.creative_parks [park] = parks_rate * one_month
  `,
});
