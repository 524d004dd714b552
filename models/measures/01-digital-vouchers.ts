import { payback, yearShares } from './archetypes/spending.ts';
import { defineMeasure, type Lever } from './kit.ts';

const mixReason = {
  zh: '计划点名零售、餐饮、住宿，并加大对家电、成品油的支持，未给比例',
  en: 'The plan names retail, catering and lodging, then appliances and fuel, without shares',
};

/** Share of the vouchers for one category; the five are taken relative to their sum. */
function categoryShare(zh: string, en: string, planned: number): Lever {
  return {
    kind: 'share',
    title: { zh: `${zh}券占比`, en: `Share for ${en}` },
    unit: '1',
    neutral: planned,
    planned,
    source: 'reading',
    min: 0,
    max: 1,
    step: 0.05,
    reason: mixReason,
  };
}

const weightGroup = { zh: '市级资金的各市权重', en: 'Weight of each city in the city budgets' };

/** Weight of a city in the cities' money, taken relative to their sum; planned: its share of the population. */
function cityWeight(zh: string, en: string, planned: number): Lever {
  return {
    kind: 'share',
    title: { zh: `${zh}权重`, en: `Weight of ${en}` },
    unit: '1',
    neutral: planned,
    planned,
    source: 'reading',
    min: 0,
    max: 0.5,
    step: 0.01,
    reason: {
      zh: '计划只给市级合计，按2020年常住人口比重；只改变各市之间的分配',
      en: 'Only the sum is given: by population 2020. It moves money between cities and nothing else',
    },
    group: weightGroup,
  };
}

export const digitalVouchers = defineMeasure({
  number: 1,
  mechanism: {
    zh: '消费券带动领券者当期多消费；其中一部分是提前消费、替代或流出，扣除后才是全年净增。商品只留下毛利，餐饮住宿留下全部服务。',
    en: 'Vouchers make winners spend more at once; part is brought forward, displaced or leaks out, and only the rest is added over the year. Of goods the margin stays, of meals and rooms the whole service.',
  },
  levers: {
    province_budget: {
      kind: 'amount',
      title: { zh: '省级财政资金', en: 'Provincial budget' },
      unit: 'CNY',
      neutral: 0,
      planned: 100_000_000,
      source: 'plan',
      min: 0,
      max: 400_000_000,
      step: 10_000_000,
      payer: 'province',
    },
    city_budget: {
      kind: 'amount',
      title: { zh: '市级财政资金', en: 'City budgets' },
      unit: 'CNY',
      neutral: 0,
      planned: 300_000_000,
      source: 'plan',
      min: 0,
      max: 1_200_000_000,
      step: 10_000_000,
      payer: 'cities',
    },
    share_retail: categoryShare('零售', 'shops', 0.4),
    share_catering: categoryShare('餐饮', 'catering', 0.3),
    share_lodging: categoryShare('住宿', 'lodging', 0.05),
    share_appliances: categoryShare('家电', 'home appliances', 0.15),
    share_fuel: categoryShare('成品油', 'fuel', 0.1),
    issue_calendar: {
      kind: 'calendar',
      title: { zh: '投放月份', en: 'Months of issue' },
      unit: '1',
      neutral: 0b111111000000,
      planned: 0b111111000000,
      source: 'reading',
      min: 0,
      max: 4095,
      step: 1,
      reason: {
        zh: '计划未写月份；消费券从出台到发放约需3—6个月，按7—12月投放',
        en: 'The plan names no months; vouchers take three to six months to launch, hence July to December',
      },
    },
    targeting_share: {
      kind: 'share',
      title: { zh: '精准投放比例', en: 'Share aimed at the most responsive' },
      unit: '1',
      neutral: 0,
      planned: 0,
      source: 'reading',
      min: 0,
      max: 1,
      step: 0.05,
      reason: {
        zh: '计划未要求精准投放，按先到先得',
        en: 'The plan asks for no targeting: first come, first served',
      },
    },
    city_weight_taiyuan: cityWeight('太原', 'Taiyuan', 0.15),
    city_weight_datong: cityWeight('大同', 'Datong', 0.09),
    city_weight_yangquan: cityWeight('阳泉', 'Yangquan', 0.04),
    city_weight_changzhi: cityWeight('长治', 'Changzhi', 0.09),
    city_weight_jincheng: cityWeight('晋城', 'Jincheng', 0.06),
    city_weight_shuozhou: cityWeight('朔州', 'Shuozhou', 0.05),
    city_weight_jinzhong: cityWeight('晋中', 'Jinzhong', 0.1),
    city_weight_yuncheng: cityWeight('运城', 'Yuncheng', 0.14),
    city_weight_xinzhou: cityWeight('忻州', 'Xinzhou', 0.08),
    city_weight_linfen: cityWeight('临汾', 'Linfen', 0.11),
    city_weight_lvliang: cityWeight('吕梁', 'Lvliang', 0.1),
  },
  assumptions: {
    gross_spend_per_yuan: 'm01_gross_spend_per_yuan',
    redemption_rate: 'm01_redemption_rate',
    intertemporal_substitution: 'm01_intertemporal_substitution',
    substitution_window: 'm01_substitution_window',
    displacement: 'm01_displacement_other_goods',
    offset: 'm01_general_equilibrium_offset',
    leakage: 'm01_leakage_out_of_province',
    saturation_budget: 'm01_saturation_budget',
    targeting_gain: 'm01_targeting_gain',
    category_catering: 'm01_category_catering',
    category_appliances: 'm01_category_appliance',
    category_fuel: 'm01_category_fuel',
    category_lodging: 'm01_category_lodging',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Money issued over the months of the calendar
    ${yearShares({ name: 'issue_share', open: 'issue_calendar', profile: 'voucher_issue' })}
    issued_province [CNY/month] = province_budget * issue_share
    issued_cities [CNY/month] = city_budget * issue_share

    # A larger budget reaches people who respond less
    one_year [year] = 1
    saturation [CNY] = saturation_budget * one_year
    effective_budget [CNY] = saturation * (1 - exp(-(province_budget + city_budget) / saturation))
    redeemed [CNY/month] = effective_budget * issue_share * redemption_rate

    # Spending of the winners in the month; the retail response is the average's
    share_sum [1] = max(share_retail + share_catering + share_lodging + share_appliances + share_fuel, 0.0001)
    gross_sales [CNY/month] = redeemed * gross_spend_per_yuan * (1 + targeting_share * (targeting_gain - 1))

    # What is left over the year and in the province
    ${payback({
      name: 'payback',
      unit: 'CNY/month',
      bought: 'gross_sales',
      share: 'intertemporal_substitution',
      window: 'substitution_window',
    })}
    net_sales [CNY/month] = (gross_sales - payback) * (1 - displacement) * (1 - offset) * (1 - leakage) / share_sum

    # Of goods the margin stays; meals and rooms are served here, fewer in outbreak months
    demand.trade in shopping.goods = net_sales * share_retail * retail_gross_margin_share
    demand.trade in shopping.appliances = net_sales * share_appliances * category_appliances * retail_gross_margin_share
    demand.trade in shopping.fuel = net_sales * share_fuel * category_fuel * retail_gross_margin_share
    demand.hospitality in shopping.catering = net_sales * share_catering * category_catering * world.catering
    demand.hospitality in shopping.lodging = net_sales * share_lodging * category_lodging * world.catering

    # Only redeemed vouchers cost money; it goes to those who redeem them
    cost.province = issued_province * redemption_rate
    cost.cities = issued_cities * redemption_rate
    transfer.province.households = issued_province * redemption_rate
    transfer.cities.households = issued_cities * redemption_rate

    delivered.voucher_budget_province = cumulate(issued_province)
    delivered.voucher_budget_cities = cumulate(issued_cities)
  `,
  scaleCheck: [
    {
      low: 10e6,
      high: 200e6,
      account: 'activity',
      settings: {},
      row: '1 vouchers, 400m: 0.7 (0.1–2.0)',
    },
  ],
});
