import { defineMeasure, type Lever } from './kit.ts';

/** Something done so many times a year, without a number in the plan. */
function timesAYear(
  title: Lever['title'],
  planned: number,
  max: number,
  why: Lever['title'],
): Lever {
  return {
    kind: 'amount',
    title,
    unit: '1',
    neutral: 0,
    planned,
    source: 'reading',
    min: 0,
    max,
    step: 1,
    reason: why,
  };
}

const quarterly = { zh: '计划写“定期”，按每季一次', en: '“Regularly”: once a quarter' };
const once = {
  zh: '计划未写次数，按半年和年末各一次',
  en: 'No number in the plan: at half-year and at the year’s end',
};

export const appraisal = defineMeasure({
  number: 60,
  mechanism: {
    zh: '督查、表扬和约谈提高其他措施的实际完成率，也提高自报数的虚高：考核越紧，报表水分越多。',
    en: 'Reports, praise and admonition raise what other measures really complete, and also what is reported beyond it: the stricter the appraisal, the more is made up.',
  },
  levers: {
    reports: timesAYear(
      { zh: '向省政府报告次数', en: 'Reports to the government' },
      4,
      12,
      quarterly,
    ),
    commendations: timesAYear({ zh: '通报表扬次数', en: 'Rounds of commendation' }, 2, 4, once),
    admonitions: timesAYear({ zh: '约谈次数', en: 'Rounds of admonition' }, 2, 4, once),
  },
  assumptions: {
    supervision_effect: 'delivery_supervision_effect',
    reporting_inflation: 'reporting_inflation',
  },
  equations: `
    # 1 at the plan's settings
    pressure [1] = (commendations / 2 + admonitions / 2) / 2
    intensity [1] = (min(1, reports / 4) + 2 * pressure) / 3
    steering.completion = supervision_effect * intensity / 3

    # Only praise and admonition tempt to report more than is done
    steering.inflation = reporting_inflation * pressure
  `,
});
