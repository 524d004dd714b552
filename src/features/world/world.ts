import type { Assumption } from '../../../seeds/types.ts';
import type { Override } from '../../domain/scenario.ts';

/** The five numbers of the outside world that results depend on most. */
export const mainNumbers = [
  'world_services_growth_2021',
  'world_services_deflator_2021',
  'world_outbreak_chance_month',
  'world_tourism_level_2021',
  'world_catering_level_2021',
] as const;

/** Reach and step of a slider. */
export interface Reach {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A share's range may come this near to its ends: a beta distribution has none at 0 and 1. */
const edge = 0.005;

const isShare = ({ distribution }: Assumption): boolean => distribution === 'beta';

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Twice the width of the evidence's range to each side, inside the bounds, on whole steps. */
export function reachOf({ central, low, high, bounds: [min, max] }: Assumption): Reach {
  const width = high - low;
  const step = width < 0.1 ? 0.005 : 0.01;
  const round = (value: number): number => tidy(Math.round(value / step) * step);
  return {
    min: Math.max(min ?? -Infinity, round(central - 2 * width)),
    max: Math.min(max ?? Infinity, round(central + 2 * width)),
    step,
  };
}

/** The centre that holds in a scenario. */
export function centreOf({ central }: Assumption, override: Override | undefined): number {
  if (override === undefined) return central;
  return override.kind === 'value' ? override.value : override.central;
}

/** The range that holds in a scenario. */
export function rangeOf(
  { low, high }: Assumption,
  override: Override | undefined,
): readonly [number, number] {
  if (override === undefined) return [low, high];
  return override.kind === 'value'
    ? [override.value, override.value]
    : [override.low, override.high];
}

/**
 * The evidence's range around another centre: moved as it is, a share in proportion, inside the bounds; an event that
 * can't happen, or must, is one value. Null where the centre is the evidence's own.
 */
export function shiftTo(assumption: Assumption, centre: number): Override | null {
  const { central, low, high, bounds } = assumption;
  const { step } = reachOf(assumption);
  if (Math.abs(centre - central) < step / 2) return null;
  const [min, max] = [bounds[0] ?? -Infinity, bounds[1] ?? Infinity];
  const hold = (value: number, from: number, to: number): number =>
    tidy(Math.min(to, Math.max(from, value)));
  if (!isShare(assumption)) {
    const move = (value: number): number => hold(value + centre - central, min, max);
    return { kind: 'range', low: move(low), central: move(central), high: move(high) };
  }
  if (centre <= 0 || centre >= 1) return { kind: 'value', value: hold(centre, 0, 1) };
  const scale = (value: number): number => hold((value * centre) / central, edge, 1 - edge);
  return {
    kind: 'range',
    low: Math.min(scale(low), tidy(centre)),
    central: tidy(centre),
    high: Math.max(scale(high), tidy(centre)),
  };
}
