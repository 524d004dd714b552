import type { Messages } from '../zh.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const charts: Messages['charts'] = {
  numbers: 'Figures',
  unit: ({ unit }) => `Unit: ${unit}`,
  source: ({ model, digest }) => `Source: Tuiyan model ${model}, digest ${digest}`,
  month: ({ n }) => months[n - 1] ?? String(n),
  monthColumn: 'Month',
  p5: '5%',
  p25: '25%',
  median: 'Median',
  p75: '75%',
  p95: '95%',
  mean: 'Mean',
};
