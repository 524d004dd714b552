import type { Lever } from '../kit.ts';

/** Things that are built, trained or named over the year: planned × completion × S-curve. */

/** The month in which delivery begins; without another reason, the month of the plan's issue. */
export const startLever: Lever = {
  kind: 'month',
  title: { zh: '启动月份', en: 'Month of the start' },
  unit: 'month',
  neutral: 3,
  planned: 3,
  source: 'reading',
  min: 3,
  max: 12,
  step: 1,
  reason: {
    zh: '计划3月11日印发，未写明启动时间，按印发即启动',
    en: 'Issued on 11 March without a date of its own: it starts with the plan',
  },
};

/** Lines that every pipeline needs once: the part that a start later than March leaves undone by December. */
export const deliveryTiming = `one_month [month] = 1
    time_left [1] = min(1, (1 + exp(delivery.slope * (delivery.midpoint - 12))) /
      (1 + exp(delivery.slope * (delivery.midpoint + start - 15))))`;

interface Pipeline {
  readonly name: string;
  readonly unit: string;
  /** The number planned: a lever or a line. */
  readonly planned: string;
  readonly completion: string;
  /** Months by which these things come before the usual curve. */
  readonly lead?: string;
}

/** Things done so far, `name`, and in each month, `name_rate`, for a lever `start`; needs `deliveryTiming`. */
export function pipeline({ name, unit, planned, completion, lead }: Pipeline): string {
  const midpoint = `delivery.midpoint + start - 3${lead === undefined ? '' : ` - ${lead}`}`;
  return `${name} [${unit}] = ${planned} * ${completion} * time_left * s_curve(${midpoint}, delivery.slope)
    ${name}_rate [${unit}/month] = (${name} - previous(${name}, 0)) / one_month`;
}
