import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { priceMovesQuantity } from './archetypes/price.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** How far something that the plan asks for in full is carried out. */
function carriedOut(zh: string, en: string): Lever {
  return {
    kind: 'share',
    title: { zh, en },
    unit: '1',
    neutral: 0,
    planned: 1,
    source: 'plan',
    min: 0,
    max: 1,
    step: 0.05,
  };
}

export const shopCosts = defineMeasure({
  number: 54,
  mechanism: {
    zh: '减租和降电价主要是房东、电网和转供主体让利给商户，属省内转移；真实作用是少数小店因此存续，以及电价下降带来的少量服务产出。',
    en: 'Rent relief and cheaper power pass money from landlords, grid and resellers to shops, within Shanxi. What is really gained are a few shops that survive and a little output from cheaper power.',
  },
  levers: {
    rent_relief: carriedOut(
      '鼓励非国有房东减租的力度',
      'Encouragement of private landlords to cut rents',
    ),
    relief_months: {
      kind: 'months',
      title: { zh: '减租月数', en: 'Months of rent waived' },
      unit: 'month',
      neutral: 0,
      planned: 2,
      source: 'reading',
      min: 0,
      max: 6,
      step: 1,
      reason: {
        zh: '计划未写月数，按疫情期间常见的两个月',
        en: 'No number in the plan: two months, as in the epidemic',
      },
    },
    relief_subsidy: {
      kind: 'share',
      title: { zh: '财政补贴占减租额比例', en: 'Share of the relief that cities refund' },
      unit: '1',
      neutral: 0,
      planned: 0.1,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      payer: 'cities',
      reason: {
        zh: '计划鼓励财政补助，未给标准，按一成',
        en: 'Encouraged without a rate: a tenth',
      },
    },
    chain_stores: carriedOut(
      '连锁单店享受小微减租政策',
      'Single chain stores treated as small firms',
    ),
    power_parity: carriedOut('流通企业工商用电同价落实', 'Industrial power tariff for trade firms'),
    direct_supply: carriedOut('具备条件的转供电改直供电', 'Resold power turned into direct supply'),
    start: startLever,
  },
  assumptions: {
    takeup: 'm54_rent_relief_takeup',
    subsidy_response: 'm54_subsidy_takeup_response',
    private_rent: 'm54_private_shop_rent',
    chain_share: 'm54_chain_share',
    survival: 'm54_survival_per_rent_point',
    price_cut: 'm54_commercial_price_cut',
    affected_users: 'm54_affected_users',
    power_elasticity: 'm54_elec_price_gdp_elasticity',
    power_bill: 'm54_commercial_power_bill',
  },
  equations: `
    # Landlords who waive rent, in the months of relief; a refund brings in more of them
    granting [1] = rent_relief * min(1, takeup + subsidy_response * relief_subsidy)
    eligible [1] = 1 - chain_share * (1 - chain_stores)
    in_relief [1] = (month >= start) * (month < start + relief_months)
    rent_cut [1] = granting * eligible * in_relief
    relief [CNY/month] = private_rent / months_per_year * rent_cut
    transfer.landlords.shops = relief
    transfer.cities.landlords = relief * relief_subsidy
    cost.cities = relief * relief_subsidy
    cost.households = relief * (1 - relief_subsidy)

    # A tenth off the year's rent keeps so many shops open, from three months later on. At most: buyers go elsewhere, too
    year_of_months [month] = 12
    survivors [1] = delay(cumulate(rent_cut), 3) / year_of_months / 0.1 * survival
    value_added.trade = base.va_trade_2020 / year_of_months * survivors
    value_added.hospitality = base.va_hospitality_2020 / year_of_months * survivors

    # Power: half of the price cut is the tariff, half the resale mark-up, as no split is published
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'parity', unit: '1', planned: 'power_parity', completion: 'completion.assigned' }).trim()}
    ${pipeline({ name: 'direct', unit: '1', planned: 'direct_supply', completion: 'completion.assigned' }).trim()}
    delivered.retail_power_parity = min(1, parity)
    bill_cut [1] = price_cut * affected_users * (min(1, parity) + min(1, direct)) / 2
    transfer.grid.shops = power_bill / months_per_year * bill_cut
    cost.firms = power_bill / months_per_year * bill_cut

    # Output of services answers over six months
    price_change [1] = -bill_cut
    ${priceMovesQuantity({
      name: 'power_response',
      unit: 'CNY/month',
      base: 'base.va_tertiary_2020 / year_of_months',
      change: 'price_change',
      elasticity: 'power_elasticity',
    }).trim()}
    value_added.trade = spread(power_response, 6)
  `,
});
