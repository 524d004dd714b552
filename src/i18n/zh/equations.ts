type Parts = Readonly<Record<string, string>>;

/** Equations that an analyst edits. */
export const equations = {
  edit: '改写',
  editOf: (p: { name: string }) => `改写“${p.name}”的公式`,
  edited: '已改写',
  reset: '恢复模型公式',
  resetOf: (p: { name: string }) => `恢复“${p.name}”的模型公式`,
  editedSentence: (p: { n: string }) => `本情景改写了其中 ${p.n} 行，结果、链接和文件都随之改变。`,
  field: (p: { name: string }) => `“${p.name}”等号右边的公式`,
  hint: '可用本措施的杠杆、参数、其他行和函数；单位不变。按 Esc 放弃。',
  apply: '用于本情景',
  cancel: '放弃',
  fine: '公式可用。',
  fineWith: (p: { figure: string }) => `公式可用，本行为 ${p.figure}。`,
  unsound: '按这条公式，部分抽样算不出数（例如除以 0），不能使用。',
  untried: '暂时没能核对这条公式，请稍后再试。',
  shipped: '模型公式：',
  problem: (p: { column: string; sentence: string }) => `第 ${p.column} 个字符：${p.sentence}`,
  nearest: (p: { name: string }) => `是不是“${p.name}”？`,
  /** By the code of the language's error. */
  errors: {
    syntax: () => '这里不成式子：检查运算符、括号和逗号是否成对、有无遗漏。',
    character: (p: Parts) => `“${p['found'] ?? ''}”不能出现在公式里，请用半角符号。`,
    too_long: (p: Parts) => `公式超过 ${p['limit'] ?? ''} 个字符，请简化。`,
    too_deep: (p: Parts) => `括号和乘方超过 ${p['limit'] ?? ''} 层，请简化。`,
    not_allowed: () => '这种写法不能用在公式里。',
    unknown_name: (p: Parts) => `这里没有“${p['name'] ?? ''}”这个量。`,
    unknown_function: (p: Parts) => `没有“${p['name'] ?? ''}”这个函数。`,
    unknown_season: (p: Parts) => `没有“${p['name'] ?? ''}”这个季节分布。`,
    circular: (p: Parts) =>
      `“${p['name'] ?? ''}”绕回了自己（${p['circle'] ?? ''}）：循环只能经 previous 取上月的值。`,
    argument_count: (p: Parts) =>
      `${p['name'] ?? ''} 的参数个数不对，给了 ${p['given'] ?? ''} 个。`,
    unit_mismatch: (p: Parts) =>
      `这里的单位是 [${p['found'] ?? ''}]，需要的是 [${p['wanted'] ?? ''}]。`,
    unit_of_line: (p: Parts) =>
      `算出来的单位是 [${p['found'] ?? ''}]，本行的单位是 [${p['wanted'] ?? ''}]。`,
    exponent: (p: Parts) =>
      `只有没有单位的量才能取 ${p['exponent'] ?? ''} 次方，这里的单位是 [${p['found'] ?? ''}]。`,
    key: () => 'event 的第二个参数要写成引号里的文字，如 event(0.2, "rain")。',
    key_taken: (p: Parts) => `“${p['name'] ?? ''}”已是这里一个参数假设的名字。`,
    not_alone: (p: Parts) => `${p['name'] ?? ''} 声明一个参数假设，只能单独占一行。`,
    not_constant: () => '参数假设只能用常数声明，这里随月份或抽样变化。',
  } as Readonly<Record<string, ((p: Parts) => string) | undefined>>,
} as const;
