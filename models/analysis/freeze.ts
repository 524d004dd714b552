import type { Hindsight } from '../../seeds/hindcast.ts';
import type { Assumption, Evidence, Profile } from '../../seeds/types.ts';
import type { Inputs } from '../contract.ts';
import type { MeasureCore } from '../measures/kit.ts';
import type { World } from '../simulation/model.ts';

/** `entries` without outturns, each replaced by what `alternatives` has for it. */
function replace<T extends { readonly id: string; readonly role: string }>(
  entries: ReadonlyMap<string, T>,
  alternatives: ReadonlyMap<string, Partial<T>>,
): ReadonlyMap<string, T> {
  const kept = [...entries.values()].filter(({ role }) => role !== 'outturn');
  return new Map(kept.map((entry) => [entry.id, { ...entry, ...alternatives.get(entry.id) }]));
}

function freezeEvidence(evidence: Evidence, hindsight: Hindsight): Evidence {
  const judged = { grade: 'C', hindsight: false } as const;
  const assumptions = hindsight.assumptions.map(
    ({ id, low, central, high }): [string, Partial<Assumption>] => [
      id,
      { low, central, high, ...judged },
    ],
  );
  const profiles = hindsight.profiles.map(
    ({ id, shares, concentration }): [string, Partial<Profile>] => [
      id,
      { shares, concentration, ...judged },
    ],
  );
  return {
    assumptions: replace(evidence.assumptions, new Map(assumptions)),
    profiles: replace(evidence.profiles, new Map(profiles)),
  };
}

/**
 * The world as it was known in March 2021: no outturn is left in it, and every assumption or profile that leans on one
 * has its alternative. Draws are the same as with the alternatives laid over as a scenario's own ranges. An entry that
 * leans on hindsight and has no alternative is a bug.
 */
export function freezeWorld<M extends MeasureCore>(
  world: World<M>,
  hindsight: Hindsight,
): World<M> {
  const evidence = freezeEvidence(world.evidence, hindsight);
  const leaning = [...evidence.assumptions.values(), ...evidence.profiles.values()].find(
    (entry) => entry.hindsight,
  );
  if (leaning !== undefined) throw new Error(`"${leaning.id}" still leans on hindsight`);
  return { ...world, evidence, baseline: replace(world.baseline, new Map()) };
}

/** The plan as it could be read in March 2021. */
export function frozenInputs({ settings }: Hindsight): Inputs {
  const read = settings.map(({ lever, value }): [string, number] => [lever, value]);
  return { start: 'plan', settings: Object.fromEntries(read), assumptions: {}, equations: {} };
}
