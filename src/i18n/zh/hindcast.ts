/** The hindcast: what could be forecast in March 2021 against what happened. */
export const hindcast = {
  title: '回测：2021年3月能看到什么',
  busy: '正在以2021年3月的依据重新预测',
  progress: (p: { done: string; all: string }) => `${p.done} / ${p.all} 次抽样`,
  failed: '回测没有完成',
  failedDetail: '计算中断，其他页面的数字不受影响。',
  wordsFailed: '依据和出处没有读到，请检查网络后重试。',
  retry: '重试',
  empty: '没有实际数能与预测相比。',
  frozen: (p: { assumptions: string; profiles: string; settings: string }) =>
    `按计划原文设定，只用当时能有的依据：${p.assumptions} 项参数、${p.profiles} 条月度分布、${p.settings} 个政策杠杆的读法参照了2021年以后的情况，都换成当时能判断的区间。实际数只用来评分，不进入预测。`,
  run: (p: { draws: string; seed: string; digest: string }) =>
    `${p.draws} 次抽样 · 种子 ${p.seed} · 预测摘要码 ${p.digest}`,
  inside: (p: {
    counted: string;
    inside90: string;
    expected90: string;
    inside50: string;
    expected50: string;
  }) =>
    `${p.counted} 项可计分：${p.inside90} 项落在 5–95% 区间内（校准得好约 ${p.expected90} 项），${p.inside50} 项落在中间一半内（约 ${p.expected50} 项）。`,
  brier: (p: { chances: string; wrong: string; brier: string }) =>
    `${p.chances} 个达标概率中 ${p.wrong} 个偏向了反面，平均 Brier 分 ${p.brier}（0 最好；一律说五成得 0.25）`,
  brierWorse: '，不如一律说五成。',
  brierBetter: '，好于一律说五成。',
  crps: (p: { list: string }) => `平均 CRPS（预测分布离实际多远，按单位分开）：${p.list}。`,
  crpsItem: (p: { value: string; n: string }) => `${p.value}（${p.n} 项）`,
  join: '；',
  caution:
    '点数很少，又有几项互相关联，这些分数不足以说明校准得好坏，只说明哪里说中、哪里没说中。区间普遍偏宽也会使更多的点落在里面。',
  groups: {
    miss: (p: { n: string }) => `没说中（${p.n} 项）`,
    hit: (p: { n: string }) => `说中（${p.n} 项）`,
    uncounted: (p: { n: string }) => `只列出、不计分（${p.n} 项）`,
  },
  forecast: '当时预测',
  happened: '实际',
  medianOf: (p: { median: string }) => `中位数 ${p.median}`,
  rangeOf: (p: { low: string; high: string }) => `5–95%：${p.low} 至 ${p.high}`,
  chanceOf: (p: { chance: string; points: string }) => `达标概率 ${p.chance}（±${p.points}）`,
  targetOf: (p: { value: string }) => `目标 ${p.value}`,
  met: '目标达成',
  notMet: '目标未达成',
  inside90: '在区间内',
  outside90: '在区间外',
  chanceRight: '概率偏向对了',
  chanceWrong: '概率偏向了反面',
  scores: (p: { crps: string }) => `CRPS ${p.crps}`,
  brierOf: (p: { brier: string }) => `Brier ${p.brier}`,
  grade: (p: { grade: string }) => `${p.grade} 级`,
  source: '出处',
  noAddress: '无网址',
  why: '为什么可比',
  caveat: '注意',
  strip: (p: { title: string; median: string; low: string; high: string; value: string }) =>
    `${p.title}：预测中位数 ${p.median}，5–95% 为 ${p.low} 至 ${p.high}，实际 ${p.value}`,
  key: '浅条为 5–95%，深条为中间一半，竖线为中位数，圆点为实际，红线为目标；每行各用自己的刻度',
  unit: '各行单位不同',
  columns: {
    what: '预测对象',
    median: '中位数',
    low: '5%',
    high: '95%',
    chance: '达标概率',
    happened: '实际',
    crps: 'CRPS',
    brier: 'Brier',
    verdict: '结果',
  },
  allYear: '2021年',
  byEndOf: (p: { month: string }) => `2021年${p.month}月底`,
  month: (p: { month: string }) => `${p.month}月`,
  months: (p: { n: string }) => `${p.n} 个月`,
  points: (p: { n: string }) => `${p.n} 个百分点`,
  amount: (p: { number: string; unit: string }) => `${p.number} ${p.unit}`,
  reliability: {
    title: '说的概率与实际出现的比例',
    sentence: (p: { chances: string; counted: string }) =>
      `${p.chances} 个达标概率和 ${p.counted} 项的两种区间；都在斜线上才算校准。`,
    label: (p: { chances: string; counted: string }) =>
      `可靠性图：${p.chances} 个达标概率按五档分组，${p.counted} 项实际落入两种区间的比例`,
    x: '预测的概率',
    y: '实际出现的比例',
    chance: '达标概率（按五档）',
    interval: '落入区间的比例',
    interval50: '中间一半',
    interval90: '5–95%',
    bin: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    count: (p: { n: string }) => `${p.n} 项`,
    columns: { what: '组', count: '项数', forecast: '平均预测', observed: '实际比例' },
    caution: '每组只有一两个概率，比例只能是 0、一半或全部；图只用来看方向。',
  },
  alternatives: {
    title: '换掉了哪些参照后来情况的依据',
    sentence: (p: { n: string }) =>
      `${p.n} 项都换成2021年3月能判断的区间，一律按 C 级，理由写在各项下面。今天来判断的人已知道结果，不能完全排除影响，所以只放宽、不收窄。`,
    before: '依据库',
    after: '回测',
    range: (p: { central: string; low: string; high: string }) =>
      `${p.central}（${p.low} 至 ${p.high}）`,
    profile: (p: { concentration: string; third: string }) =>
      `前三季度合计 ${p.third}，集中度 ${p.concentration}`,
    lever: (p: { measure: string; lever: string }) => `第 ${p.measure} 项杠杆：${p.lever}`,
    strip: (p: { title: string; before: string; after: string }) =>
      `${p.title}：依据库 ${p.before}，回测 ${p.after}`,
    narrower: (p: { why: string }) => `比依据库窄：${p.why}`,
    monthList: (p: { from: string; to: string }) => `${p.from}—${p.to}月`,
  },
  incomparable: {
    title: '没有可比的实际数',
    sentence: (p: { n: string; repeated: string }) =>
      `依据库里还有 ${p.n} 个2021年以后的实际数没有对应的预测，另有 ${p.repeated} 个与上面的数重复。`,
    count: (p: { n: string }) => `${p.n} 个`,
    repeated: '与已比较的数重复',
    same: (p: { title: string; of: string; reason: string }) =>
      `${p.title}（${p.of}）：${p.reason}`,
  },
} as const;
