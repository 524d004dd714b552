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
  const common = draws.scores('completion/common');
  const shared = Math.sqrt(economy.completionCorrelation);
  const apart = Math.sqrt(1 - economy.completionCorrelation);
  const kept = new Map<string, Float64Array>();
  return (department, kind) => {
    const stream = `completion/${kind}/${department}`;
    const found = kept.get(stream);
    if (found !== undefined) return found;
    const own = draws.scores(stream);
    const scores = common.map((score, d) => shared * score + apart * (own[d] ?? 0));
    const rate = draws.fromScores(economy.completion[kind], scores);
    kept.set(stream, rate);
    return rate;
  };
}
