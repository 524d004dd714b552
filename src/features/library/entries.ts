import type { Catalogue } from '../../domain/catalogue.ts';
import { changedLevers, countOwn, isSameScenario, type Scenario } from '../../domain/scenario.ts';
import type { Member } from '../../domain/working-set.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Entry, Saved, Unreadable } from '../../storage/port.ts';

/** Levers and assumptions that stand elsewhere than in the plan, and equations that were edited. */
export function countChanges(scenario: Scenario, catalogue: Catalogue): number {
  const own = { ...scenario, settings: {} };
  return changedLevers(scenario, catalogue).length + countOwn(own);
}

/** The title, or the words for none. */
export function titleOf({ title }: Pick<Scenario, 'title'>, words: Messages['library']): string {
  return title === '' ? words.untitled : title;
}

/** The readable and the unreadable, each in the order of the list. */
export function divideEntries(entries: readonly Entry[]): {
  readonly saved: readonly Saved[];
  readonly unreadable: readonly Unreadable[];
} {
  return {
    saved: entries.filter((entry) => entry.kind === 'saved'),
    unreadable: entries.filter((entry) => entry.kind === 'unreadable'),
  };
}

/** How the scenario on screen stands to the library. */
export type Standing = 'never_saved' | 'unsaved' | 'up_to_date';

/** Whether the member was ever saved and whether what is saved is what is on screen. */
export function standingOf({ basis, scenario }: Member, entries: readonly Entry[]): Standing {
  const entry = basis === null ? undefined : entries.find(({ id }) => id === basis.id);
  if (entry?.kind !== 'saved') return 'never_saved';
  const isLatest = entry.version === basis?.version;
  return isLatest && isSameScenario(entry.scenario, scenario) ? 'up_to_date' : 'unsaved';
}

/** The member as a scenario that was never saved: saving it makes its first record. */
export function withTitle(member: Member, title: string): Member {
  return { ...member, basis: null, scenario: { ...member.scenario, title } };
}
