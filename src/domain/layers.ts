import type { Catalogue } from './catalogue.ts';
import { startValue } from './lever.ts';
import { isSameOverride, type Override, type Scenario } from './scenario.ts';
import { equationsOf } from './side-by-side.ts';
import { tidyNotes, tidyTitle } from './text.ts';

/** Something that a scenario sets: where it starts, a lever, an assumption, an equation. */
export type Slot =
  | { readonly kind: 'start' }
  | { readonly kind: 'lever' | 'assumption' | 'equation'; readonly id: string };

/** A value of a slot: a lever's number, an assumption's override, an equation's text, or the start. */
export type SlotValue = number | string | Override;

/** What one scenario of a stack wants a slot to be; `by`: its place in the stack, the lowest of those that agree. */
interface Claim {
  readonly by: number;
  readonly value: SlotValue;
}

/** A slot that scenarios of a stack want to be different things. */
export interface Conflict {
  readonly key: string;
  readonly slot: Slot;
  readonly claims: readonly Claim[];
}

/** By the conflict's key: the place in the stack of the scenario whose value is taken. */
export type Choices = ReadonlyMap<string, number>;

export type Stacked =
  | { readonly kind: 'stacked'; readonly scenario: Scenario }
  /** Conflicts that nobody has chosen for. */
  | { readonly kind: 'open'; readonly conflicts: readonly Conflict[] };

interface Claimed {
  readonly slot: Slot;
  readonly claims: readonly Claim[];
}

const isSameValue = (a: SlotValue, b: SlotValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? isSameOverride(a, b) : a === b;

const keyOf = (slot: Slot): string => (slot.kind === 'start' ? 'start' : `${slot.kind} ${slot.id}`);

/** All that a scenario sets, in the order of the catalogue's levers, then by id. */
function settingsOf(scenario: Scenario, catalogue: Catalogue): readonly [Slot, SlotValue][] {
  const levers = [...catalogue.levers.keys()].flatMap((id): [Slot, SlotValue][] => {
    const value = scenario.settings[id];
    return value === undefined ? [] : [[{ kind: 'lever', id }, value]];
  });
  const assumptions = Object.entries(scenario.assumptions).map(([id, value]): [Slot, SlotValue] => [
    { kind: 'assumption', id },
    value,
  ]);
  const equations = Object.entries(equationsOf(scenario)).map(([id, text]): [Slot, SlotValue] => [
    { kind: 'equation', id },
    text,
  ]);
  return [[{ kind: 'start' }, scenario.start], ...levers, ...assumptions, ...equations];
}

function claimAll(stack: readonly Scenario[], catalogue: Catalogue): ReadonlyMap<string, Claimed> {
  const all = new Map<string, Claimed>();
  stack.forEach((scenario, by) => {
    for (const [slot, value] of settingsOf(scenario, catalogue)) {
      const key = keyOf(slot);
      const { claims } = all.get(key) ?? { claims: [] };
      if (claims.some((claim) => isSameValue(claim.value, value))) continue;
      all.set(key, { slot, claims: [...claims, { by, value }] });
    }
  });
  return all;
}

/** What the scenarios of a stack (the base first) don't agree on. */
export function findConflicts(
  stack: readonly Scenario[],
  catalogue: Catalogue,
): readonly Conflict[] {
  return [...claimAll(stack, catalogue)].flatMap(([key, { slot, claims }]) =>
    claims.length > 1 ? [{ key, slot, claims }] : [],
  );
}

/** What a slot becomes: what all who set it agree on, else what was chosen; null: nobody has. */
function settle(key: string, { claims }: Claimed, choices: Choices): SlotValue | null {
  const [first, ...others] = claims;
  if (first !== undefined && others.length === 0) return first.value;
  return claims.find(({ by }) => by === choices.get(key))?.value ?? null;
}

type Settled = readonly (readonly [Slot, SlotValue])[];

const ofKind = <T extends SlotValue>(settled: Settled, kind: Slot['kind']): Record<string, T> =>
  Object.fromEntries(
    settled.flatMap(([slot, value]) =>
      slot.kind === kind && slot.kind !== 'start' ? [[slot.id, value as T]] : [],
    ),
  );

/** Levers in the order in which they were set, those that stand at the start left out. */
function leversOf(
  settled: Settled,
  start: Scenario['start'],
  catalogue: Catalogue,
): Record<string, number> {
  const kept = Object.entries(ofKind<number>(settled, 'lever')).filter(([id, value]) => {
    const entry = catalogue.levers.get(id);
    return entry === undefined || value !== startValue(entry.lever, start);
  });
  return Object.fromEntries(kept);
}

/**
 * Lays the changes of scenarios over each other, the first being the base: what only one of them sets is kept, what two
 * set differently must have been chosen. Seed and draws are the base's: they are no change of the plan.
 */
export function stackScenarios(
  stack: readonly [Scenario, ...Scenario[]],
  choices: Choices,
  catalogue: Catalogue,
): Stacked {
  const all = [...claimAll(stack, catalogue)];
  const settled = all.map(
    ([key, claimed]) => [claimed.slot, settle(key, claimed, choices)] as const,
  );
  const open = findConflicts(stack, catalogue).filter(
    ({ key, claims }) => !claims.some(({ by }) => by === choices.get(key)),
  );
  if (open.length > 0) return { kind: 'open', conflicts: open };
  const whole = settled.flatMap(([slot, value]) =>
    value === null ? [] : [[slot, value] as const],
  );
  const [base] = stack;
  const start =
    whole.find(([slot]) => slot.kind === 'start')?.[1] === 'nothing' ? 'nothing' : 'plan';
  const equations = ofKind<string>(whole, 'equation');
  const scenario = {
    ...base,
    title: tidyTitle(stack.map(({ title }) => title).join(' + ')),
    notes: tidyNotes(stack.flatMap(({ notes }) => (notes === '' ? [] : [notes])).join('\n\n')),
    start,
    settings: leversOf(whole, start, catalogue),
    assumptions: ofKind<Override>(whole, 'assumption'),
    ...(Object.keys(equations).length > 0 ? { equations } : {}),
  } as const;
  return { kind: 'stacked', scenario };
}
