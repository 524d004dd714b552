import { pipeline } from './pipeline.ts';

/** What each of the eleven cities is asked to do. */

interface EveryCity {
  readonly name: string;
  /** What is counted, e.g. `event`. */
  readonly unit: string;
  /** The cities asked: a lever in `city`. */
  readonly cities: string;
  /** How many each of them is asked for: a lever in `unit/city`. */
  readonly each: string;
  readonly completion: string;
}

/**
 * Cities that have done it, `<name>_cities`, and what every city reached, `<name>_per_city`: `each` once all eleven have,
 * below 1 as long as one is missing. What all of them did in a month is `<name>_rate`. Needs `deliveryTiming`.
 */
export function everyCity({ name, unit, cities, each, completion }: EveryCity): string {
  return `all_cities [city] = 11
    ${pipeline({ name: `${name}_tried`, unit: 'city', planned: cities, completion })}
    ${name}_cities [city] = min(all_cities, ${name}_tried)
    ${name}_share [1] = ${name}_cities / all_cities
    ${name}_one [${unit}/city] = 1
    ${name}_per_city [${unit}/city] = ${name}_share * if(${name}_share > 0.999, ${each}, min(${each}, ${name}_one))
    ${name}_rate [${unit}/month] = (${name}_cities - previous(${name}_cities, 0)) / one_month * ${each}`;
}
