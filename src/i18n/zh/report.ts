const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The printed report. Fetched with it. */
export const report = {
  title: (p: { scenario: string }) => `“${p.scenario}”情景推演报告`,
  compareTitle: (p: { n: number }) => `${String(p.n)} 个情景推演对比报告`,
  heading: (p: { n: number; title: string }) => `${numerals[p.n - 1] ?? String(p.n)}、${p.title}`,
  plan: (p: { plan: string; document: string }) => `依据：${p.plan}（${p.document}）`,
  made: (p: { time: string }) => `生成时间：${p.time}`,
  footer: (p: { scenario: string; model: string; seed: string; draws: string; digest: string }) =>
    `推演 · ${p.scenario} · 模型 ${p.model} · 种子 ${p.seed} · ${p.draws} 次抽样 · 摘要 ${p.digest}`,
  page: '第 {n} 页，共 {all} 页',
  print: '打印',
  back: '返回工作台',
  hint: '按“打印”后可选“另存为 PDF”。纸张 A4，页眉页脚由报告自带，请关闭浏览器的页眉页脚。',
  waiting: '还在计算：全部抽样算完后显示报告。',
  failed: '有情景没有算出结果，暂时没有报告。',
  sections: {
    conclusion: '结论',
    changes: '与计划相比的改动',
    targets: '各项目标达成情况',
    money: '资金来源与三本账',
    contributions: '各项措施的贡献',
    grades: '需要留意的判断',
    comparison: '情景对比',
    method: '方法与读法',
  },
  conclusion: {
    of: (p: { scenario: string; n: number }) =>
      `以下结论、改动、目标、资金和贡献属于“${p.scenario}”；${String(p.n)} 个情景的对比见第二部分。`,
    chance: (p: { chance: string; points: string; median: string; low: string; high: string }) =>
      `到 2021 年底，全省服务业增加值突破一万亿元的概率为 ${p.chance}（抽样误差 ±${p.points} 个百分点）；中位数为 ${p.median}，90% 区间为 ${p.low} 至 ${p.high}。`,
    adds: (p: {
      median: string;
      low: string;
      high: string;
      baseline: string;
      chance: string;
      points: string;
    }) =>
      `与不实施相比，全年增加值多 ${p.median}（90% 区间 ${p.low} 至 ${p.high}）；概率由 ${p.baseline} 变为 ${p.chance}，相差 ${p.points} 个百分点。`,
    accounts: (p: { activity: string; coverage: string; transfer: string }) =>
      `其中实际活动 ${p.activity}，统计覆盖 ${p.coverage}（新纳入统计，不是真实增长）；另有省内转移 ${p.transfer}，只换手，不计入。`,
    helps: (p: { list: string }) => `贡献最大的措施：${p.list}。`,
    help: (p: { title: string; value: string }) => `${p.title}（${p.value}）`,
    nothing: '没有措施在起作用。',
    threat: (p: { threat: string }) => `最大的威胁：${p.threat}。`,
    targets: (p: { scored: number; expected: string; kept: number; rules: number }) =>
      `可评分的 ${String(p.scored)} 个目标中，预计达成 ${p.expected} 个；${String(p.rules)} 条规则守住 ${String(p.kept)} 条。`,
    join: '、',
  },
  changes: {
    none: '全部杠杆、参数假设和方程与计划相同。',
    fromNothing: '本情景从“不实施”出发，未列出的杠杆都停在不实施的水平。',
    levers: (p: { n: number }) => `以下 ${String(p.n)} 个杠杆与计划不同。`,
    rest: (p: { n: number }) => `其余 ${String(p.n)} 项见导出的工作簿“杠杆设置”。`,
    assumptions: (p: { n: number }) => `以下 ${String(p.n)} 个参数假设由本情景自行设定。`,
    equations: (p: { n: number }) => `以下 ${String(p.n)} 个方程由本情景改写。`,
    equation: '改写的方程',
    measure: '措施',
    lever: '杠杆',
    planned: '计划',
    set: '本情景',
    assumption: '参数假设',
    evidence: '依据',
    spread: (p: { central: string; range: string }) => `${p.central}（${p.range}）`,
  },
  targets: {
    headline: '总目标',
    title: '目标',
    required: '计划要求',
    median: '中位数',
    range: '5%–95%',
    chance: '概率',
    lead: '牵头部门',
  },
  contributions: {
    sentence: (p: { n: number; unit: string }) =>
      `按平均贡献排列，共 ${String(p.n)} 项措施起作用；单位：${p.unit}。细线为 5%–95% 区间，斜纹为统计覆盖。`,
  },
  grades: {
    sentence: (p: { a: string; b: string; c: string }) =>
      `计划效果中，${p.a} 依据 A 级证据（官方或同行评审来源，同一事物），${p.b} 依据 B 级（其他来源），${p.c} 依据 C 级（判断或未经核实）。下表列出贡献最大的措施所用的 C 级参数假设，决策前宜先核实。`,
    measure: '措施',
    contribution: '贡献',
    assumptions: 'C 级参数假设：中值（5% 至 95%）',
    none: '没有 C 级参数假设',
    rest: (p: { n: number }) => `等 ${String(p.n)} 项`,
    assumption: (p: { title: string; central: string; range: string }) =>
      `${p.title}：${p.central}（${p.range}）`,
    join: '；',
  },
  comparison: {
    sentence: (p: { baseline: string }) =>
      `各情景使用同一组抽样时，差别只来自政策和假设。概率之差以${p.baseline}为基准。`,
    quoted: (p: { title: string }) => `“${p.title}”`,
    scenario: '情景',
    chance: '概率',
    difference: '与基准之差',
    total: '增加值中位数',
    added: '计划新增',
    money: '公共资金',
    digest: '摘要',
    points: (p: { n: string }) => `${p.n} 个百分点`,
    targets: '达成概率相差 5 个百分点以上的目标',
    noTargets: '没有目标的达成概率相差 5 个百分点以上。',
    settings: '设置的差异',
    rest: (p: { n: number }) => `其余 ${String(p.n)} 项差异见导出的工作簿“设置差异”。`,
  },
  method: {
    lines: [
      '每项措施写成一组带单位的方程，按月推演；不确定的数按依据给出的区间抽样，各情景共用同一组抽样。',
      '需求经 2020 年山西投入产出表折算为服务业增加值；争夺同一市场的措施按重叠规则扣减；实际活动、统计覆盖和省内转移分三本账，不相加。',
      '概率是达到目标的抽样所占比例，误差为标准误；区间为第 5 至第 95 百分位。',
      '增长、物价和疫情来自计划之外，区间较宽；本报告是政策推演，不是对山西经济的预测。',
    ],
    proof: (p: { scenario: string; model: string; seed: string; draws: string; digest: string }) =>
      `“${p.scenario}”：模型 ${p.model}，种子 ${p.seed}，${p.draws} 次抽样，摘要 ${p.digest}。同一情景、种子和模型，在任何机器上都得到同一摘要。`,
  },
} as const;
