/** Equations that an analyst edits. */
export const equations = {
  mark: (p: { n: string }) => `公式改写 ${p.n}`,
  inFooter: (p: { n: string }) => `含改写公式 ${p.n} 条`,
} as const;
