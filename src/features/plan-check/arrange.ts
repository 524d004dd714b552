import type { Finding, RuleId, Severity } from '../../../models/analysis/plan-check.ts';
import type { Plan } from '../../../seeds/types.ts';

/** What the list is narrowed to; null: everything. */
export interface FindingFilter {
  readonly chapter: string | null;
  readonly department: string | null;
  readonly severity: Severity | null;
}

export const noFilter: FindingFilter = { chapter: null, department: null, severity: null };

/** The findings of one rule. */
export interface RuleGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Chapters of the measures a finding is about. */
function chaptersOf(plan: Plan, { measures }: Finding): readonly (string | undefined)[] {
  return measures.map((number) => {
    const section = plan.measures.find((measure) => measure.number === number)?.section;
    return plan.sections.find((each) => each.number === section)?.chapter;
  });
}

/** Findings that pass every choice of the filter, in their order. */
export function filterFindings(
  plan: Plan,
  findings: readonly Finding[],
  { chapter, department, severity }: FindingFilter,
): readonly Finding[] {
  return findings.filter(
    (each) =>
      (severity === null || each.severity === severity) &&
      (department === null || each.departments.includes(department)) &&
      (chapter === null || chaptersOf(plan, each).includes(chapter)),
  );
}

/** Findings by rule, in the order in which the rules come. */
export function groupFindings(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const each of findings) groups.set(each.rule, [...(groups.get(each.rule) ?? []), each]);
  return [...groups].flatMap(([rule, own]) => {
    const severity = own[0]?.severity;
    return severity === undefined ? [] : [{ rule, severity, findings: own }];
  });
}

/** How many there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((each) => each.severity === severity).length;
  return { fault: count('fault'), gap: count('gap'), note: count('note') };
}
