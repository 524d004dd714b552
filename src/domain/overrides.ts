import type { Assumption } from '../../seeds/types.ts';
import type { LeverCatalogue } from './lever-catalogue.ts';
import type { Refusal } from './refusal.ts';
import type { Override } from './scenario.ts';

function checkOverride({ id, bounds }: Assumption, override: Override): Refusal | null {
  const [min, max] = bounds;
  const values =
    override.kind === 'value' ? [override.value] : [override.low, override.central, override.high];
  const outside = values.find((x) => (min !== null && x < min) || (max !== null && x > max));
  if (outside !== undefined)
    return { code: 'assumption_out_of_range', assumption: id, value: outside, min, max };
  const rises = values.every((value, i) => value >= (values[i - 1] ?? value));
  return rises ? null : { code: 'range_not_ordered', assumption: id };
}

/** Whether a scenario may set an assumption so; null: it may. */
export function refuseOverride(
  catalogue: LeverCatalogue,
  id: string,
  override: Override,
): Refusal | null {
  const assumption = catalogue.assumptions.get(id);
  if (assumption === undefined) return { code: 'unknown_assumption', assumption: id };
  return checkOverride(assumption, override);
}
