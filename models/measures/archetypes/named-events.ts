/** Named events: each is held once, in its month or, where it was called off, in a later one. */

interface NamedEvent {
  /** What its lines are called, and the key of its events. */
  readonly name: string;
  /** 1 where the event is wanted, 0 where it is not. */
  readonly wanted: string;
  /** The month planned for it: a lever. */
  readonly planned: string;
}

/**
 * `<name>_held`, 0 until the event is held and 1 from then on, and `<name>_now` [1/month] in its month. Needs
 * `on_time` and `later`, the chances in the planned month and in each month after it, `open` [1] by month (the share
 * that outbreaks leave of a chance), and `one_month`.
 */
export function namedEvent({ name, wanted, planned }: NamedEvent): string {
  return `
    ${name}_chance [1] = ${wanted} * open * if(month == ${planned}, on_time, if(month > ${planned}, later, 0))
    ${name}_held [1] = previous(${name}_held, 0) + (1 - previous(${name}_held, 0)) * event(${name}_chance, '${name}')
    ${name}_now [1/month] = (${name}_held - previous(${name}_held, 0)) / one_month`;
}
