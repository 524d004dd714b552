import { findLever } from '../../domain/catalogue.ts';
import type { Slot, SlotValue } from '../../domain/layers.ts';
import type { Facts } from './facts.ts';
import type { Wording } from './wording.svelte.ts';

/** The name of something that scenarios of a stack set differently. */
export function nameSlot(slot: Slot, facts: Facts, { w, text }: Wording): string {
  switch (slot.kind) {
    case 'start':
      return w.settings.start;
    case 'lever': {
      const { measure, lever } = findLever(facts.catalogue, slot.id);
      return w.settings.groups.measure({ n: measure, title: text(lever.title) });
    }
    case 'assumption':
      return facts.nameAssumption(slot.id);
    case 'equation':
      return w.settings.equation({ line: slot.id });
  }
}

/** A value of it, in words. */
export function wordSlot(slot: Slot, value: SlotValue, facts: Facts, { w }: Wording): string {
  if (slot.kind === 'start')
    return value === 'nothing' ? w.settings.starts.nothing : w.settings.starts.plan;
  if (typeof value === 'number' && slot.kind === 'lever')
    return facts.wordLever(findLever(facts.catalogue, slot.id), value);
  if (typeof value === 'object' && slot.kind === 'assumption')
    return facts.wordAssumption(slot.id, value);
  return typeof value === 'string' ? value : '';
}
