import type { TargetResult, TargetStatus } from '../../../models/contract.ts';
import type { Plan, Section, Target } from '../../../seeds/types.ts';

/** One target as a small square: how it stands, and how likely it is met. */
export interface TargetCell {
  readonly target: Target;
  readonly status: TargetStatus;
}

/** One section of the plan with its targets; the headline comes first, without a section. */
export interface TargetRow {
  readonly section: Section | null;
  readonly cells: readonly TargetCell[];
  /** Sum of the chances: how many of the scored ones are expected to be met. */
  readonly expected: number;
  readonly scored: number;
}

const unknown: TargetStatus = { kind: 'unmodelled', reason: 'no_model' };

function toRow(section: Section | null, cells: readonly TargetCell[]): TargetRow {
  const chances = cells.flatMap(({ status }) =>
    status.kind === 'scored' ? [status.chance.chance] : [],
  );
  return {
    section,
    cells,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    scored: chances.length,
  };
}

/** The targets by section, in the plan's order; sections without targets are dropped. */
export function arrangeTargets(plan: Plan, results: readonly TargetResult[]): readonly TargetRow[] {
  const status = new Map(results.map((result) => [result.id, result.status]));
  const sectionOf = new Map(plan.measures.map(({ number, section }) => [number, section]));
  const cells = plan.targets.map((target) => ({
    target,
    status: status.get(target.id) ?? unknown,
  }));
  const inSection = (number: number | null): TargetCell[] =>
    cells.filter(({ target: { measure } }) =>
      number === null ? measure === null : measure !== null && sectionOf.get(measure) === number,
    );
  return [null, ...plan.sections]
    .map((section) => toRow(section, inSection(section?.number ?? null)))
    .filter((row) => row.cells.length > 0);
}

/** Scored, expected and rules over all rows. */
export function sumRows(rows: readonly TargetRow[]): {
  readonly all: number;
  readonly scored: number;
  readonly expected: number;
  readonly rules: number;
  readonly kept: number;
} {
  const cells = rows.flatMap((row) => row.cells);
  const rules = cells.flatMap(({ status }) => (status.kind === 'rule' ? [status.kept] : []));
  return {
    all: cells.length,
    scored: rows.reduce((sum, row) => sum + row.scored, 0),
    expected: rows.reduce((sum, row) => sum + row.expected, 0),
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
