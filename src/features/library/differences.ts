import type { Catalogue } from '../../domain/catalogue.ts';
import { compareScenarios, type Difference } from '../../domain/comparison.ts';
import type { Override, Scenario } from '../../domain/scenario.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Naming } from './shelf.ts';

/** One thing that changed between two versions, in words; `what` alone where there is no before and after. */
export interface Change {
  readonly key: string;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface DifferenceParts {
  readonly catalogue: Catalogue;
  readonly naming: Naming;
  readonly words: Messages['library'];
}

function wordDifference(difference: Difference, { naming, words }: DifferenceParts): Change {
  switch (difference.kind) {
    case 'lever': {
      const { id, a, b } = difference;
      const [from, to] = [naming.value(id, a), naming.value(id, b)];
      return { key: id, what: naming.lever(id), from, to };
    }
    case 'assumption': {
      const { id, a, b } = difference;
      const say = (override: Override | null): string =>
        override === null ? words.atEvidence : naming.override(id, override);
      return { key: id, what: naming.assumption(id), from: say(a), to: say(b) };
    }
    case 'equation': {
      const { id, a, b } = difference;
      return { key: `equation ${id}`, what: words.equation({ id }), from: a, to: b };
    }
    case 'seed':
    case 'draws': {
      const { kind, a, b } = difference;
      return { key: kind, what: words[kind], from: String(a), to: String(b) };
    }
  }
}

/** What changed from one version to another: its words first, then levers, assumptions, equations, seed, draws. */
export function listChanges(a: Scenario, b: Scenario, parts: DifferenceParts): readonly Change[] {
  const { words, catalogue } = parts;
  const named: Change[] = [];
  if (a.title !== b.title)
    named.push({ key: 'title', what: words.titleChanged, from: a.title, to: b.title });
  if (a.notes !== b.notes)
    named.push({ key: 'notes', what: words.notesDiffer, from: null, to: null });
  const differences = compareScenarios(a, b, catalogue).map((one) => wordDifference(one, parts));
  return [...named, ...differences];
}
