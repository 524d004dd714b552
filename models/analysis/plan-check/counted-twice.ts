import type { PlanMeasure } from '../../../seeds/types.ts';
import { declaredOverlaps } from './declared.ts';
import { clauseOf, finding, targetsOf, type Checked, type Finding } from './finding.ts';
import { longestCommon } from './words.ts';

/** The same thing under two numbers: overlaps that somebody has declared, and words that two clauses share. */

function departmentsOf({ plan }: Checked, measures: readonly number[]): readonly string[] {
  const named = plan.measures.filter(({ number }) => measures.includes(number));
  return [...new Set(named.flatMap(({ departments }) => departments))];
}

function declared(checked: Checked): readonly Finding[] {
  const numbers = new Set(checked.plan.measures.map(({ number }) => number));
  return declaredOverlaps
    .filter(({ measures }) => measures.every((number) => numbers.has(number)))
    .map(({ id, measures, targets, subject, reason }) => {
      const departments = departmentsOf(checked, measures);
      return finding(
        'counted_twice',
        { of: id, measures, targets, departments },
        { subject, reason },
      );
    });
}

/** Words of administration: many clauses have them, and nobody counts them. */
const wordsOfOffice = new RegExp(
  [
    '各市|全省|我省|国家|省级|市级|山西|太原|综改示范区|领导小组|有条件|条件的|领域|等',
    '支持|推动|推进|加快|发展|鼓励|建设|培育|打造|提升|进一步|深入|开展|积极|引导|充分发挥|影响力的',
    '服务业|综合服务|服务平台|服务设施|信息技术|企业|创新|示范|试点|体系|特色|活动|新模式|新业态|一批|线上线下',
    '[“”，、。；（）0-9]',
  ].join('|'),
  'gu',
);

/** The longest stretch that two texts share once the words of office are out. */
function sharedSubject(a: string, b: string): string {
  const plain = (text: string): string => text.replaceAll(wordsOfOffice, '|');
  const other = plain(b);
  return plain(a)
    .split('|')
    .map((piece) => longestCommon(piece, other))
    .reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

/** Whether one department answers for both measures; the cities share everything. */
function shareDepartment(a: PlanMeasure, b: PlanMeasure): boolean {
  return a.departments.some((id) => id !== 'cities' && b.departments.includes(id));
}

/** Pairs of measures that a department answers for together and that nobody has declared. */
function undeclaredPairs({ plan }: Checked): readonly (readonly [PlanMeasure, PlanMeasure])[] {
  const isDeclared = (a: number, b: number): boolean =>
    declaredOverlaps.some(({ measures }) => measures.includes(a) && measures.includes(b));
  return plan.measures.flatMap((a, i) =>
    plan.measures
      .slice(i + 1)
      .filter((b) => shareDepartment(a, b) && !isDeclared(a.number, b.number))
      .map((b) => [a, b] as const),
  );
}

/** Targets of two measures that count the same unit under titles with a word in common. */
function sameTargets(
  checked: Checked,
  a: number,
  b: number,
): { readonly targets: readonly string[]; readonly phrase: string } | null {
  for (const one of targetsOf(checked, a)) {
    for (const other of targetsOf(checked, b)) {
      if (one.unit !== other.unit || ['1', 'CNY', 'milestone'].includes(one.unit)) continue;
      const phrase = longestCommon(one.title.zh, other.title.zh);
      if (phrase.length >= 2) return { targets: [one.id, other.id], phrase };
    }
  }
  return null;
}

function sameWords(checked: Checked): readonly Finding[] {
  return undeclaredPairs(checked).flatMap(([a, b]) => {
    const measures = [a.number, b.number];
    const phrase = sharedSubject(clauseOf(checked, a.number), clauseOf(checked, b.number));
    const counted = sameTargets(checked, a.number, b.number);
    if (phrase.length < 4 && counted === null) return [];
    const subject = {
      of: measures.join('+'),
      measures,
      targets: counted?.targets ?? [],
      departments: a.departments.filter((id) => b.departments.includes(id)),
    };
    return [finding('same_words', subject, { phrase: counted?.phrase ?? phrase })];
  });
}

/** Findings on what may be counted twice. */
export function checkOverlaps(checked: Checked): readonly Finding[] {
  return [...declared(checked), ...sameWords(checked)];
}
