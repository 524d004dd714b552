import type { Measure } from '../../measures/kit.ts';
import type { Clause, Plan, Target, Text } from '../../../seeds/types.ts';

/** `fault`: the plan says what can't be right; `gap`: it leaves open what somebody has to decide; `note`: to be kept in mind. */
export const severities = ['fault', 'gap', 'note'] as const;
export type Severity = (typeof severities)[number];

/** What each rule tells of its finding. Quotes are in the plan's own words; money in CNY, shares 0–1, months 1–12. */
export interface Particulars {
  readonly measure_without_target: object;
  readonly target_without_measure: object;
  readonly target_without_department: object;
  readonly target_without_due: { readonly count: number };
  readonly due_before_issue: { readonly due: number; readonly issued: number };
  readonly ends_in_month_of_issue: { readonly due: number; readonly issued: string };
  readonly unit_misfit: {
    readonly problem: UnitProblem;
    readonly value: number;
    readonly unit: string;
  };
  readonly contradiction: { readonly problem: Contradiction };
  readonly sum_of_parts: {
    readonly parts: readonly [number, number];
    readonly whole: number;
  };
  readonly open_list: { readonly last: string; readonly count: number };
  readonly counted_twice: { readonly subject: Text; readonly reason: Text };
  readonly same_words: { readonly phrase: string };
  readonly target_is_direction: object;
  readonly direction_without_number: {
    readonly sentences: readonly string[];
    readonly words: readonly string[];
  };
  readonly department_without_target: object;
  readonly department_leads_no_target: object;
  readonly named_but_not_responsible: { readonly phrase: string };
  readonly payer_not_responsible: { readonly phrase: string };
  readonly city_amount_missing: { readonly levers: readonly Text[] };
  readonly number_not_carried: {
    readonly number: string;
    readonly value: number;
    readonly phrase: string;
  };
  readonly target_not_scored: { readonly reason: Text | null };
}

export type RuleId = keyof Particulars;

export type UnitProblem =
  | 'share_above_one'
  | 'count_not_whole'
  | 'milestone_unit'
  | 'range_without_end'
  | 'end_without_range'
  | 'day_out_of_month'
  | 'names_do_not_count';

export type Contradiction = 'range_reversed' | 'bounds_disjoint';

/** Rules in the order in which they are shown, with what each means. */
export const ruleSeverity: Readonly<Record<RuleId, Severity>> = {
  contradiction: 'fault',
  unit_misfit: 'fault',
  due_before_issue: 'fault',
  payer_not_responsible: 'fault',
  target_without_measure: 'gap',
  target_without_department: 'gap',
  measure_without_target: 'gap',
  department_without_target: 'gap',
  city_amount_missing: 'gap',
  target_not_scored: 'gap',
  counted_twice: 'note',
  same_words: 'note',
  sum_of_parts: 'note',
  number_not_carried: 'note',
  named_but_not_responsible: 'note',
  ends_in_month_of_issue: 'note',
  target_is_direction: 'note',
  open_list: 'note',
  department_leads_no_target: 'note',
  direction_without_number: 'note',
  target_without_due: 'note',
};

/** What one rule found. */
export interface Found<R extends RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  /** Rule and what it found, e.g. `sum_of_parts:elderly_service_places`: the same for as long as the plan is. */
  readonly key: string;
  /** Numbers of the measures concerned; none: the plan as a whole. */
  readonly measures: readonly number[];
  readonly targets: readonly string[];
  readonly departments: readonly string[];
  readonly parameters: Particulars[R];
}

/** One thing found in the plan, as data; the screen words it. */
export type Finding = { [R in RuleId]: Found<R> }[RuleId];

/** What is checked: a plan, its clauses, and what the models make of both. */
export interface Checked {
  readonly plan: Plan;
  readonly clauses: readonly Clause[];
  readonly measures: readonly Measure[];
}

interface Subject {
  readonly of: string | number;
  readonly measures?: readonly number[];
  readonly targets?: readonly string[];
  readonly departments?: readonly string[];
}

/** A finding of a rule. `of` tells it from the rule's other findings. */
export function finding<R extends RuleId>(
  rule: R,
  subject: Subject,
  parameters: Particulars[R],
): Found<R> {
  const { of, measures = [], targets = [], departments = [] } = subject;
  const severity = ruleSeverity[rule];
  return {
    rule,
    severity,
    key: `${rule}:${String(of)}`,
    measures,
    targets,
    departments,
    parameters,
  };
}

/** Subject of a finding about one target: its measure and that measure's departments. */
export function aboutTarget({ plan }: Checked, target: Target): Subject {
  const measure = plan.measures.find(({ number }) => number === target.measure);
  return {
    of: target.id,
    measures: target.measure === null ? [] : [target.measure],
    targets: [target.id],
    departments: measure?.departments ?? [],
  };
}

/** A measure's targets, by what they name as theirs. */
export function targetsOf({ plan }: Checked, number: number): readonly Target[] {
  return plan.targets.filter(({ measure }) => measure === number);
}

/** A measure's clause in the plan's own words; empty where it has none. */
export function clauseOf({ clauses }: Checked, number: number): string {
  return clauses.find(({ measure }) => measure === number)?.text.zh ?? '';
}
