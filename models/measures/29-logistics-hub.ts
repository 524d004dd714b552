import { numberLever, namedLever } from './archetypes/levers.ts';
import { milestone } from './archetypes/milestone.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

/** One of the six places: working already, it moves on with the spring. */
function place(name: string): string {
  return milestone({
    name: `${name}_on`,
    wanted: name,
    chance: 'under_way_chance',
    by: 'course_of_running',
  }).trim();
}

export const logisticsHub = defineMeasure({
  number: 29,
  mechanism: {
    zh: '园区提升后吞吐增加，约一半从省内其他园区转来；公转铁为货主节省运费，公路失去的收入大于铁路得到的，物流业增加值反而略减，节省主要归工业企业。网络货运、共同配送只计少量效率；高铁、航空货运无证据可估，不另计。',
    en: 'Parks handle more, half of it taken from others in the province. Rail saves shippers money: roads lose more than rail earns, so transport’s own value added falls a little while industry gains. Online freight and joint delivery add a little efficiency; freight by fast train and air has no evidence and adds nothing.',
  },
  levers: {
    taiyuan_hub: namedLever('太原国家物流枢纽', 'Taiyuan national logistics hub', 'firms'),
    huayuan_hub: namedLever('华远中西部物流枢纽', 'Huayuan hub', 'firms'),
    zhongding_park: namedLever('中鼎物流园', 'Zhongding park', 'firms'),
    suihua_park: namedLever('穗华物流园', 'Suihua park', 'firms'),
    fanglue_park: namedLever('方略物流园', 'Fanglue park', 'firms'),
    jinbei_park: namedLever('晋北物流园', 'Jinbei park', 'firms'),
    rail_shift: numberLever({
      title: { zh: '多式联运公转铁货运量', en: 'Freight shifted from road to rail' },
      unit: 't/year',
      planned: 5_000_000,
      max: 50_000_000,
      step: 500_000,
      payer: 'firms',
      reason: {
        zh: '计划未定量；按中鼎物流园年吞吐量（近600万吨）的规模，约500万吨',
        en: 'No number in the plan: 5 million tons, near the 6 million that Zhongding handles in a year',
      },
    }),
    online_freight: numberLever({
      title: { zh: '网络货运新增交易额', en: 'More turnover of online freight' },
      unit: 'CNY/year',
      planned: 5_000_000_000,
      max: 30_000_000_000,
      step: 500_000_000,
      reason: {
        zh: '计划未定量；按全省物流收入2055亿元的约2.5%',
        en: 'No number in the plan: about 2.5 % of logistics revenue of 205.5 billion yuan',
      },
    }),
    joint_delivery: numberLever({
      title: { zh: '开展城乡共同配送的县', en: 'Counties with joint urban and rural delivery' },
      unit: 'county',
      planned: 20,
      max: 117,
      reason: { zh: '计划未写数量，按20个县', en: 'No number in the plan: twenty' },
    }),
    start: startLever,
  },
  assumptions: {
    under_way_chance: 'm29_under_way_chance',
    park_value_added: 'm29_park_value_added',
    throughput_uplift: 'm29_hub_throughput_uplift',
    diversion: 'm29_diversion',
    works_of_year: 'm29_works_of_year',
    multimodal_saving: 'm29_multimodal_cost_saving',
    freight_price: 'm29_freight_price',
    rail_rate: 'va_rate_rail_freight',
    road_rate: 'va_rate_road_freight',
    efficiency_gain: 'm05_real_efficiency_gain',
    joint_saving: 'm29_joint_saving',
    reallocation_offset: 'budget_reallocation_offset',
  },
  equations: `
    # Which of the six move on this year
    ${deliveryTiming}
    course_of_running [1] = ramp(start, 3)
    ${place('taiyuan_hub')}
    ${place('huayuan_hub')}
    ${place('zhongding_park')}
    ${place('suihua_park')}
    ${place('fanglue_park')}
    ${place('jinbei_park')}
    under_way [1] = taiyuan_hub_on_done + huayuan_hub_on_done + zhongding_park_on_done + suihua_park_on_done +
      fanglue_park_on_done + jinbei_park_on_done
    delivered.logistics_hub = under_way

    # Throughput grows over nine months; what other parks lose is no gain
    one_park [park] = 1
    parks [park] = under_way * one_park
    value_added.transport in freight = spread(parks, 9) * park_value_added / months_per_year * throughput_uplift *
      (1 - diversion)

    # Works of the year, over the three months after each start, less what is taken from other projects
    works [CNY/month] = spread((parks - previous(parks, 0)) / one_month * works_of_year, 3)
    demand.construction = works * (1 - reallocation_offset)
    cost.firms = works

    # From road to rail, as far as stretch targets get: shippers save, roads lose, rail earns the rest
    shifted [t/month] = rail_shift / months_per_year * ramp(start, 6) * completion.stretch
    road_lost [CNY/month] = shifted * freight_price
    saved [CNY/month] = road_lost * multimodal_saving
    value_added.transport in freight = (road_lost - saved) * rail_rate - road_lost * road_rate
    transfer.truckers.firms = saved
    indicator.freight_by_rail [t/month] = shifted

    # Online freight: less empty running; joint delivery: fewer vans, over half a year
    value_added.transport in freight = online_freight / months_per_year * ramp(start, 6) * efficiency_gain
    ${pipeline({ name: 'joined', unit: 'county', planned: 'joint_delivery', completion: 'completion.assigned' })}
    value_added.transport in freight = spread(joined, 6) * joint_saving / months_per_year
  `,
});
