import { evidence, plan } from '../../seeds/index.ts';
import type { EvidenceText, Target } from '../../seeds/types.ts';
import type { Override } from '../domain/scenario.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Facts } from '../features/compare/facts.ts';
import { amountText as wordAmount, rangeText } from '../features/evidence/words.ts';
import { formatValue } from '../features/levers/wording.ts';
import { listItems } from '../features/scorecard/items.ts';
import { amountText, targetText } from '../features/scorecard/words.ts';
import { i18n } from '../i18n/i18n.svelte.ts';

/** An assumption's value with its unit: what is set, or what the evidence says. */
function wordAssumption(id: string, override: Override | null): string {
  const assumption = evidence.assumptions.get(id);
  if (assumption === undefined) return '—';
  const { unit } = assumption;
  if (override?.kind === 'value') return wordAmount(override.value, unit, i18n);
  const { central, low, high } = override ?? assumption;
  if (low === high) return wordAmount(central, unit, i18n);
  return `${wordAmount(central, unit, i18n)} (${rangeText(low, high, unit, i18n)})`;
}

/** What the comparison shows beside figures, in the words of the other screens. */
export function createFacts(catalogue: Catalogue, texts: ReadonlyMap<string, EvidenceText>): Facts {
  const items = new Map(listItems(plan, [], []).map((item) => [item.target.id, item]));
  const itemOf = (target: Target) => {
    const item = items.get(target.id);
    if (item === undefined) throw new Error(`the plan has no target "${target.id}"`);
    return item;
  };
  return {
    plan,
    catalogue,
    wordLever: ({ lever }, value) => formatValue(lever, value, i18n),
    nameAssumption: (id) => {
      const title = texts.get(id)?.title;
      return title === undefined ? id : i18n.text(title);
    },
    wordAssumption,
    wordTarget: (target, value) => amountText(itemOf(target), value, i18n),
    wordAsked: (target) => targetText(itemOf(target), i18n),
  };
}
