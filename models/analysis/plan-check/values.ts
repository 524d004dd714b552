import type { Target } from '../../../seeds/types.ts';
import {
  aboutTarget,
  clauseOf,
  finding,
  type Checked,
  type Finding,
  type UnitProblem,
} from './finding.ts';
import { longestCommon } from './words.ts';

/** Whether a target's number, unit and operator fit each other, and whether targets fit side by side. */

const isCount = (unit: string): boolean => !['1', 'day'].includes(unit) && !unit.startsWith('CNY');

function unitProblem(target: Target): UnitProblem | null {
  const { operator, value, upper, unit, names } = target;
  const numbers = upper === null ? [value] : [value, upper];
  if (unit === '1' && numbers.some((number) => number < 0 || number > 1)) return 'share_above_one';
  if (isCount(unit) && numbers.some((number) => number < 0 || !Number.isInteger(number)))
    return 'count_not_whole';
  if ((operator === 'milestone') !== (unit === 'milestone')) return 'milestone_unit';
  if (operator === 'range' && upper === null) return 'range_without_end';
  if (operator !== 'range' && upper !== null) return 'end_without_range';
  if (unit === 'day' && !(value >= 1 && value <= 31)) return 'day_out_of_month';
  return names.length > 0 && names.length !== value ? 'names_do_not_count' : null;
}

function misfits(checked: Checked): readonly Finding[] {
  return checked.plan.targets.flatMap((target) => {
    const problem = unitProblem(target);
    if (problem === null) return [];
    const { value, unit } = target;
    return [finding('unit_misfit', aboutTarget(checked, target), { problem, value, unit })];
  });
}

/** What a target allows, `[from, to]`. */
function allowed({ operator, value, upper }: Target): readonly [number, number] {
  switch (operator) {
    case 'gt':
    case 'ge':
      return [value, Infinity];
    case 'le':
      return [-Infinity, value];
    case 'about':
      return [0.9 * value, 1.1 * value];
    case 'range':
      return [value, upper ?? value];
    case 'eq':
    case 'milestone':
      return [value, value];
  }
}

/** One title names what the other names, with or without its qualifier (省级电商直播基地, 电商直播基地). */
function sameThing(a: Target, b: Target): boolean {
  const [short = '', long = ''] = [a.title.zh, b.title.zh].toSorted((x, y) => x.length - y.length);
  return a.unit === b.unit && short.length >= 3 && long.includes(short);
}

function* pairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b];
}

function contradictions(checked: Checked): readonly Finding[] {
  const found: Finding[] = [];
  for (const target of checked.plan.targets) {
    if (target.upper === null || target.upper >= target.value) continue;
    const about = aboutTarget(checked, target);
    found.push(finding('contradiction', about, { problem: 'range_reversed' }));
  }
  for (const [a, b] of pairs(checked.plan.targets)) {
    const [[from, to], [low, high]] = [allowed(a), allowed(b)];
    if (!sameThing(a, b) || (from <= high && low <= to)) continue;
    const [one, other] = [aboutTarget(checked, a), aboutTarget(checked, b)];
    const subject = {
      of: `${a.id}+${b.id}`,
      measures: [...new Set([...(one.measures ?? []), ...(other.measures ?? [])])],
      targets: [a.id, b.id],
      departments: one.departments ?? [],
    };
    found.push(finding('contradiction', subject, { problem: 'bounds_disjoint' }));
  }
  return found;
}

/** Two counts of a measure that add up to a third: parts of a whole, or three separate things? */
function sums(checked: Checked): readonly Finding[] {
  return checked.plan.targets.flatMap((whole) => {
    const counts = checked.plan.targets.filter(
      ({ measure, unit, id }) => measure === whole.measure && isCount(unit) && id !== whole.id,
    );
    if (whole.unit === 'milestone' || !isCount(whole.unit)) return [];
    return [...pairs(counts)]
      .filter(([a, b]) => a.value > 1 && b.value > 1 && a.value + b.value === whole.value)
      .map(([a, b]) => {
        const targets = [a.id, b.id, whole.id];
        const parts = [a.value, b.value] as const;
        const about = { ...aboutTarget(checked, whole), targets };
        return finding('sum_of_parts', about, { parts, whole: whole.value });
      });
  });
}

/** Names of a milestone that the clause ends with 等: the list is open, the target counts what is named. */
function openLists(checked: Checked): readonly Finding[] {
  return checked.plan.targets.flatMap((target) => {
    const last = target.names.at(-1);
    if (last === undefined || target.measure === null) return [];
    const clause = clauseOf(checked, target.measure).replaceAll(/[“”]/gu, '');
    const name = last.replaceAll(/[“”]/gu, '');
    const stem = longestCommon(clause, name);
    const after = clause.slice(clause.indexOf(stem) + stem.length);
    if (stem.length < 2 || !after.startsWith('等')) return [];
    const parameters = { last, count: target.names.length };
    return [finding('open_list', aboutTarget(checked, target), parameters)];
  });
}

/** Findings on numbers, units and operators. */
export function checkValues(checked: Checked): readonly Finding[] {
  return [contradictions, misfits, sums, openLists].flatMap((check) => check(checked));
}
