import type { Catalogue } from './catalogue.ts';
import { isSameOverride, leverValue, type Override, type Scenario } from './scenario.ts';

/** One thing in which two scenarios differ; null: the assumption stands at its evidence; an equation that is not edited has the model's text. */
export type Difference =
  | { readonly kind: 'lever'; readonly id: string; readonly a: number; readonly b: number }
  | {
      readonly kind: 'assumption';
      readonly id: string;
      readonly a: Override | null;
      readonly b: Override | null;
    }
  | {
      readonly kind: 'equation';
      /** `<measure>.<line>`. */
      readonly id: string;
      readonly a: string;
      readonly b: string;
    }
  | { readonly kind: 'seed' | 'draws'; readonly a: number; readonly b: number };

/** What differs between two scenarios: levers in the plan's order, then assumptions and equations by id, seed, draws. */
export function compareScenarios(
  a: Scenario,
  b: Scenario,
  catalogue: Catalogue,
): readonly Difference[] {
  const levers = [...catalogue.levers.values()].map((entry): Difference => {
    return { kind: 'lever', id: entry.id, a: leverValue(a, entry), b: leverValue(b, entry) };
  });
  const ids = new Set([...Object.keys(a.assumptions), ...Object.keys(b.assumptions)]);
  const assumptions = [...ids]
    .sort()
    .filter((id) => !isSameOverride(a.assumptions[id], b.assumptions[id]))
    .map((id): Difference => {
      const [before, after] = [a.assumptions[id] ?? null, b.assumptions[id] ?? null];
      return { kind: 'assumption', id, a: before, b: after };
    });
  const keys = new Set([...Object.keys(a.equations), ...Object.keys(b.equations)]);
  const equations = [...keys].sort().map((id): Difference => {
    const own = catalogue.equation(id) ?? '';
    return { kind: 'equation', id, a: a.equations[id] ?? own, b: b.equations[id] ?? own };
  });
  const numbers: readonly Difference[] = [
    { kind: 'seed', a: a.seed, b: b.seed },
    { kind: 'draws', a: a.draws, b: b.draws },
  ];
  return [...levers, ...assumptions, ...equations, ...numbers].filter(({ a: x, b: y }) => x !== y);
}
