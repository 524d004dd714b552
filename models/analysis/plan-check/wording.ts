import type { Lever } from '../../measures/kit.ts';
import type { Target } from '../../../seeds/types.ts';
import {
  aboutTarget,
  clauseOf,
  finding,
  targetsOf,
  type Checked,
  type Finding,
} from './finding.ts';
import { readQuantities, type Quantity } from './numerals.ts';
import { longestCommon, phraseAt, sentencesOf } from './words.ts';

/** What the clauses' own words say beside, or without, targets and levers. */

const directive = /力争|推进|鼓励|支持/gu;

/** Whether a sentence is about one of the targets: it shares a stretch of its title or of a name. */
function isAbout(sentence: string, targets: readonly Target[]): boolean {
  return targets.some(({ title, names }) =>
    [title.zh, ...names].some(
      (words) => longestCommon(sentence, words).length >= Math.min(4, words.length),
    ),
  );
}

function directionsWithoutNumber(checked: Checked): readonly Finding[] {
  return checked.plan.measures.flatMap(({ number, departments }) => {
    const targets = targetsOf(checked, number);
    const sentences = sentencesOf(clauseOf(checked, number)).filter(
      (sentence) =>
        sentence.search(directive) >= 0 &&
        readQuantities(sentence).length === 0 &&
        !isAbout(sentence, targets),
    );
    if (sentences.length === 0) return [];
    const words = [...new Set(sentences.flatMap((sentence) => sentence.match(directive) ?? []))];
    const subject = { of: number, measures: [number], departments };
    return [finding('direction_without_number', subject, { sentences, words })];
  });
}

function directions(checked: Checked): readonly Finding[] {
  return checked.plan.targets
    .filter(({ direction }) => direction)
    .map((target) => finding('target_is_direction', aboutTarget(checked, target), {}));
}

/** The name by which clauses speak of a department: without 人民政府 or 各成员单位. */
function stemOf(title: string): string {
  return title.replace(/(人民政府|各成员单位)$/u, '');
}

function namedDepartments(checked: Checked): readonly Finding[] {
  return checked.plan.measures.flatMap(({ number, departments }) => {
    const clause = clauseOf(checked, number);
    // all eleven cities are answerable where 各市 is, and each of them with it
    const isCovered = (id: string): boolean =>
      departments.includes(id) || (id === 'taiyuan' && departments.includes('cities'));
    return checked.plan.departments.flatMap(({ id, title }) => {
      const at = clause.indexOf(stemOf(title.zh));
      if (at < 0 || isCovered(id)) return [];
      const subject = { of: `${number}/${id}`, measures: [number], departments: [id] };
      return [finding('named_but_not_responsible', subject, { phrase: phraseAt(clause, at) })];
    });
  });
}

const purses: readonly { readonly words: RegExp; readonly department: string }[] = [
  { words: /市级财政|市财政/u, department: 'cities' },
  { words: /省级财政|省财政|由省、市财政/u, department: 'finance' },
];

function payersNotResponsible(checked: Checked): readonly Finding[] {
  return checked.plan.measures.flatMap(({ number, departments }) => {
    const clause = clauseOf(checked, number);
    return purses.flatMap(({ words, department }) => {
      const at = clause.search(words);
      if (at < 0 || departments.includes(department)) return [];
      const subject = {
        of: `${number}/${department}`,
        measures: [number],
        departments: [department],
      };
      return [finding('payer_not_responsible', subject, { phrase: phraseAt(clause, at) })];
    });
  });
}

/** Levers that cities pay and whose amount the plan doesn't state. */
function cityAmounts(checked: Checked): readonly Finding[] {
  return checked.measures.flatMap(({ number, levers }) => {
    const open = Object.values(levers)
      .filter(({ payer, source }: Lever) => payer === 'cities' && source !== 'plan')
      .map(({ title }: Lever) => title);
    const measure = checked.plan.measures.find((each) => each.number === number);
    if (open.length === 0 || measure === undefined) return [];
    const departments = measure.departments;
    const subject = { of: number, measures: [number], departments };
    return [finding('city_amount_missing', subject, { levers: open })];
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Whether a target or a lever of the measure has the number: its value, its upper end, its month. */
function isCarried(checked: Checked, number: number, quantity: Quantity): boolean {
  const levers: readonly Lever[] = Object.values(
    checked.measures.find((each) => each.number === number)?.levers ?? {},
  );
  const targets = targetsOf(checked, number);
  const carried =
    quantity.kind === 'date'
      ? [
          ...targets.map(({ due }) => due),
          ...levers.map(({ kind, planned }) => (kind === 'month' ? planned : null)),
        ]
      : [
          ...targets.flatMap(({ value, upper }) => [value, upper]),
          ...levers.flatMap(({ planned, source }) => (source === 'plan' ? [planned] : [])),
        ];
  return carried.some((value) => typeof value === 'number' && near(value, quantity.value));
}

function numbersNotCarried(checked: Checked): readonly Finding[] {
  return checked.plan.measures.flatMap(({ number, departments }) => {
    const clause = clauseOf(checked, number);
    return readQuantities(clause)
      .filter((quantity) => !isCarried(checked, number, quantity))
      .map(({ text, value, at }) => {
        const subject = { of: `${number}/${text}`, measures: [number], departments };
        const phrase = phraseAt(clause, at);
        return finding('number_not_carried', subject, { number: text, value, phrase });
      });
  });
}

/** Findings on the plan's words. */
export function checkWording(checked: Checked): readonly Finding[] {
  return [
    payersNotResponsible,
    cityAmounts,
    numbersNotCarried,
    namedDepartments,
    directions,
    directionsWithoutNumber,
  ].flatMap((check) => check(checked));
}
