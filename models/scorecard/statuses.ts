import type { Plan, Target } from '../../seeds/types.ts';
import type { MeasureCore } from '../measures/kit.ts';

/** How a target is followed: simulated, read off the settings, shown as progress, or not at all and why. */
export type Following =
  | { readonly kind: 'headline' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'progress' }
  | { readonly kind: 'rule'; readonly measure: number; readonly lever: string }
  | { readonly kind: 'unmodelled'; readonly reason: 'no_model' | 'stated' };

/** Decides for one target of the plan. `delivers`: ids that the measures' equations deliver. */
export function followingOf(
  target: Target,
  measures: readonly MeasureCore[],
  delivers: ReadonlySet<string>,
): Following {
  if (target.measure === null) return { kind: 'headline' };
  const measure = measures.find((m) => m.number === target.measure);
  if (measure === undefined) return { kind: 'unmodelled', reason: 'no_model' };
  const lever = measure.rules?.[target.id];
  if (lever !== undefined) return { kind: 'rule', measure: measure.number, lever };
  if (!delivers.has(target.id)) return { kind: 'unmodelled', reason: 'stated' };
  return { kind: target.stage === 'advance' ? 'progress' : 'delivered' };
}

/** Every target of the plan with how it is followed, in the plan's order. */
export function followAll(
  plan: Plan,
  measures: readonly MeasureCore[],
  delivers: ReadonlySet<string>,
): ReadonlyMap<string, Following> {
  return new Map(
    plan.targets.map((target) => [target.id, followingOf(target, measures, delivers)]),
  );
}
