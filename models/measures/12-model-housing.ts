import { credit } from './archetypes/credit.ts';
import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const modelHousing = defineMeasure({
  number: 12,
  mechanism: {
    zh: '年内以评定信用、核增授信、确定项目为主，近于行政性措施。授信多在企业间转移，只有净增并用出的部分成为贷款；全装修绿色住宅的溢价要到销售后才形成房地产增加值。',
    en: 'Nearly administrative within the year: ratings, larger credit lines, projects named. Lines mostly move between firms, and only what is drawn and added becomes lending. The premium of fitted green homes is value added once they sell.',
  },
  levers: {
    projects: numberLever({
      title: { zh: '宜居示范项目', en: 'Model housing projects' },
      unit: 'project',
      planned: 20,
      max: 80,
      payer: 'firms',
      reason: { zh: '计划为“一批”，按20个', en: 'The plan says “a number of”: twenty' },
    }),
    approved_lines: numberLever({
      title: { zh: '核增授信额度', en: 'Credit lines added' },
      unit: 'CNY',
      planned: 2_000_000_000,
      max: 10_000_000_000,
      step: 100_000_000,
      payer: 'banks',
      reason: {
        zh: '计划未写额度，按每个项目1亿元',
        en: 'No sum in the plan: 100 million yuan a project',
      },
    }),
    start: startLever,
    pace: numberLever({
      kind: 'months',
      title: { zh: '授信投放历时(月)', en: 'Months of drawing' },
      unit: 'month',
      neutral: 10,
      planned: 10,
      min: 1,
      max: 12,
      reason: {
        zh: '计划未写节奏，3—12月均匀投放',
        en: 'No pace in the plan: evenly from March to December',
      },
    }),
  },
  assumptions: {
    quality_premium: 'm12_quality_premium',
    premium_kept: 'm12_premium_kept',
    project_sales: 'm12_project_sales',
    line_drawn: 'm12_line_drawn',
    financial_margin: 'm34_financial_va_per_loan',
    drawdown_lag: 'm34_term_loan_drawdown_lag',
    credit_multiplier: 'credit_multiplier',
    loss_rate: 'm34_loan_loss_rate',
  },
  equations: `
    # Projects are named through the year; homes sell over the year after
    ${deliveryTiming}
    ${pipeline({ name: 'named_projects', unit: 'project', planned: 'projects', completion: 'completion.recognition' })}
    indicator.model_projects [project] = named_projects_rate * one_month
    selling [project] = spread(named_projects, 12)
    premium [CNY/month] = selling * project_sales / months_per_year * quality_premium
    value_added.realestate = premium * premium_kept
    cost.firms = premium * (1 - premium_kept)

    # Lines that are drawn beyond what banks would lend anyway
    drawn [CNY] = approved_lines * line_drawn
    ${credit({
      loans: 'drawn',
      margin: 'financial_margin',
      drawdown: 'drawdown_lag',
      multiplier: 'credit_multiplier',
      loss: 'loss_rate',
    }).trim()}
    indicator.new_lending [CNY/month] = granted
  `,
});
