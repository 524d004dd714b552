import type { Plan, Target } from '../../../seeds/types.ts';
import {
  aboutTarget,
  clauseOf,
  finding,
  targetsOf,
  type Checked,
  type Finding,
} from './finding.ts';

/** What belongs together and doesn't find each other: measures, targets, departments, months, models. */

function measuresWithoutTarget(checked: Checked): readonly Finding[] {
  return checked.plan.measures
    .filter(({ number }) => targetsOf(checked, number).length === 0)
    .map(({ number, departments }) =>
      finding('measure_without_target', { of: number, measures: [number], departments }, {}),
    );
}

function targetsOnTheirOwn(checked: Checked): readonly Finding[] {
  const owner = (target: Target): Plan['measures'][number] | undefined =>
    checked.plan.measures.find(({ number }) => number === target.measure);
  return checked.plan.targets.flatMap((target): readonly Finding[] => {
    const measure = owner(target);
    const about = aboutTarget(checked, target);
    return [
      ...(measure === undefined ? [finding('target_without_measure', about, {})] : []),
      ...((measure?.departments ?? []).length === 0
        ? [finding('target_without_department', about, {})]
        : []),
    ];
  });
}

const dated = /\d{4}年|年内|年底|月|每年/u;

/** Targets due in December because the plan is of the year, not because their clause says when; one finding a measure. */
function targetsWithoutDue(checked: Checked): readonly Finding[] {
  return checked.plan.measures.flatMap(({ number, departments }) => {
    const open = targetsOf(checked, number).filter(({ due, rule }) => due === 12 && !rule);
    const clause = clauseOf(checked, number).replaceAll(/20\d{2}(?=中国)/gu, '');
    if (open.length === 0 || dated.test(clause)) return [];
    const targets = open.map(({ id }) => id);
    const subject = { of: number, measures: [number], targets, departments };
    return [finding('target_without_due', subject, { count: targets.length })];
  });
}

/** Month in which the plan was issued, 1–12; 0 where it was issued before the year of its title. */
function monthOfIssue({ issued, title }: Plan): number {
  const [year = '', month = ''] = issued.split('-');
  return title.zh.includes(year) ? Number(month) : 0;
}

function dueAroundIssue(checked: Checked): readonly Finding[] {
  const issued = monthOfIssue(checked.plan);
  return checked.plan.targets.flatMap((target): readonly Finding[] => {
    const { due } = target;
    if (due === 'monthly' || due > issued) return [];
    const about = aboutTarget(checked, target);
    return due < issued
      ? [finding('due_before_issue', about, { due, issued })]
      : [finding('ends_in_month_of_issue', about, { due, issued: checked.plan.issued })];
  });
}

/** Departments none of whose measures has a target, and departments that lead no measure with a target. */
function idleDepartments(checked: Checked): readonly Finding[] {
  const scored = checked.plan.measures.filter(({ number }) => targetsOf(checked, number).length);
  return checked.plan.departments.flatMap(({ id }): readonly Finding[] => {
    const own = checked.plan.measures.filter(({ departments }) => departments.includes(id));
    const subject = { of: id, measures: own.map(({ number }) => number), departments: [id] };
    if (!own.some((measure) => scored.includes(measure)))
      return [finding('department_without_target', subject, {})];
    return scored.some(({ departments }) => departments[0] === id)
      ? []
      : [finding('department_leads_no_target', subject, {})];
  });
}

/** Targets that no equation delivers and no setting keeps; `reason` where the measure says why. */
function targetsNotScored(checked: Checked): readonly Finding[] {
  return checked.plan.targets.flatMap((target) => {
    if (target.measure === null) return [];
    const model = checked.measures.find(({ number }) => number === target.measure);
    const delivered = new RegExp(`^\\s*delivered\\.${target.id}\\b`, 'mu');
    if (delivered.test(model?.equations ?? '') || model?.rules?.[target.id] !== undefined)
      return [];
    const reason = model?.notModelled?.[target.id] ?? null;
    return [finding('target_not_scored', aboutTarget(checked, target), { reason })];
  });
}

/** Findings on what the plan's parts refer to. */
export function checkStructure(checked: Checked): readonly Finding[] {
  return [
    measuresWithoutTarget,
    targetsOnTheirOwn,
    targetsWithoutDue,
    dueAroundIssue,
    idleDepartments,
    targetsNotScored,
  ].flatMap((check) => check(checked));
}
