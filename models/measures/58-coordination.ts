import { defineMeasure } from './kit.ts';

export const coordination = defineMeasure({
  number: 58,
  mechanism: {
    zh: '本身没有经济作用：按月调度和预报使其他措施的实际完成率略有提高。58—60三项合计，全部按计划落实时提高约5%，各占三分之一。',
    en: 'No economic effect of its own: monthly dispatch and forecasts raise what other measures really complete. Measures 58 to 60 together raise it by about 5 % when carried out as planned, a third each.',
  },
  levers: {
    dispatches: {
      kind: 'calendar',
      title: { zh: '召开工作调度的月份', en: 'Months with a dispatch meeting' },
      unit: '1',
      neutral: 0,
      planned: 0b111111111111,
      source: 'plan',
      min: 0,
      max: 4095,
      step: 1,
    },
    forecast_system: {
      kind: 'switch',
      title: { zh: '建立预报制度', en: 'Forecasting system' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
    start: {
      kind: 'month',
      title: { zh: '预报制度建立月份', en: 'Month in which it is set up' },
      unit: 'month',
      neutral: 4,
      planned: 4,
      source: 'reading',
      min: 3,
      max: 12,
      step: 1,
      reason: {
        zh: '计划未写日期，按印发次月',
        en: 'No date in the plan: the month after its issue',
      },
    },
  },
  assumptions: { supervision_effect: 'delivery_supervision_effect' },
  equations: `
    one_month [month] = 1
    one_year [month] = 12
    one_meeting [meeting] = 1
    delivered.monthly_dispatch = cumulate(dispatches) / one_month * one_meeting
    delivered.forecast_system = forecast_system * ramp(start, 1)

    # Half for the meetings, half for the system over the months it stands
    intensity [1] = (total(dispatches) / one_year + forecast_system * (13 - start) / (one_year - 3)) / 2
    steering.completion = supervision_effect * intensity / 3
  `,
});
