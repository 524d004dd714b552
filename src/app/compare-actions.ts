import type { MemberActions } from '../features/compare/actions.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import { comparisonsOf } from './later.ts';
import type { Parts } from './parts.ts';

/** What the comparison can tell the set to do; each ends a replay first. */
export function createActions(parts: Parts, desk: Desk): MemberActions {
  const { session, results } = parts;
  const find = (id: string) => session.members.find((member) => member.id === id);
  const act =
    <T>(work: (value: T) => unknown) =>
    (value: T): void => {
      desk.rest();
      work(value);
    };
  return {
    onshow: act((id) => session.activate(id)),
    onbaseline: act((id) => session.setBaseline(id)),
    onduplicate: act((id) => {
      const scenario = find(id)?.scenario;
      if (scenario === undefined) return;
      const title = scenario.title || i18n.m.app.untitled;
      session.add({ ...scenario, title: compareWords[i18n.locale].copyOf({ title }) });
    }),
    onremove: act((id) => session.remove(id)),
    onalign: act((id) => {
      const base = session.members.find((member) => member.id === session.baseline);
      if (base === undefined) return;
      const { seed, draws } = base.scenario;
      session.change({ seed, draws }, id);
    }),
    onretry: (id) => {
      const member = find(id);
      if (member !== undefined) results.retry(member);
    },
    onpair: (id) => comparisonsOf(parts).retry(id),
  };
}
