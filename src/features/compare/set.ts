import { formatNumber } from '../../ui/numbers.ts';
import { listFigured, nameOf, type CompareMember } from './members.ts';
import { writeChance } from './targets.ts';
import type { Wording } from './wording.svelte.ts';

/** Which scenario has the best chance, in a sentence. */
export function setSentence(members: readonly CompareMember[], { w, locale }: Wording): string {
  const figured = listFigured(members);
  const [best] = figured.toSorted((a, b) => b.summary.headline.chance - a.summary.headline.chance);
  if (best === undefined || figured.length < members.length) return w.waiting;
  const n = members.length;
  const chance = writeChance(best.summary.headline.chance, locale);
  const isTie = figured.every(
    ({ summary }) => summary.headline.chance === best.summary.headline.chance,
  );
  return isTie ? w.answerTie({ chance, n }) : w.answer({ best: nameOf(best), chance, n });
}

/** Whether the set shares its draws, in a sentence. */
export function sharedSentence(members: readonly CompareMember[], { w, locale }: Wording): string {
  const [first] = members;
  if (first === undefined) return '';
  const { seed, draws } = first.scenario;
  const isShared = members.every(
    ({ scenario }) => scenario.seed === seed && scenario.draws === draws,
  );
  return isShared
    ? w.shared({ draws: formatNumber(draws, locale), seed: String(seed) })
    : w.unsharedSet;
}
