/** Named items that are begun or opened within the year, or not. */

/** How far the year's work has come, 0 to 1 by month, for a lever `start`; needs `deliveryTiming`. */
export const yearCourse = `
    course [1] = time_left * s_curve(delivery.midpoint + start - 3, delivery.slope)`;

/** Share of the year's work done in each month, `pace` [1/month]; needs `yearCourse`. */
export const yearPace = `
    pace [1/month] = (course - previous(course, 0)) / one_month`;

interface Milestone {
  /** What its lines are called, and the key of its events. */
  readonly name: string;
  /** 1 where the item is wanted, 0 where it is not. */
  readonly wanted: string;
  /** Chance that it comes about within the year. */
  readonly chance: string;
  /** How much of that chance is due by the end of each month, 0 to 1: a name. */
  readonly by: string;
}

/**
 * `<name>_done`, 0 until the month in which the item comes about and 1 from then on. Each month has the chance that
 * makes the months so far add up to `chance × by`.
 */
export function milestone({ name, wanted, chance, by }: Milestone): string {
  return `
    ${name}_chance [1] = ${wanted} * ${chance}
    ${name}_hazard [1] = ${name}_chance * (${by} - previous(${by}, 0)) / (1 - ${name}_chance * previous(${by}, 0))
    ${name}_done [1] = previous(${name}_done, 0) + (1 - previous(${name}_done, 0)) * event(${name}_hazard, '${name}')`;
}

/** Works of the year on a milestone, `<name>_works` [CNY/month]: laid over the three months after its start. */
export function worksAfterStart(name: string, amount: string): string {
  return `
    ${name}_works [CNY/month] = spread(${amount} * (${name}_done - previous(${name}_done, 0)) / one_month, 3)`;
}
