/** The plan check: what the plan's own words and numbers leave open. */
export const planCheck = {
  title: '计划体检',
  sentence: (p: { measures: string; targets: string; n: string; list: string }) =>
    `逐条核对 ${p.measures} 项措施、${p.targets} 个目标，共有 ${p.n} 处需要说明：${p.list}。`,
  ofSeverity: (p: { severity: string; n: string }) => `${p.severity} ${p.n} 处`,
  listJoin: '，',
  intro: '只核对计划自身的文字和数据，不作模拟；每一处怎样进入模型，写在各类标题下面。',
  loading: '正在读取计划原文…',
  failed: '计划原文没有读到，请检查网络后重试。',
  retry: '重试',
  chapter: '章节',
  department: '责任部门',
  severity: '类别',
  all: '全部',
  shown: (p: { n: string; all: string }) => `列出 ${p.n} 处，共 ${p.all} 处`,
  none: '没有符合条件的发现。',
  count: (p: { n: string }) => `${p.n} 处`,
  severities: { fault: '前后不一', gap: '尚有缺口', note: '提请留意' },
  measure: (p: { n: string }) => `第 ${p.n} 项`,
  named: (p: { n: string; title: string }) => `第 ${p.n} 项 · ${p.title}`,
  openMeasure: (p: { n: string; title: string }) => `第 ${p.n} 项“${p.title}”的原文、部门和目标`,
  wholePlan: '计划全文',
  clause: '计划原文',
  departments: '责任部门',
  targets: '目标',
  noTargets: '没有目标',
  evidence: '方程与依据',
  quote: (p: { text: string }) => `“${p.text}”`,
  join: '、',
  rules: {
    contradiction: {
      title: '目标相互矛盾',
      meaning: '矛盾的目标不能同时达到，联合概率为零。',
    },
    unit_misfit: {
      title: '数值与单位不符',
      meaning: '不符的目标无法评分，须先更正数据。',
    },
    due_before_issue: {
      title: '时限早于印发日期',
      meaning: '按追认处理：已经实施的部分照算，措施不能再改变这个月之前的事。',
    },
    payer_not_responsible: {
      title: '出资方不是责任单位',
      meaning: '资金照原文由出资方列支，完成率仍按责任单位抽取。',
    },
    target_without_measure: {
      title: '目标没有对应措施',
      meaning: '由全部措施和外部情景共同决定，不单归任何一项。',
    },
    target_without_department: {
      title: '目标没有责任单位',
      meaning: '没有单位的完成率可用，只按结果评分。',
    },
    measure_without_target: {
      title: '措施没有目标',
      meaning: '没有可评分的结果；杠杆的规模是我们的解读，证据等级为 C。',
    },
    department_without_target: {
      title: '部门没有目标',
      meaning: '该部门的工作不进入任何目标的评分。',
    },
    city_amount_missing: {
      title: '各市承担，未写金额或数量',
      meaning: '按解读设定，标为“计划未定量”，可在工作台上改动。',
    },
    target_not_scored: {
      title: '目标没有评分',
      meaning: '计分卡列出目标和原因，不给概率。',
    },
    counted_twice: {
      title: '同一事物多处计数',
      meaning: '模型只算一次：由重叠规则按抽样逐次扣减，或分列账户。',
    },
    same_words: {
      title: '多项措施写同一事物',
      meaning: '逐一看过：不是同一笔量的，不作扣减。',
    },
    sum_of_parts: {
      title: '两数之和恰等于第三数',
      meaning: '按三项各自独立的目标评分，不视为总数与分项。',
    },
    number_not_carried: {
      title: '原文数字未成为目标',
      meaning: '作为范围或定语理解，不评分，也没有对应的杠杆。',
    },
    named_but_not_responsible: {
      title: '原文点名而不在责任单位',
      meaning: '完成率按列出的责任单位抽取。',
    },
    ends_in_month_of_issue: {
      title: '印发当月即到期',
      meaning: '到期后政策不再生效；三月之后的延续不属于本计划。',
    },
    target_is_direction: {
      title: '方向性目标',
      meaning: '照常评分并标“力争”：未达到不等于没有完成任务。',
    },
    open_list: {
      title: '列举未尽',
      meaning: '只对点名的各项评分，“等”字之后的不计。',
    },
    department_leads_no_target: {
      title: '部门不牵头任何目标',
      meaning: '完成率按牵头部门抽取，配合部门不单独抽取。',
    },
    direction_without_number: {
      title: '只有方向、没有数字',
      meaning: '能找到证据的按解读设杠杆，找不到的不计效果。',
    },
    target_without_due: {
      title: '目标没有写时限',
      meaning: '按年度计划理解为 2021 年年底前，即 12 月评分。',
    },
  },
  found: {
    range_reversed: (p: { target: string }) => `“${p.target}”的上限低于下限。`,
    bounds_disjoint: (p: { targets: string }) => `${p.targets}不能同时达到。`,
    unit: {
      share_above_one: (p: { target: string }) => `“${p.target}”的比例不在 0 至 100% 之间。`,
      count_not_whole: (p: { target: string }) => `“${p.target}”是个数，却不是整数。`,
      milestone_unit: (p: { target: string }) => `“${p.target}”的要求与单位只有一个是节点。`,
      range_without_end: (p: { target: string }) => `“${p.target}”是区间，缺上限。`,
      end_without_range: (p: { target: string }) => `“${p.target}”不是区间，却有上限。`,
      day_out_of_month: (p: { target: string }) => `“${p.target}”的日期不在一个月之内。`,
      names_do_not_count: (p: { target: string }) => `“${p.target}”点名的个数与数值不符。`,
    },
    due_before_issue: (p: { target: string; due: string; issued: string }) =>
      `“${p.target}”要求 ${p.due} 月做到，计划 ${p.issued} 月才印发。`,
    payer_not_responsible: (p: { department: string }) =>
      `原文要${p.department}出资，责任单位中没有。`,
    target_without_measure: (p: { target: string }) => `“${p.target}”不属于任何一项措施。`,
    target_without_department: (p: { target: string }) => `“${p.target}”没有责任单位。`,
    measure_without_target: '没有可以考核的目标。',
    department_without_target: (p: { department: string; n: string }) =>
      `${p.department}负责 ${p.n} 项措施，其中没有一个目标。`,
    city_amount_missing: (p: { levers: string }) => `由各市承担而计划未写金额或数量：${p.levers}。`,
    target_not_scored: (p: { target: string; reason: string }) => `“${p.target}”：${p.reason}`,
    no_reason: '没有方程给出结果。',
    counted_twice: (p: { subject: string; reason: string }) => `${p.subject}：${p.reason}。`,
    same_words: (p: { phrase: string; departments: string }) =>
      `都写到“${p.phrase}”，同由${p.departments}负责。`,
    same_targets: (p: { targets: string; phrase: string; departments: string }) =>
      `${p.targets}都以“${p.phrase}”计数，同由${p.departments}负责。`,
    sum_of_parts: (p: { parts: string; whole: string; sum: string }) =>
      `${p.sum}：${p.parts}之和恰为${p.whole}，计划未说明是否包含。`,
    number_not_carried: (p: { number: string }) => `“${p.number}”没有成为目标，也没有杠杆。`,
    named_but_not_responsible: (p: { department: string }) =>
      `原文写到${p.department}，责任单位中没有。`,
    ends_in_month_of_issue: (p: { target: string; due: string; issued: string }) =>
      `“${p.target}”${p.due} 月底到期，计划 ${p.issued} 才印发。`,
    target_is_direction: (p: { target: string }) => `“${p.target}”写作力争，或没有写明年份。`,
    open_list: (p: { target: string; n: string; last: string }) =>
      `“${p.target}”点名 ${p.n} 项，“${p.last}”之后还有“等”字。`,
    department_leads_no_target: (p: { department: string; n: string }) =>
      `${p.department}参与 ${p.n} 项措施，有目标的都不由其牵头。`,
    direction_without_number: (p: { n: string; words: string }) =>
      `${p.n} 句只写${p.words}，没有数字，也没有对应的目标：`,
    target_without_due: (p: { n: string; targets: string }) =>
      `${p.n} 个目标没有写时限：${p.targets}。`,
  },
};
