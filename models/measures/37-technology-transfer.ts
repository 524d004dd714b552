import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const technologyTransfer = defineMeasure({
  number: 37,
  mechanism: {
    zh: '中试和示范基地建成后约一年逐步形成技术服务收入，年内只见很小一部分；示范企业是认定。中试项目成功转化要在两年以后。',
    en: 'Bases build up technical services over the year after opening, so little shows within this one; demonstration firms are only named. Pilot projects that succeed do so two years on.',
  },
  levers: {
    pilot_bases: numberLever({
      title: { zh: '新建中试基地', en: 'New pilot-scale bases' },
      unit: 'base',
      planned: 10,
      max: 40,
      payer: 'province',
    }),
    transfer_firms: numberLever({
      title: { zh: '科技成果转化示范企业', en: 'Demonstration firms recognised' },
      unit: 'firm',
      planned: 20,
      max: 80,
    }),
    transfer_bases: numberLever({
      title: { zh: '科技成果转化示范基地', en: 'Demonstration bases' },
      unit: 'base',
      planned: 2,
      max: 8,
      payer: 'province',
    }),
    base_support: numberLever({
      kind: 'share',
      title: { zh: '基地建设财政补助比例', en: 'Province’s share of a base’s cost' },
      unit: '1',
      neutral: 0.3,
      planned: 0.3,
      max: 1,
      step: 0.05,
      payer: 'province',
      reason: {
        zh: '计划未定补助，按科技计划常见的三成',
        en: 'No rate in the plan: three tenths, common in science programmes',
      },
    }),
    start: startLever,
  },
  assumptions: {
    revenue_per_base: 'm37_contract_value_per_base',
    pilot_success: 'm37_pilot_success',
    projects_per_base: 'm37_projects_per_base',
    base_cost: 'm37_base_cost',
  },
  equations: `
    # Named and built within the department's own power
    ${deliveryTiming}
    ${pipeline({ name: 'pilots', unit: 'base', planned: 'pilot_bases', completion: 'completion.recognition' })}
    ${pipeline({ name: 'firms', unit: 'firm', planned: 'transfer_firms', completion: 'completion.recognition' })}
    ${pipeline({ name: 'demonstrations', unit: 'base', planned: 'transfer_bases', completion: 'completion.recognition' })}
    delivered.pilot_bases in recognition = pilots
    delivered.transfer_firms in recognition = firms
    delivered.transfer_bases in recognition = demonstrations

    # Technical services sold, building up over twelve months
    working [base] = spread(pilots + demonstrations, 12)
    demand.science in innovation = working * revenue_per_base / months_per_year

    # Projects of the bases that will succeed, two years on
    indicator.successes_two_years_on [project] = pilots_rate * one_month * projects_per_base * pilot_success

    # Instruments come mostly from outside the province: a cost without local demand
    building [CNY/month] = (pilots_rate + demonstrations_rate) * base_cost
    cost.province = building * base_support
    cost.firms = building * (1 - base_support)
  `,
});
