import type { Companion } from '../features/headline/added.ts';
import type { Reference } from '../features/headline/facts.ts';
import type { Messages } from '../i18n/zh.ts';
import type { DraftStatus } from '../state/drafts.svelte.ts';
import { figuresOf, type Results } from '../state/results.svelte.ts';
import { countOwn } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';
import type { ScenarioView } from './scenario-view.ts';

/** The part of the session that chips and companions are drawn from. */
export interface Shown {
  readonly members: readonly Member[];
  readonly active: string;
  readonly baseline: string | null;
}

/** The colours of a set: the scenario in front is teal, the others keep their order. */
function colourOf(index: number): ScenarioView['colour'] {
  const colours = [1, 2, 3, 4, 5, 6] as const;
  return colours[index % colours.length] ?? 1;
}

/** Colours by member: the one in front takes the first, the others the rest in order. */
export function assignColours({
  members,
  active,
}: Shown): ReadonlyMap<string, ScenarioView['colour']> {
  const others = members.filter(({ id }) => id !== active).map(({ id }) => id);
  return new Map([active, ...others].map((id, index) => [id, colourOf(index)]));
}

/** The chips of the set; a scenario without a title gets the dictionary's. */
export function viewScenarios(shown: Shown, words: Messages): readonly ScenarioView[] {
  const colours = assignColours(shown);
  return shown.members.map(({ id, scenario }) => ({
    id,
    title: scenario.title || words.app.untitled,
    changes: countOwn(scenario),
    isShown: id === shown.active,
    isBaseline: id === shown.baseline,
    colour: colours.get(id) ?? 1,
  }));
}

/** The other scenarios' medians for the fan; those without figures yet are left out. */
export function viewCompanions(
  shown: Shown,
  results: Pick<Results, 'of'>,
  words: Messages,
): readonly Companion[] {
  return viewScenarios(shown, words)
    .filter(({ isShown }) => !isShown)
    .flatMap(({ id, title, colour }) => {
      const figures = figuresOf(results.of(id));
      if (figures === null) return [];
      const median = figures.summary.headline.added.p50;
      return [{ title, median, colour: `scenario-${colour}` } as const];
    });
}

/** What the headline is compared with: the chosen member, or null for the economy without the plan. */
export function viewReference(
  shown: Shown,
  results: Pick<Results, 'of'>,
  words: Messages,
): Reference | null {
  const chosen = viewScenarios(shown, words).find(({ isBaseline }) => isBaseline);
  const figures = chosen ? figuresOf(results.of(chosen.id)) : null;
  if (!chosen || figures === null) return null;
  const { chance, p50, histogram } = figures.summary.headline;
  return { title: chosen.title, chance, p50, histogram };
}

/** What became of the draft, in words; `formatTime` writes a moment for the reader. */
export function wordDraft(
  status: DraftStatus,
  { app, reasons }: Messages,
  formatTime: (at: string) => string,
): string {
  switch (status.kind) {
    case 'none':
      return app.draft.fresh;
    case 'saving':
      return app.draft.saving;
    case 'saved':
      return app.draft.saved({ time: formatTime(status.at) });
    case 'failed':
      return reasons.storage[status.failure.code];
  }
}
