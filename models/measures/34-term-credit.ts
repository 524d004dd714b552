import { credit } from './archetypes/credit.ts';
import { startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Extra medium- and long-term loans to one of the fields that the clause names. */
function extraLoans(zh: string, en: string): Lever {
  return {
    kind: 'amount',
    title: { zh: `${zh}多增中长期贷款`, en: `Extra term loans: ${en}` },
    unit: 'CNY',
    neutral: 0,
    planned: 6_000_000_000,
    source: 'reading',
    min: 0,
    max: 30_000_000_000,
    step: 1_000_000_000,
    payer: 'banks',
    reason: {
      zh: '计划只写“合理增加”；四个领域合计240亿元，约为常年新增贷款(余额的8%左右)的一成，平均分配',
      en: '“A reasonable increase”: 24bn in four fields, about a tenth of a usual year’s growth of 8 % of the balance, in equal parts',
    },
  };
}

export const termCredit = defineMeasure({
  number: 34,
  mechanism: {
    zh: '贷款余额增加，银行利差收入当年即计入金融业增加值；项目贷款从投放到形成支出约需八个月，且信贷乘数接近于零，当年对产出作用很小。',
    en: 'A larger balance is value added of banks at once; project loans take about eight months to be spent and add little output even then.',
  },
  levers: {
    energy_bases: extraLoans('能源革命“五大基地”', 'five energy bases'),
    six_new: extraLoans('“六新”领域', 'six new fields'),
    manufacturing: extraLoans('制造业', 'manufacturing'),
    clusters: extraLoans('战略性新兴产业集群', 'emerging industry clusters'),
    start: { ...startLever, min: 1 },
    pace: {
      kind: 'months',
      title: { zh: '投放历时(月)', en: 'Months of lending' },
      unit: 'month',
      neutral: 10,
      planned: 10,
      source: 'reading',
      min: 1,
      max: 12,
      step: 1,
      reason: {
        zh: '计划未写节奏，3—12月均匀投放',
        en: 'No pace in the plan: evenly from March to December',
      },
    },
  },
  assumptions: {
    financial_margin: 'm34_financial_va_per_loan',
    drawdown_lag: 'm34_term_loan_drawdown_lag',
    credit_multiplier: 'credit_multiplier',
    loss_rate: 'm34_loan_loss_rate',
  },
  equations: `
    # A loan is no cost to the bank, what is not paid back is
    one_month [month] = 1
    extra_loans [CNY] = energy_bases + six_new + manufacturing + clusters
    ${credit({
      loans: 'extra_loans',
      margin: 'financial_margin',
      drawdown: 'drawdown_lag',
      multiplier: 'credit_multiplier',
      loss: 'loss_rate',
    }).trim()}
    indicator.new_lending [CNY/month] = granted
  `,
  scaleCheck: [
    {
      low: 100e6,
      high: 260e6,
      account: 'activity',
      settings: {
        energy_bases: 10e9,
        six_new: 0,
        manufacturing: 0,
        clusters: 0,
        start: 1,
        pace: 1,
      },
      row: '34 loans, per extra 10bn, first year: 1.8 (1.0–2.6)',
    },
  ],
});
