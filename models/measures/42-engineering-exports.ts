import { yearCourse, yearPace } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure } from './kit.ts';

export const engineeringExports = defineMeasure({
  number: 42,
  mechanism: {
    zh: '对外工程和技术服务收入只有一部分成为省内增加值，其中建筑部分属第二产业。口岸未放开时入境旅游几乎没有作用空间，推广再多也不超过能入境的人数。',
    en: 'Of what engineering earns elsewhere a part is value added here, and of that the building is secondary industry. While borders are shut inbound tourism has hardly any room: promotion can’t bring more than are let in.',
  },
  levers: {
    contracts: {
      kind: 'amount',
      title: { zh: '新增工程和技术服务输出合同额', en: 'Engineering contracts won elsewhere' },
      unit: 'CNY',
      neutral: 0,
      planned: 500_000_000,
      source: 'reading',
      min: 0,
      max: 3_000_000_000,
      step: 50_000_000,
      payer: 'firms',
      reason: {
        zh: '计划支持煤炭、采掘、焦炭和古建筑等服务输出，未写金额，按5亿元',
        en: 'Exports in coal, mining, coke and historic buildings are supported without a sum: 500 million yuan',
      },
    },
    inbound_visits: {
      kind: 'amount',
      title: { zh: '推广新增入境过夜游客', en: 'Inbound overnight visits won by promotion' },
      unit: 'visit',
      neutral: 0,
      planned: 2000,
      source: 'reading',
      min: 0,
      max: 50_000,
      step: 500,
      payer: 'province',
      reason: {
        zh: '计划“不断扩大”，未写人次；2020年全年仅16529人次，按其一成左右',
        en: 'To be expanded without a number; 2020 saw 16,529, so about a tenth of it',
      },
    },
    start: startLever,
  },
  assumptions: {
    retained: 'm42_contracting_va_retained',
    services_share: 'm42_services_share',
    open_share: 'm42_inbound_tourism_2021',
    visits_2019: 'm42_inbound_visits_2019',
    spend_per_visit: 'm42_spend_per_visit',
    promotion_cost: 'm42_promotion_cost',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${yearPace.trim()}

    # Contracts are worked off over the six months after they are won
    won [CNY/month] = contracts * completion.stretch * pace
    income [CNY/month] = spread(won, 6)
    value_added.science = income * retained * services_share
    indicator.construction_value_added [CNY/month] = income * retained * (1 - services_share)
    indicator.contracts_won [CNY/month] = won

    # Inbound visits: at most as many as the border lets in
    visits [visit/month] = min(inbound_visits, visits_2019 * open_share) * pace
    receipts [CNY/month] = visits * spend_per_visit
    ${visitorBasket('receipts', 'retail_gross_margin_share')}
    demand.culture in tourism = on_sights
    indicator.visits [visit/month] = visits
    cost.province = visits * promotion_cost
  `,
});
