import type { ReasonedRule, Place, Split } from './allocation.ts';

/** Measures whose effect lies in places that the plan names; `C` in a reason marks what no source was found for. */

type Reasons = readonly [zh: string, en: string];

/** Measures, by number, that share a rule. */
export type RuleRow = readonly [measures: readonly number[], rule: ReasonedRule];

function place(city: string, grows: Partial<Omit<Place, 'city'>> = {}): Place {
  return { city, part: 1, levers: [], evidence: [], ...grows };
}

function lie(measure: number, places: readonly Place[], [zh, en]: Reasons, money?: Split): RuleRow {
  const rule = { effect: { by: 'places', places }, reason: { zh, en } } as const;
  return [[measure], money === undefined ? rule : { ...rule, money }];
}

const cityIds = [
  ...['taiyuan', 'datong', 'yangquan', 'changzhi', 'jincheng', 'shuozhou'],
  ...['jinzhong', 'yuncheng', 'xinzhou', 'linfen', 'lvliang'],
];

const judged = { zh: '（C级判断）', en: ' (judged, grade C)' };

const inTaiyuan: readonly RuleRow[] = [
  lie(14, [place('taiyuan')], ['试点只在太原市', 'The pilot is Taiyuan’s alone']),
  lie(
    39,
    [place('taiyuan')],
    ['产业园在综改示范区，太原市负责', 'The park is in the reform zone; Taiyuan is responsible'],
  ),
  lie(
    46,
    [place('taiyuan')],
    [
      '中心设在综改示范区，示范区主体在太原',
      'The centre is in the reform zone, most of which is in Taiyuan',
    ],
  ),
  lie(
    51,
    [place('taiyuan')],
    [
      `煤炭交易中心在太原，大宗商品交易中心按同在太原${judged.zh}`,
      `The coal exchange is in Taiyuan, the commodity exchange is taken to be${judged.en}`,
    ],
  ),
];

/** By name: which city, and the levers and centres that its part grows with. */
const inPlaces: readonly RuleRow[] = [
  lie(
    20,
    [
      place('taiyuan', { levers: ['marathon', 'runners'] }),
      place('taiyuan', { levers: ['cycling_race', 'riders'] }),
      place('changzhi', { part: 0.5, levers: ['climbing_festival', 'climbers'] }),
      place('jincheng', { part: 0.5, levers: ['climbing_festival', 'climbers'] }),
    ],
    [
      `按三项赛事的参赛人数；登山节未写举办地，按太行山区的长治、晋城各半${judged.zh}`,
      `By the entries of the three events; the climbing festival, without a place in the plan, half in Changzhi and half in Jincheng${judged.en}`,
    ],
  ),
  lie(
    22,
    [
      place('taiyuan', { levers: ['jinxiu'] }),
      place('datong', { levers: ['shijia'] }),
      place('xinzhou', { levers: ['yunzhong_river'] }),
      place('jincheng', { levers: ['hundred_villages'] }),
    ],
    ['按四个点名项目的年内投资', 'By the works of the year of the four named projects'],
  ),
  lie(
    28,
    [
      place('taiyuan', {
        levers: ['taiyuan_airport'],
        evidence: ['m28_taiyuan_airport_cost', 'm28_taiyuan_start_chance'],
      }),
      place('shuozhou', {
        levers: ['shuozhou_airport'],
        evidence: ['m28_shuozhou_airport_cost', 'm28_shuozhou_start_chance'],
      }),
      place('yuncheng', { part: 0, levers: ['gucheng_exit'] }),
    ],
    [
      '按两座机场的投资与开工概率；古城出省口（运城）的工程在计划前已发包，年内不增加',
      'By cost and chance of each airport; the works of the Gucheng exit (Yuncheng) were let before the plan and add nothing',
    ],
  ),
  lie(30, [place('jinzhong')], ['基地在晋中市', 'The base is in Jinzhong']),
  lie(
    38,
    [
      place('yangquan', { levers: ['baidu'], evidence: ['m38_chance_running'] }),
      place('datong', { levers: ['qinhuai'], evidence: ['m38_chance_running'] }),
      place('datong', { levers: ['zhonglian'], evidence: ['m38_chance_running'] }),
      place('datong', { levers: ['yunzhong'], evidence: ['m38_chance_new'] }),
      place('taiyuan', { levers: ['supercomputing'], evidence: ['m38_chance_new'] }),
    ],
    [
      '按五个数据中心的年内投资与推进概率；秦淮、中联按在大同（C级，未核对来源）',
      'By the works of the year and the chance of each of the five centres; Qinhuai and Zhonglian taken to be in Datong (grade C, unchecked)',
    ],
  ),
];

const fairs: readonly Place[] = [
  ...['central_expo', 'farm_expo', 'energy_forum'].map((lever) => ['taiyuan', lever] as const),
  ['jinzhong', 'photo_festival'] as const,
  ['yuncheng', 'fruit_expo'] as const,
  ['lvliang', 'wine_expo'] as const,
].map(([city, lever]) => place(city, { levers: [lever], evidence: ['m43_revenue_named_fair'] }));

const brandExhibitions: readonly Place[] = cityIds.map((city) =>
  place(city, {
    part: 1 / cityIds.length,
    levers: ['exhibition_cities', 'exhibitions_each'],
    evidence: ['m43_revenue_city_exhibition'],
  }),
);

const cityParks: readonly Place[] = ['yuncheng', 'linfen', 'xinzhou', 'changzhi'].map((city) =>
  place(city, { levers: [`${city}_park`] }),
);

/** Where city governments pay elsewhere than the effect arises. */
const paidElsewhere: readonly RuleRow[] = [
  lie(
    43,
    [...fairs, ...brandExhibitions],
    [
      '六个点名展会按举办地，品牌展会各市相同；市级支持各市相同',
      'The six named fairs where they are held, brand exhibitions alike in every city; so is what cities pay',
    ],
    { by: 'each' },
  ),
  lie(
    45,
    [place('taiyuan', { levers: ['provincial_park'] }), ...cityParks],
    [
      '太原省级园区和四个市级园区各一份；市级资金只由四市出',
      'One part for the provincial park in Taiyuan, one for each of the four cities’ parks; the four alone pay',
    ],
    { by: 'places', places: cityParks },
  ),
  lie(
    55,
    [
      place('taiyuan', { levers: ['taiyuan_zone'] }),
      place('taiyuan', { levers: ['bonded_zone'] }),
      place('datong', { levers: ['datong_zone'] }),
    ],
    [
      `引进企业按综保区和跨境综试区所在地${judged.zh}；招商活动经费各市相同`,
      `Firms come to the bonded and cross-border zones${judged.en}; every city pays alike for its event`,
    ],
    { by: 'each' },
  ),
];

export const placeRules: readonly RuleRow[] = [...inTaiyuan, ...inPlaces, ...paidElsewhere];
