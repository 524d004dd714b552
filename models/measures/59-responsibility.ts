import { defineMeasure } from './kit.ts';

export const responsibility = defineMeasure({
  number: 59,
  mechanism: {
    zh: '各成员单位制定方案、每月25日前预测、次月5日前总结，使问题更早暴露、更早处理，其他措施的实际完成率略有提高；越晚越弱，拖到月底等于没有。',
    en: 'Work plans, a forecast by the 25th and a review by the 5th bring problems to light early, and other measures complete a little more. The later they come the less they do; at the month’s end nothing.',
  },
  levers: {
    forecast_day: {
      kind: 'amount',
      title: { zh: '当月预测截止日', en: 'Day by which the month is forecast' },
      unit: 'day',
      neutral: 31,
      planned: 25,
      source: 'plan',
      min: 1,
      max: 31,
      step: 1,
    },
    review_day: {
      kind: 'amount',
      title: { zh: '上月总结截止日', en: 'Day by which the last month is reviewed' },
      unit: 'day',
      neutral: 31,
      planned: 5,
      source: 'plan',
      min: 1,
      max: 31,
      step: 1,
    },
    work_plans: {
      kind: 'share',
      title: { zh: '制定工作方案的部门和市', en: 'Departments and cities with a work plan' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 0.05,
    },
  },
  assumptions: { supervision_effect: 'delivery_supervision_effect' },
  equations: `
    # 1 at the plan's day or before, 0 at the month's end
    month_end [day] = 31
    forecast_in_time [1] = min(1, (month_end - forecast_day) / (month_end - 25))
    review_in_time [1] = min(1, (month_end - review_day) / (month_end - 5))
    intensity [1] = (forecast_in_time + review_in_time + work_plans) / 3
    steering.completion = supervision_effect * intensity / 3
  `,
  rules: { monthly_forecast_day: 'forecast_day', monthly_review_day: 'review_day' },
});
