import { emptyHistory } from '../domain/history.ts';
import type { Share } from '../domain/link-body.ts';
import { isSameComputation } from '../domain/scenario.ts';
import type { Member, WorkingSet } from '../domain/working-set.ts';
import type { Recomputed } from '../features/sharing/verdict.ts';
import type { Results } from '../state/results.svelte.ts';
import { screens, type Screen } from './route.ts';

type ResultsOf = Pick<Results, 'of'>;

/** The digest of a member's finished run; null while there is none for the scenario as it stands. */
function digestOf({ id, scenario }: Member, results: ResultsOf): string | null {
  const state = results.of(id);
  if (state.kind !== 'done') return null;
  const { figures } = state;
  return isSameComputation(figures.scenario, scenario) ? figures.summary.digest : null;
}

/** The set on screen as a link carries it. */
export function toShare(
  { members, active, baseline }: Pick<WorkingSet, 'members' | 'active' | 'baseline'>,
  results: ResultsOf,
  { model, screen }: { readonly model: string; readonly screen: Screen },
): Share {
  const at = (id: string): number => members.findIndex((member) => member.id === id);
  return {
    model,
    screen,
    active: Math.max(0, at(active)),
    baseline: baseline === null || at(baseline) < 0 ? null : at(baseline),
    scenarios: members.map((member) => {
      return { scenario: member.scenario, digest: digestOf(member, results) };
    }),
  };
}

/** A shared set as one's own: never saved, nothing to undo. */
export function fromShare(share: Share, newId: () => string): WorkingSet {
  const members = share.scenarios.map(({ scenario }) => ({ id: newId(), scenario, basis: null }));
  const idAt = (at: number): string => members[at]?.id ?? '';
  return {
    members,
    active: idAt(share.active),
    baseline: share.baseline === null ? null : idAt(share.baseline),
    history: emptyHistory,
  };
}

/** What has come out here of each shared scenario; `ids` are the members that were made of them. */
export function recompute(
  share: Share,
  ids: readonly string[],
  members: readonly Member[],
  results: ResultsOf,
): readonly Recomputed[] {
  return share.scenarios.map(({ scenario }, at) => {
    const member = members.find(({ id }) => id === ids[at]);
    if (member === undefined || !isSameComputation(member.scenario, scenario)) return 'moved';
    const digest = digestOf(member, results);
    return digest === null ? null : { digest };
  });
}

/** The address of the screen that a link opens; the Workbench where it names one that doesn't exist. */
export function addressOf({ screen }: Share): string {
  return screens.find(({ id }) => id === screen)?.href ?? '#/';
}
