import type { Messages } from '../zh.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const charts: Messages['charts'] = {
  numbers: 'Figures',
  save: 'Save as picture',
  png: 'Picture (PNG, 2×)',
  svg: 'Drawing (SVG)',
  saved: 'Handed to the browser’s downloads',
  notSaved: 'Not saved: try again',
  ofScenario: ({ scenario }) => `Scenario: ${scenario}`,
  ofSeed: ({ seed }) => `seed ${seed}`,
  ofDraws: ({ draws }) => `${draws} draws`,
  copy: 'Copy the figures',
  copied: 'Copied: paste into a spreadsheet',
  refused: 'The browser does not allow copying: select the table and copy it',
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
