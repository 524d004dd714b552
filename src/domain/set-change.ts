import type { LeverCatalogue } from './lever-catalogue.ts';
import { applyChange, type Change, type History, type Place, type Step } from './history.ts';
import type { Member, WorkingSet } from './working-set.ts';

/** Scenarios that a set may hold. */
export const mostScenarios = 6;

/** The set without its history. */
export type PlainSet = Omit<WorkingSet, 'history'>;

/** A member and where it stands; it must be in the set. */
export function placeOf({ members, baseline }: PlainSet, { id, scenario, basis }: Member): Place {
  const at = members.findIndex((member) => member.id === id);
  return { scenario, basis, at, isBaseline: baseline === id };
}

/** The set with a member put in its place, in front. */
function putIn(set: PlainSet, id: string, place: Place): PlainSet {
  const { scenario, basis, at, isBaseline } = place;
  const members = set.members.toSpliced(at, 0, { id, scenario, basis });
  return { members, active: id, baseline: isBaseline ? id : set.baseline };
}

/** The set without a member; its neighbour comes to the front. The last member stays. */
function takeOut(set: PlainSet, id: string): PlainSet {
  const at = set.members.findIndex((member) => member.id === id);
  const members = set.members.filter((member) => member.id !== id);
  const next = members[Math.max(at - 1, 0)];
  if (at < 0 || next === undefined) return set;
  return {
    members,
    active: set.active === id ? next.id : set.active,
    baseline: set.baseline === id ? null : set.baseline,
  };
}

/** The set on one side of a step; a scenario that the step changed must be in it. */
export function applyStep(
  set: PlainSet,
  { member: id, change }: Step,
  side: 'before' | 'after',
  catalogue: LeverCatalogue,
): PlainSet {
  if (change.kind === 'baseline') return { ...set, baseline: change[side] };
  if (change.kind === 'member') {
    const place = change[side];
    return place === null ? takeOut(set, id) : putIn(set, id, place);
  }
  if (!set.members.some((one) => one.id === id)) throw new Error(`The set has no member "${id}"`);
  const members = set.members.map((one) =>
    one.id === id ? { ...one, scenario: applyChange(one.scenario, change, side, catalogue) } : one,
  );
  return { ...set, members };
}

/** Ids in the set on the other side of a step; null: the step does not fit the set. */
function crossIds(
  ids: ReadonlySet<string>,
  { member, change }: Step,
  side: 'before' | 'after',
): ReadonlySet<string> | null {
  if (change.kind === 'baseline') {
    const ends = [change.before, change.after];
    return ends.every((id) => id === null || ids.has(id)) ? ids : null;
  }
  if (change.kind !== 'member') return ids.has(member) ? ids : null;
  const stays = change[side] !== null;
  if (stays === ids.has(member)) return null;
  return stays ? new Set([...ids, member]) : new Set([...ids].filter((id) => id !== member));
}

const isWhole = (change: Change): boolean =>
  change.kind !== 'member' || (change.before === null) !== (change.after === null);

/** Whether every step of a history can be undone and done again from these members: a kept one may be damaged. */
export function isCoherent({ past, future }: History, members: readonly string[]): boolean {
  const sides = [
    ['before', past],
    ['after', future],
  ] as const;
  return sides.every(([side, steps]) => {
    let ids: ReadonlySet<string> | null = new Set(members);
    for (const step of steps.toReversed()) {
      ids = isWhole(step.change) ? crossIds(ids, step, side) : null;
      if (ids === null || ids.size === 0) return false;
    }
    return true;
  });
}
