import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const smartManufacturing = defineMeasure({
  number: 53,
  mechanism: {
    zh: '改造投资大部分是设备，服务业只得到省内软件和系统集成的一份；工厂生产率和矿井减员在九到十二个月后显现，属工业。攻坚类指标按半数左右完成估计。',
    en: 'Most of the spending is machines; services get the software and integration bought in the province. Productivity of factories and fewer miners show after nine to twelve months, in industry. Stretch targets get about half way.',
  },
  levers: {
    smart_factories: {
      kind: 'amount',
      title: { zh: '智能工厂和数字化车间', en: 'Smart factories and digital workshops' },
      unit: 'factory',
      neutral: 0,
      planned: 200,
      source: 'plan',
      min: 0,
      max: 500,
      step: 10,
      payer: 'firms',
    },
    smart_mines: {
      kind: 'amount',
      title: { zh: '智能化示范煤矿', en: 'Smart demonstration coal mines' },
      unit: 'mine',
      neutral: 0,
      planned: 10,
      source: 'plan',
      min: 0,
      max: 40,
      step: 1,
      payer: 'firms',
    },
    diagnosis_goal: {
      kind: 'share',
      title: { zh: '智能制造诊断覆盖目标', en: 'Goal for firms diagnosed' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
    },
    start: startLever,
  },
  assumptions: {
    factory_cost: 'm53_factory_capex',
    mine_cost: 'm53_mine_capex',
    local_service_share: 'm53_local_service_share',
    diagnosis_2020: 'm53_diagnosis_2020',
    productivity: 'm53_factory_productivity',
    headcount_cut: 'm53_mine_headcount_cut',
  },
  equations: `
    # Stretch targets
    ${deliveryTiming.trim()}
    ${pipeline({ name: 'factories', unit: 'factory', planned: 'smart_factories', completion: 'completion.stretch' }).trim()}
    ${pipeline({ name: 'mines', unit: 'mine', planned: 'smart_mines', completion: 'completion.stretch' }).trim()}
    one_factory [factory] = 1
    one_mine [mine] = 1
    delivered.smart_factories in stretch = factories
    delivered.smart_mines in stretch = mines

    # Diagnosis goes on from where it stood at the end of 2020
    gap [1] = max(0, diagnosis_goal - diagnosis_2020)
    ${pipeline({ name: 'diagnosed', unit: '1', planned: 'gap', completion: 'completion.stretch' }).trim()}
    delivered.diagnosis_coverage = diagnosis_2020 + diagnosed

    # Firms' spending, and the software and integration they buy in the province
    spending [CNY/month] = factories_rate * factory_cost + mines_rate * mine_cost
    demand.ict in innovation = spending * local_service_share
    cost.firms = spending

    # What it does to industry: productivity a year on, summed over factories; fewer miners nine months on
    indicator.factory_gain_next_year [1] = factories_rate * one_month / one_factory * productivity
    indicator.mines_worth_of_miners_saved [1] = delay(mines_rate, 9) * one_month / one_mine * headcount_cut
  `,
});
