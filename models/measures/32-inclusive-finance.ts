import { numberLever } from './archetypes/levers.ts';
import { startLever } from './archetypes/pipeline.ts';
import { inEqualParts } from './archetypes/split.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Months of 2021 in which a policy is kept, counted from January. */
function keptMonths(zh: string, en: string): Lever {
  return numberLever({
    kind: 'months',
    title: { zh: `${zh}实施月数（自1月起）`, en: `${en}: months kept from January` },
    unit: 'month',
    planned: 3,
    max: 12,
  });
}

export const inclusiveFinance = defineMeasure({
  number: 32,
  mechanism: {
    zh: '普惠贷款净增约九个月后转为小微服务业产出，利差当年计入金融业；延期还本付息使少数小微企业存续，按计划实施到3月31日，3月以后的效果只在延长时出现。首贷带来的新企业在次年。',
    en: 'Extra inclusive loans become output of small service firms some nine months later, and interest is value added of banks at once. Deferral keeps a few firms alive; by the plan it ends on 31 March, and a longer one does more. New firms from first loans follow next year.',
  },
  levers: {
    relending_loans: numberLever({
      title: { zh: '再贷款再贴现带动多增贷款', en: 'Extra loans from relending and rediscount' },
      unit: 'CNY',
      planned: 5_000_000_000,
      max: 30_000_000_000,
      step: 500_000_000,
      payer: 'banks',
      reason: {
        zh: '计划“用足用好”，未写额度；按普惠小微贷款余额的约3%，50亿元',
        en: '“In full”, without a sum: 5 billion yuan, about 3 % of inclusive loans',
      },
    }),
    deferral_months: keptMonths('普惠小微贷款延期还本付息政策', 'Payment deferral'),
    unsecured_months: keptMonths('普惠小微信用贷款支持政策', 'Unsecured-loan support'),
    first_time_borrowers: numberLever({
      title: {
        zh: '“信易贷”等新增首贷户',
        en: 'First-time borrowers, through Credit Easy Loan and others',
      },
      unit: 'firm',
      planned: 10_000,
      max: 60_000,
      step: 500,
      payer: 'banks',
      reason: {
        zh: '计划提升首贷户拓展，未定量，按1万户',
        en: 'To be raised, without a number: ten thousand',
      },
    }),
    unsecured_rise: numberLever({
      kind: 'share',
      title: { zh: '信用贷款占比提高', en: 'Rise of the share of unsecured loans' },
      unit: '1',
      planned: 0.03,
      max: 0.15,
      step: 0.01,
      payer: 'banks',
      reason: {
        zh: '计划提升信用贷款投放比例，未定量，按3个百分点',
        en: 'To be raised, without a number: three points',
      },
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
    output_per_loan: 'm32_output_per_inclusive_loan',
    survival_gain: 'm32_deferral_survival_gain',
    entry_effect: 'm32_new_borrower_entry_effect',
    inclusive_balance: 'm32_inclusive_balance',
    loan_size: 'm32_loan_size',
    first_additional: 'm32_first_additional',
    unsecured_additional: 'm32_unsecured_additional',
    without_support: 'm32_unsecured_without_support',
    small_services: 'm32_small_services_share',
    deferred_share: 'm32_deferred_share',
    relending_subsidy: 'm32_relending_subsidy',
    borrowers_to_reach: 'm32_borrowers_to_reach',
    yearly_entry: 'm32_yearly_entry',
    financial_margin: 'm34_financial_va_per_loan',
    loss_rate: 'm34_loan_loss_rate',
  },
  equations: `
    # Policies kept until their month; what was in force before March is not the plan's doing
    one_month [month] = 1
    plan_month [month] = 3
    since_plan [1] = (month >= plan_month)
    delivered.deferral_policy = (deferral_months >= plan_month) * since_plan
    delivered.unsecured_loan_policy = (unsecured_months >= plan_month) * since_plan

    # Extra loans, evenly over the months of lending; without the central bank's support fewer unsecured ones
    lending_course [1] = ramp(start, pace)
    lent_now [1/month] = (lending_course - previous(lending_course, 0)) / one_month
    first_loans [CNY] = first_time_borrowers * loan_size * first_additional
    supported [1] = if(month <= unsecured_months, 1, without_support)
    unsecured_loans [CNY] = inclusive_balance * unsecured_rise * unsecured_additional
    granted [CNY/month] = lent_now * (relending_loans + first_loans + unsecured_loans * supported)
    balance [CNY] = cumulate(granted)
    indicator.new_lending [CNY/month] = granted

    # Banks earn on the balance from the third month on; borrowers' own output follows after nine
    value_added.finance in credit = delay(balance, 3) * financial_margin / months_per_year
    small_firms_output [CNY/month] = delay(granted, 9) * output_per_loan
    ${inEqualParts('value_added', ['trade', 'transport', 'hospitality', 'personal'], 'small_firms_output', 'credit').trim()}

    # A year of deferral keeps so many of the firms that use it; a month a twelfth, seen three months later
    year_of_months [month] = 12
    deferring [1] = since_plan * (month <= deferral_months)
    firms_kept [1] = delay(cumulate(deferring), 3) / year_of_months * survival_gain * deferred_share
    output_kept [CNY/month] = base.va_tertiary_2020 / year_of_months * small_services * firms_kept
    ${inEqualParts('value_added', ['trade', 'transport', 'hospitality', 'personal'], 'output_kept').trim()}

    # More firms enter where more can borrow, a year on
    newly_reached [1] = first_time_borrowers * (lending_course - previous(lending_course, 0)) / borrowers_to_reach
    indicator.extra_entry_next_year [1] = newly_reached * entry_effect * yearly_entry

    # Loans are no cost to banks, what is not paid back is; cheap relending costs the centre
    cost.banks = balance * loss_rate / months_per_year
    cost.centre = relending_loans * lending_course * relending_subsidy / months_per_year
  `,
  scaleCheck: [
    {
      low: 200e6,
      high: 2500e6,
      account: 'activity',
      settings: {
        relending_loans: 10e9,
        deferral_months: 0,
        unsecured_months: 0,
        first_time_borrowers: 0,
        unsecured_rise: 0,
        start: 1,
        pace: 1,
      },
      row: '32 inclusive loans, per extra 10bn: 10 (2–25)',
    },
  ],
});
