import type { TargetResult, TargetStatus } from '../../../models/contract.ts';
import type { Plan, Section, Target } from '../../../seeds/types.ts';

/** How the targets stand, by id. */
export type Statuses = ReadonlyMap<string, TargetStatus>;

/** One section of the plan with its targets; the headline comes first, without a section. */
export interface TargetRow {
  readonly section: Section | null;
  readonly targets: readonly Target[];
}

export const unknown: TargetStatus = { kind: 'unmodelled', reason: 'no_model' };

/** The targets by section, in the plan's order; sections without targets are dropped. */
export function arrangeTargets({ measures, sections, targets }: Plan): readonly TargetRow[] {
  const sectionOf = new Map(measures.map(({ number, section }) => [number, section]));
  const inSection = (number: number | null): Target[] =>
    targets.filter(({ measure }) =>
      number === null ? measure === null : measure !== null && sectionOf.get(measure) === number,
    );
  return [null, ...sections]
    .map((section) => ({ section, targets: inSection(section?.number ?? null) }))
    .filter((row) => row.targets.length > 0);
}

export function statusesOf(results: readonly TargetResult[]): Statuses {
  return new Map(results.map(({ id, status }) => [id, status]));
}

/** How some targets stand together. */
export interface TargetSum {
  readonly scored: number;
  /** Sum of the chances: how many of the scored ones are expected to be met. */
  readonly expected: number;
  readonly rules: number;
  readonly kept: number;
}

export function sumTargets(targets: readonly Target[], statuses: Statuses): TargetSum {
  const found = targets.map(({ id }) => statuses.get(id) ?? unknown);
  const chances = found.flatMap((one) => (one.kind === 'scored' ? [one.chance.chance] : []));
  const rules = found.flatMap((one) => (one.kind === 'rule' ? [one.kept] : []));
  return {
    scored: chances.length,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    rules: rules.length,
    kept: rules.filter(Boolean).length,
  };
}

/** The step of the chance's colour, 0 (low) to 4 (high). */
export function chanceStep(chance: number): 0 | 1 | 2 | 3 | 4 {
  if (chance < 0.2) return 0;
  if (chance < 0.4) return 1;
  if (chance < 0.6) return 2;
  return chance < 0.8 ? 3 : 4;
}
