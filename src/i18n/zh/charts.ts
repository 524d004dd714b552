/** What surrounds every chart. */
export const charts = {
  numbers: '数据表',
  copy: '复制数据',
  copied: '已复制，可粘贴到表格',
  refused: '浏览器不允许复制，请选中表格自行复制',
  unit: (p: { unit: string }) => `单位：${p.unit}`,
  source: (p: { model: string; digest: string }) => `来源：推演模型 ${p.model}，摘要 ${p.digest}`,
  month: (p: { n: number }) => `${String(p.n)}月`,
  monthColumn: '月份',
  p5: '5%',
  p25: '25%',
  median: '中位数',
  p75: '75%',
  p95: '95%',
  mean: '平均',
} as const;
