/** The cards under the hero: added value, contributions, money, targets. */
export const workbench = {
  added: {
    title: (p: { unit: string }) => `计划带来的新增增加值，累计 · ${p.unit}`,
    sentence: (p: { median: string; low: string; high: string; need: string }) =>
      `到 12 月中位数 ${p.median}（90%：${p.low} 至 ${p.high}）；要让中位数过一万亿元需 ${p.need}。`,
    reached: (p: { median: string; low: string; high: string }) =>
      `到 12 月中位数 ${p.median}（90%：${p.low} 至 ${p.high}）；不实施时中位数已过一万亿元。`,
    need: (p: { value: string }) => `补足一万亿元需 ${p.value}`,
    zero: '不实施',
    line: (p: { name: string; value: string }) => `${p.name} ${p.value}`,
    thisScenario: '本情景',
  },
  contributions: {
    title: (p: { unit: string }) => `各措施的贡献 · ${p.unit}`,
    sentence: (p: { activity: string; coverage: string; transfer: string }) =>
      `实际活动 ${p.activity} · 统计覆盖 ${p.coverage} · 省内转移 ${p.transfer} 不计入。`,
    nothing: '没有措施在起作用：所有杠杆都在“不实施”。',
    hint: '拖动左边任一杠杆，这里就会显示它的贡献和区间。',
    rest: (p: { n: number }) => `其余 ${String(p.n)} 项`,
    label: (p: { count: number; best: string; value: string }) =>
      `${String(p.count)} 项措施的贡献，最大的是${p.best}（${p.value}）。`,
    coverage: '斜纹：统计覆盖，不是真实增长',
    whisker: '细线：5%–95% 区间',
    measure: '措施',
    activity: '实际活动',
    coverageColumn: '统计覆盖',
    transfer: '省内转移',
    publicCost: '公共资金',
  },
  targets: {
    title: (p: { n: number }) => `${String(p.n)} 个目标，按篇章`,
    sentence: (p: { expected: string; scored: number }) =>
      `可评分的 ${String(p.scored)} 个中，预计达成 ${p.expected} 个。`,
    rules: (p: { kept: number; all: number }) => `规则守住 ${String(p.kept)}/${String(p.all)}。`,
    all: '逐项查看',
    section: '篇章',
    expectedColumn: '预计达成',
    legendLow: '0%',
    legendHigh: '100%',
    legend: '填充高度 = 达成概率',
    chance: (p: { title: string; chance: string }) => `${p.title}：${p.chance}`,
    kept: (p: { title: string }) => `${p.title}：规则，守住`,
    broken: (p: { title: string }) => `${p.title}：规则，未守住`,
    progress: (p: { title: string }) => `${p.title}：推进类，只看进度`,
    unmodelled: (p: { title: string }) => `${p.title}：尚无模型`,
    row: (p: { section: string; expected: string; scored: number; all: number }) =>
      p.scored === 0
        ? `${p.section}：${String(p.all)} 个目标，尚无评分`
        : `${p.section}：预计达成 ${p.expected} / ${String(p.scored)}（共 ${String(p.all)} 个目标）`,
    none: '—',
    words: {
      rule: '✓✕ 规则',
      progress: '› 推进',
      unmodelled: '虚框：尚无模型',
    },
    headline: '总目标',
  },
  money: {
    title: (p: { unit: string }) => `钱从哪里来 · ${p.unit}`,
    cost: (p: { cost: string; public: string }) =>
      `公共资金 ${p.public}，每增 1 元增加值花 ${p.cost} 元。`,
    saves: (p: { public: string }) => `公共资金 ${p.public}。`,
    noCost: '没有新增支出。',
    noGain: (p: { public: string }) => `公共资金 ${p.public}，没有带来新增增加值。`,
    label: (p: { list: string }) => `各方出资：${p.list}。`,
    payer: '出资方',
    payers: {
      province: '省级',
      cities: '市级',
      centre: '中央',
      banks: '银行',
      firms: '企业',
      households: '居民',
      organisers: '主办方',
    } as Readonly<Record<string, string>>,
    accounts: '三本账，不相加',
    activity: '实际活动',
    coverage: '统计覆盖',
    transfer: '省内转移',
    activityNote: '真实新增',
    coverageNote: '新纳入统计',
    transferNote: '只换手，不计入',
  },
} as const;
