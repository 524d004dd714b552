import type { Summary } from '../../models/contract.ts';
import { emptyHistory } from '../domain/history.ts';
import type { Share } from '../domain/link-body.ts';
import { carriedMakeup } from '../domain/link-body.ts';
import { quantiseHeadline } from '../domain/link-scenario.ts';
import { isSameComputation } from '../domain/scenario.ts';
import type { Member, WorkingSet } from '../domain/working-set.ts';
import type { Recomputed } from '../features/sharing/verdict.ts';
import type { Results } from '../state/results.svelte.ts';
import { screens, type Screen } from './route.ts';

export { judge } from '../features/sharing/verdict.ts';

type ResultsOf = Pick<Results, 'of'>;

/** The summary of a member's finished run; null while there is none for the scenario as it stands. */
export function summaryOf({ id, scenario }: Member, results: ResultsOf): Summary | null {
  const state = results.of(id);
  if (state.kind !== 'done') return null;
  const { figures } = state;
  return isSameComputation(figures.scenario, scenario) ? figures.summary : null;
}

const headlineOf = ({ headline }: Summary) =>
  quantiseHeadline({ median: headline.p50, chance: headline.chance });

/** The set on screen as a link carries it. */
export function toShare(
  { members, active, baseline }: Pick<WorkingSet, 'members' | 'active' | 'baseline'>,
  results: ResultsOf,
  { model, screen, place }: Pick<Share, 'model' | 'place'> & { readonly screen: Screen },
): Share {
  const summaries = members.map((member) => summaryOf(member, results));
  const any = summaries.find((summary) => summary !== null);
  const at = (id: string): number => members.findIndex((member) => member.id === id);
  return {
    model,
    makeup: any === undefined ? null : carriedMakeup(any.makeup),
    screen,
    place,
    active: Math.max(0, at(active)),
    baseline: baseline === null || at(baseline) < 0 ? null : at(baseline),
    scenarios: members.map(({ scenario }, i) => {
      const summary = summaries[i] ?? null;
      const headline = summary === null ? null : headlineOf(summary);
      return { scenario, digest: summary?.digest ?? null, headline };
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
    const summary = summaryOf(member, results);
    if (summary === null) return null;
    const { digest, makeup } = summary;
    return { digest, headline: headlineOf(summary), makeup: carriedMakeup(makeup) };
  });
}

/** The address of the screen that a link opens, with what of it was shown; the Workbench where it names one that doesn't exist. */
export function addressOf({ screen, place }: Pick<Share, 'screen' | 'place'>): string {
  const href = screens.find(({ id }) => id === screen)?.href;
  return href === undefined ? '#/' : `${href}${place}`;
}

/** What of a screen an address shows, behind the screen's own part. */
export function placeOf(hash: string, screen: Screen): string {
  const href = screens.find(({ id }) => id === screen)?.href ?? '#/';
  return hash.startsWith(href) ? hash.slice(href.length) : '';
}
