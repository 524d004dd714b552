import { credit } from './archetypes/credit.ts';
import { numberLever } from './archetypes/levers.ts';
import { startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Green money of one kind beyond that of 2020. */
function greenMoney(title: Lever['title'], planned: number, why: Lever['title']): Lever {
  return numberLever({
    title,
    unit: 'CNY',
    planned,
    max: planned * 5,
    step: 500_000_000,
    payer: 'banks',
    reason: why,
  });
}

export const greenFinance = defineMeasure({
  number: 33,
  mechanism: {
    zh: '绿色信贷增加，约六成挤占其他贷款，主要是结构调整；净增部分银行利差当年计入金融业，项目支出滞后且多在工业，产出很小。绿色债券多替代普通债券，承销费计入金融业。',
    en: 'About six tenths of extra green loans crowd out others: mostly a change of colour. Banks earn on the rest at once; the money is spent later, mostly in industry, and adds little. Green bonds mostly replace ordinary ones; their fees are finance.',
  },
  levers: {
    green_loans: greenMoney({ zh: '多增绿色贷款', en: 'Extra green loans' }, 10_000_000_000, {
      zh: '计划只写“持续推动”；按贷款余额3万亿元的约0.3%，100亿元',
      en: 'No sum in the plan: 10 billion yuan, about 0.3% of loans of 3 trillion',
    }),
    green_bills: greenMoney({ zh: '“绿票通”再贴现', en: 'Green-bill rediscount' }, 2_000_000_000, {
      zh: '计划推广“绿票通”，未写额度，按20亿元',
      en: 'To be spread, without a sum: 2 billion yuan',
    }),
    green_bonds: greenMoney({ zh: '绿色企业债券融资', en: 'Bonds of green firms' }, 5_000_000_000, {
      zh: '计划支持更多企业发债，未写额度，按50亿元',
      en: 'Supported without a sum: 5 billion yuan',
    }),
    start: { ...startLever, min: 1 },
    pace: numberLever({
      kind: 'months',
      title: { zh: '投放历时(月)', en: 'Months of lending' },
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
    crowding: 'm33_crowding_from_other_loans',
    net_output: 'm33_net_output_per_green_loan',
    bond_additional: 'm33_bond_additional',
    bond_fee: 'm33_bond_fee',
    financial_margin: 'm34_financial_va_per_loan',
    drawdown_lag: 'm34_term_loan_drawdown_lag',
    loss_rate: 'm34_loan_loss_rate',
  },
  equations: `
    # Loans and bills that do not take the place of other loans
    one_month [month] = 1
    net_loans [CNY] = (green_loans + green_bills) * (1 - crowding)
    ${credit({
      loans: 'net_loans',
      margin: 'financial_margin',
      drawdown: 'drawdown_lag',
      multiplier: 'net_output',
      loss: 'loss_rate',
    }).trim()}
    indicator.new_lending [CNY/month] = granted

    # Bonds: fees on all of them when they are issued, spending of what is additional after the same lag
    issued_so_far [CNY] = green_bonds * ramp(start, pace)
    issued [CNY/month] = (issued_so_far - previous(issued_so_far, 0)) / one_month
    demand.finance in credit = issued * bond_additional * bond_fee
    demand.construction in credit = delay(issued * bond_additional, drawdown_lag) * net_output
    cost.firms = issued * bond_additional * bond_fee
  `,
});
