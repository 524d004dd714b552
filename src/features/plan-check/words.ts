import type { Finding, Found, RuleId } from '../../../models/analysis/plan-check.ts';
import type { Plan, Text } from '../../../seeds/types.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatExact, type NumberLocale } from '../../ui/numbers.ts';

/** The reader's language and the plan that findings are about. */
export interface Wording {
  readonly plan: Plan;
  readonly m: Messages;
  readonly locale: NumberLocale;
  readonly text: (text: Text) => string;
}

interface Parts {
  readonly words: Messages['planCheck']['found'];
  readonly number: (value: number) => string;
  readonly target: string;
  /** Titles of the finding's targets, quoted. */
  readonly targets: string;
  readonly departments: string;
  /** How many measures the finding names. */
  readonly n: string;
  readonly join: (list: readonly string[]) => string;
  readonly quote: (text: string) => string;
  readonly text: (text: Text) => string;
}

function partsOf(finding: Finding, { plan, m, locale, text }: Wording): Parts {
  const { join, quote, found } = m.planCheck;
  const titlesOf = (
    ids: readonly string[],
    list: readonly { readonly id: string; readonly title: Text }[],
  ): readonly string[] =>
    ids.map((id) => {
      const title = list.find((each) => each.id === id)?.title;
      return title === undefined ? id : text(title);
    });
  const targets = titlesOf(finding.targets, plan.targets);
  const number = (value: number): string => formatExact(value, locale);
  return {
    words: found,
    number,
    target: targets[0] ?? '',
    targets: targets.map((title) => quote({ text: title })).join(join),
    departments: titlesOf(finding.departments, plan.departments).join(join),
    n: number(finding.measures.length),
    join: (list) => list.join(join),
    quote: (quoted) => quote({ text: quoted }),
    text,
  };
}

type Sentences = {
  readonly [R in RuleId]: (parts: Parts, parameters: Found<R>['parameters']) => string;
};

const sentences: Sentences = {
  contradiction: ({ words, target, targets }, { problem }) =>
    problem === 'range_reversed'
      ? words.range_reversed({ target })
      : words.bounds_disjoint({ targets }),
  unit_misfit: ({ words, target }, { problem }) => words.unit[problem]({ target }),
  due_before_issue: ({ words, target, number }, { due, issued }) =>
    words.due_before_issue({ target, due: number(due), issued: number(issued) }),
  payer_not_responsible: ({ words, departments }) =>
    words.payer_not_responsible({ department: departments }),
  target_without_measure: ({ words, target }) => words.target_without_measure({ target }),
  target_without_department: ({ words, target }) => words.target_without_department({ target }),
  measure_without_target: ({ words }) => words.measure_without_target,
  department_without_target: ({ words, departments, n }) =>
    words.department_without_target({ department: departments, n }),
  city_amount_missing: ({ words, join, text }, { levers }) =>
    words.city_amount_missing({ levers: join(levers.map(text)) }),
  target_not_scored: ({ words, target, text }, { reason }) =>
    words.target_not_scored({ target, reason: reason === null ? words.no_reason : text(reason) }),
  counted_twice: ({ words, text }, { subject, reason }) =>
    words.counted_twice({ subject: text(subject), reason: text(reason) }),
  same_words: ({ words, targets, departments }, { phrase }) =>
    targets === ''
      ? words.same_words({ phrase, departments })
      : words.same_targets({ targets, phrase, departments }),
  sum_of_parts: ({ words, targets, join, number }, { parts, whole }) => {
    const [a = '', b = '', total = ''] = targets.split(join(['', '']));
    const sum = `${parts.map(number).join(' + ')} = ${number(whole)}`;
    return words.sum_of_parts({ parts: join([a, b]), whole: total, sum });
  },
  number_not_carried: ({ words }, { number }) => words.number_not_carried({ number }),
  named_but_not_responsible: ({ words, departments }) =>
    words.named_but_not_responsible({ department: departments }),
  ends_in_month_of_issue: ({ words, target, number }, { due, issued }) =>
    words.ends_in_month_of_issue({ target, due: number(due), issued }),
  target_is_direction: ({ words, target }) => words.target_is_direction({ target }),
  open_list: ({ words, target, number }, { last, count }) =>
    words.open_list({ target, n: number(count), last }),
  department_leads_no_target: ({ words, departments, n }) =>
    words.department_leads_no_target({ department: departments, n }),
  direction_without_number: ({ words, number, join, quote }, { sentences: said, words: verbs }) =>
    words.direction_without_number({ n: number(said.length), words: join(verbs.map(quote)) }),
  target_without_due: ({ words, targets, number }, { count }) =>
    words.target_without_due({ n: number(count), targets }),
};

function word<R extends RuleId>(rule: R, parts: Parts, parameters: Found<R>['parameters']): string {
  return sentences[rule](parts, parameters);
}

/** A finding in one sentence. */
export function sentenceOf(finding: Finding, wording: Wording): string {
  return word(finding.rule, partsOf(finding, wording), finding.parameters);
}

/** The plan's own words that a finding is about, in Chinese. */
export function quotesOf(finding: Finding): readonly string[] {
  if (finding.rule === 'direction_without_number') return finding.parameters.sentences;
  return 'phrase' in finding.parameters && finding.rule !== 'same_words'
    ? [finding.parameters.phrase]
    : [];
}
