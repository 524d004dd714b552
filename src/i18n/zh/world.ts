/** What the Workbench says of evidence and the outside world; the Evidence screen says it too. */
export const world = {
  world: '外部情景',
  range: (p: { from: string; to: string }) => `${p.from} 至 ${p.to}`,
  why: '为什么？',
  editBounds: (p: { span: string }) => `允许范围：${p.span}`,
  problems: {
    empty: '请填满每一格。',
    not_a_number: (p: { text: string }) => `“${p.text}”不是数，取值没有改变。`,
    fixed: '证据里它是固定值，只能改成另一个值，不能改成区间。',
    not_positive: '它服从对数正态分布，下限必须大于 0。',
    outside_unit: '它是 0 与 1 之间的比例，区间必须在两者之间。',
  },

  worldNote: '滑块移动中值，区间随之移动、宽窄照旧；要改宽窄，打开那一行。',
  worldAll: '全部外部参数与依据',
  worldReset: '恢复外部情景',
  worldValue: (p: { title: string; value: string }) => `${p.title}，中值 ${p.value}`,
  worldRange: (p: { range: string }) => `5%–95%：${p.range}`,
  worldTyped: (p: { title: string }) => `${p.title}，百分数`,
  worldShort: {
    world_services_growth_2021: '服务业实际增速',
    world_services_deflator_2021: '服务业价格涨幅',
    world_outbreak_chance_month: '每月本地疫情概率',
    world_tourism_level_2021: '旅游（2019 年 = 100%）',
    world_catering_level_2021: '餐饮（2019 年 = 100%）',
  } as Readonly<Record<string, string>>,

  equationsMark: (p: { n: string }) => `公式改写 ${p.n}`,
  equationsInFooter: (p: { n: string }) => `含改写公式 ${p.n} 条`,
  parametersMark: (p: { n: string }) => `参数改动 ${p.n}`,
} as const;
