/** Words for the codes that the engine, the storage and the doors give back. */
export const reasons = {
  unknown: (p: { code: string }) => `出现了没有预料到的问题（${p.code}）。设置都在，可以再算一次。`,
  engine: {
    worker_died: '计算进程两次中断。设置都在，可以再算一次。',
    bug: '模型在计算中出错。设置都在，可以撤销上一步，或再算一次。',
    inexact: '逐步计算的结果与全部重算的结果不一致，这是程序的错误。现在显示的是全部重算的数字。',
  },
  /** By the code of the models' refusal. */
  invalid: {
    unknown_lever: '这个情景用到了本版模型没有的杠杆。',
    lever_out_of_range: '有一个杠杆超出了允许范围。',
    unknown_assumption: '这个情景改动了本版模型没有的参数假设。',
    override_unfit: '有一个改动过的参数假设无法拟合分布：下限、中值、上限不相容。',
    unknown_equation: '这个情景改写了本版模型没有的公式。',
    equation_unfit: '有一条改写的公式无法使用：请到“依据”页改正，或恢复为模型公式。',
    unsound:
      '按本情景的公式和参数假设，部分抽样算不出数（例如除以 0）或大到无法汇总：请到“依据”页改正。',
    draws_out_of_range: '抽样次数超出了允许范围。',
    seed_out_of_range: '种子超出了允许范围。',
  } as Readonly<Record<string, string>>,
  storage: {
    quota: '本机存储已满，草稿未能保存：请导出情景文件',
    blocked: '另一个标签页还在用旧版数据：请关闭它，草稿才能保存',
    newer_database: '本机数据由更新的版本写入：请刷新页面',
    unavailable: '浏览器没有给本页存储空间，草稿不会保存：请导出情景文件',
    closed: '存储已关闭，草稿未能保存：请刷新页面',
    failed: '草稿未能保存：请导出情景文件',
  },
} as const;
