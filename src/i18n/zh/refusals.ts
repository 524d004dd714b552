/** Why a scenario file, a link or a saved record was not taken. */
export const refusals = {
  too_big: (p: { characters: string; limit: string }) =>
    `内容有 ${p.characters} 个字符，最多读 ${p.limit} 个。`,
  empty_file: '文件是空的。',
  other_file: {
    archive:
      '这是压缩包或办公文档（如 XLSX、DOCX）。导出的结果不能再导入，请选以 .json 结尾的情景文件。',
    pdf: '这是 PDF。报告不能再导入，请选以 .json 结尾的情景文件。',
    picture: '这是图片。请选以 .json 结尾的情景文件。',
    markup: '这是网页或 XML 文件。请选以 .json 结尾的情景文件。',
    link: '里面是一个网址。如果是分享链接，请直接粘贴到本页或浏览器的地址栏。',
    table: '这是表格（CSV）。导出的结果不能再导入，请选以 .json 结尾的情景文件。',
  },
  not_json: '内容不是有效的 JSON。',
  unloaded: '读取它的程序没有载入。请检查网络，再打开一次页面。',
  not_a_scenario: '内容不是推演的情景。',
  newer_schema: (p: { schema: string; known: string }) =>
    `格式版本是 ${p.schema}，本版最高支持 ${p.known}：请用更新的版本打开。`,
  forbidden_key: (p: { path: string }) => `含有不允许的字段“${p.path}”。`,
  wrong_field: (p: { path: string }) => `字段“${p.path}”缺失，或类型、取值不对。`,
  other_plan: (p: { plan: string }) => `它属于另一个计划（${p.plan}）。`,
  unknown_lever: (p: { lever: string }) => `本版没有杠杆“${p.lever}”。`,
  lever_out_of_range: (p: { lever: string; value: string; span: string }) =>
    `杠杆“${p.lever}”不能取 ${p.value}，允许范围是${p.span}。`,
  unknown_assumption: (p: { assumption: string }) => `没有可改的参数假设“${p.assumption}”。`,
  assumption_out_of_range: (p: { assumption: string; value: string; span: string }) =>
    `参数假设“${p.assumption}”不能取 ${p.value}，允许范围是${p.span}。`,
  range_not_ordered: (p: { assumption: string }) =>
    `参数假设“${p.assumption}”的下限、中值、上限必须依次增大。`,
  unknown_equation: (p: { equation: string }) => `本版没有公式“${p.equation}”。`,
  equation_empty: (p: { equation: string }) => `公式“${p.equation}”的等号右边是空的。`,
  equation_too_long: (p: { equation: string; limit: string }) =>
    `公式“${p.equation}”太长，最多 ${p.limit} 个字符。`,
  span: (p: { min: string | null; max: string | null }) =>
    p.min === null && p.max === null
      ? '不限'
      : p.min === null
        ? `不超过 ${p.max ?? ''}`
        : p.max === null
          ? `不低于 ${p.min}`
          : ` ${p.min} 至 ${p.max}`,
} as const;
