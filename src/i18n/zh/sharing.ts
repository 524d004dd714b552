/** Share links: what they carry, and what came of opening one. */
export const sharing = {
  title: '分享',
  close: '关闭',
  making: '正在生成链接…',
  link: '链接',
  copy: '复制链接',
  copied: '已复制。',
  copyFailed: '浏览器不允许复制：请选中上面的链接，自行复制。',
  length: (p: { n: string }) => `${p.n} 个字符`,
  tooLong: (p: { limit: string }) => `超过 ${p.limit} 个字符，聊天软件可能会截断：请改发情景文件。`,
  notesOmitted: '备注太长，没有放进链接；情景文件里有全文。',
  file: '下载情景文件',
  fileNote: '文件只含当前这个情景；链接带上全部情景。',
  carries: '链接里有什么',
  scenario: (p: { title: string; levers: number; assumptions: number; equations: number }) =>
    p.levers + p.assumptions + p.equations === 0
      ? `“${p.title}”：与计划相同`
      : `“${p.title}”：${[
          p.levers > 0 ? `${String(p.levers)} 个杠杆` : '',
          p.assumptions > 0 ? `${String(p.assumptions)} 个参数假设` : '',
          p.equations > 0 ? `${String(p.equations)} 条公式` : '',
        ]
          .filter(Boolean)
          .join('、')}与计划不同`,
  numbers: (p: { seed: string; draws: string; model: string }) =>
    `种子 ${p.seed}、${p.draws} 次抽样、模型 ${p.model}`,
  digest: (p: { digest: string }) => `摘要 ${p.digest}：对方打开后会核对数字是否完全一致`,
  noDigest: '还在计算，链接暂不带摘要：算完再复制，对方才能核对数字。',
  private: '内容都在 # 号后面，不经过任何服务器。',
  untitled: '未命名情景',
  waiting: '已打开分享的情景，正在重算并核对数字…',
  same: '已精确复现：数字与对方完全一致。',
  figure: '项目',
  compare: '逐项核对',
  sent: '对方',
  here: '这里',
  median: '中位数',
  chance: '过万亿概率',
  digestName: '摘要',
  unproven: '已打开分享的情景。链接不带摘要，无法核对数字是否一致。',
  moved: '已打开分享的情景，但在核对之前已有改动，没有核对。',
  differs: '已打开分享的情景，但数字与对方的不完全一致。',
  model: (p: { sent: string; here: string }) => `模型版本不同：对方 ${p.sent}，这里 ${p.here}。`,
  listComma: '、',
  reasons: {
    measures: (p: { numbers: string }) =>
      `双方模型不同：至少第 ${p.numbers} 项措施的方程或证据有改动。`,
    facts: '双方模型不同：公共数据（经济基线、投入产出表、城市、叠加规则等）有改动。',
    somewhere: '双方模型不同，但短校验码分不出是哪一处。',
    machine:
      '双方模型相同，是这台设备的浏览器算法不一致：请换一个浏览器再试，并把两个摘要告诉我们。',
    unknown: '链接不带模型校验码，分不出原因。',
  },
  adjusted: (p: { lever: string; from: string; to: string }) =>
    `杠杆“${p.lever}”的 ${p.from} 不在步长上，已取为 ${p.to}。`,
  mine: '你原来的草稿还在。',
  goBack: '回到我的草稿',
  dismiss: '知道了',
  qr: '链接的二维码',
  showQr: '显示二维码',
  qrNote: '会议室里可放大投屏，用手机扫码打开。',
  qrTooLong: (p: { limit: string }) =>
    `链接超过 ${p.limit} 个字符，二维码太密，远处扫不出来：请改发链接或文件。`,
  qrFailed: '二维码没有生成：请检查网络后重试。',
  saveSvg: '存为 SVG',
  savePng: '存为 PNG',
  received: '打开别人分享的情景',
  pasteHere: '把收到的链接粘贴到这里，前后带有文字也可以',
  open: '打开链接',
  noLink: '这段文字里没有推演的分享链接。没有做任何改动。',
  keep: '复制原文',
  failed: {
    damaged: (p: { reason: string }) =>
      `这个链接不完整或已损坏：${p.reason}没有做任何改动。请让对方重新复制整个链接，或改发情景文件。`,
    newer: (p: { format: string }) =>
      `这个链接由更新的版本生成（格式 ${p.format}），本版无法读取。没有做任何改动；原文可以复制，留待新版打开。`,
    refused: (p: { reason: string; model: string }) =>
      `这个链接完好，但内容不能使用（模型 ${p.model}）：${p.reason}没有做任何改动。`,
  },
  damage: {
    not_base64url: '含有链接里不会出现的字符。',
    too_short: '内容太短。',
    too_long: '内容太长。',
    checksum: '校验码对不上。',
    truncated: '内容被截断。',
    bad_field: '含有无法识别的字段。',
  },
} as const;
