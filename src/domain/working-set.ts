import { toDocument } from './document.ts';
import type { History } from './history.ts';
import type { LeverCatalogue } from './lever-catalogue.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';

/** A scenario of the set on screen. */
export interface Member {
  readonly id: string;
  readonly scenario: Scenario;
  /** The saved scenario it goes on from, as it was then; null: never saved. */
  readonly basis: { readonly id: string; readonly version: number } | null;
}

/** The root of the state: one to six scenarios, which is in front, what they are compared with, what can be undone. */
export interface WorkingSet {
  readonly members: readonly Member[];
  /** Id of the member in front. */
  readonly active: string;
  /** Id of the member compared with; null: without the plan. */
  readonly baseline: string | null;
  readonly history: History;
}

export type WorkingSetOutcome =
  | { readonly ok: true; readonly set: WorkingSet }
  | { readonly ok: false; readonly refusal: Refusal };

export const draftSchema = 1;

/** The text of a draft. */
export function formatWorkingSet(
  set: WorkingSet,
  catalogue: Pick<LeverCatalogue, 'model' | 'plan'>,
): string {
  const { active, baseline } = set;
  const { past, future } = set.history;
  const members = set.members.map(({ id, basis, scenario }) => {
    return { id, basis, document: toDocument(scenario, catalogue) };
  });
  const head = { kind: 'tuiyan-draft', schema: draftSchema };
  return JSON.stringify({ ...head, members, active, baseline, history: { past, future } });
}
