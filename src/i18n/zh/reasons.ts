/** Words for the codes that the engine, the storage and the doors give back. */
export const reasons = {
  unknown: (p: { code: string }) => `出现了没有预料到的问题（${p.code}）。设置都在，可以再算一次。`,
  crashed: '计算进程两次中断。设置都在，可以再算一次。',
  invalid: '这组设置无法计算。',
} as const;
