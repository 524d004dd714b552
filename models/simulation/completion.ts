import type { CompletionKind, Economy } from '../../seeds/types.ts';
import type { Draws } from '../economy/draws.ts';

/**
 * Completion rates before steering: one draw per department and kind of target, correlated between departments by
 * one common score (model.md, section 4.4; one draw for all would make joint chances wrong).
 */
export function createCompletion(
  draws: Draws,
  economy: Economy,
): (department: string, kind: CompletionKind) => Float64Array {
  const family = { common: 'completion/common', rho: economy.completionCorrelation };
  const kept = new Map<string, Float64Array>();
  return (department, kind) => {
    const stream = `completion/${kind}/${department}`;
    const rate = kept.get(stream) ?? draws.inFamily(economy.completion[kind], stream, family);
    kept.set(stream, rate);
    return rate;
  };
}
