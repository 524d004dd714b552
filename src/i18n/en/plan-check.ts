import type { Messages } from '../zh.ts';

const places = (n: string): string => (n === '1' ? '1 place' : `${n} places`);

export const planCheck: Messages['planCheck'] = {
  title: 'Plan check',
  sentence: ({ measures, targets, n, list }) =>
    `Read clause by clause, ${measures} measures and ${targets} targets have ${n} places that need a word: ${list}.`,
  ofSeverity: ({ severity, n }) => `${n} ${severity.toLowerCase()}`,
  listJoin: ', ',
  intro:
    'Only the plan’s own words and numbers are checked, nothing is simulated. What each kind means for the model stands under its heading.',
  loading: 'Reading the plan’s words…',
  failed: 'The plan’s words could not be read. Check the network and try again.',
  retry: 'Try again',
  chapter: 'Chapter',
  department: 'Department',
  severity: 'Kind',
  all: 'All',
  shown: ({ n, all }) => `${n} of ${all} listed`,
  none: 'Nothing found fits these filters.',
  count: ({ n }) => places(n),
  severities: { fault: 'Inconsistent', gap: 'Left open', note: 'To be kept in mind' },
  measure: ({ n }) => `Measure ${n}`,
  named: ({ n, title }) => `Measure ${n}: ${title}`,
  openMeasure: ({ n, title }) => `Words, departments and targets of measure ${n}, “${title}”`,
  wholePlan: 'The plan as a whole',
  clause: 'The plan’s words',
  departments: 'Departments',
  targets: 'Targets',
  noTargets: 'none',
  evidence: 'Equations and evidence',
  quote: ({ text }) => `“${text}”`,
  join: ', ',
  rules: {
    contradiction: {
      title: 'Targets that contradict',
      meaning: 'They can’t be met together: the joint chance is zero.',
    },
    unit_misfit: {
      title: 'Number and unit don’t fit',
      meaning: 'Such a target can’t be scored until its data are corrected.',
    },
    due_before_issue: {
      title: 'Due before the plan was issued',
      meaning:
        'Read as approval after the fact: what has begun counts, nothing before the month can be changed.',
    },
    payer_not_responsible: {
      title: 'Payer is not among those responsible',
      meaning:
        'The money is booked to the payer; completion is drawn for the departments responsible.',
    },
    target_without_measure: {
      title: 'Target without a measure',
      meaning: 'All measures and the outside world decide it together; it belongs to none.',
    },
    target_without_department: {
      title: 'Target without a department',
      meaning: 'There is nobody whose completion could be drawn: it is scored by its result alone.',
    },
    measure_without_target: {
      title: 'Measure without a target',
      meaning: 'Nothing to score. How large its levers are is our reading, evidence grade C.',
    },
    department_without_target: {
      title: 'Department without a target',
      meaning: 'Its work enters the score of no target.',
    },
    city_amount_missing: {
      title: 'Cities pay, no amount stated',
      meaning: 'Set by our reading, marked “not quantified in the plan”, free on the Workbench.',
    },
    target_not_scored: {
      title: 'Target not scored',
      meaning: 'The scorecard lists it with the reason, without a chance.',
    },
    counted_twice: {
      title: 'One thing counted in several places',
      meaning:
        'The model counts it once: overlap rules take it off draw by draw, or accounts keep it apart.',
    },
    same_words: {
      title: 'Several measures name one thing',
      meaning: 'Looked at one by one: where it is not one quantity, nothing is taken off.',
    },
    sum_of_parts: {
      title: 'Two numbers add up to a third',
      meaning: 'Scored as three targets on their own, not as a whole and its parts.',
    },
    number_not_carried: {
      title: 'Number in the text that is no target',
      meaning: 'Read as a scope or a description: not scored, no lever.',
    },
    named_but_not_responsible: {
      title: 'Named in the text, not responsible',
      meaning: 'Completion is drawn for the departments listed.',
    },
    ends_in_month_of_issue: {
      title: 'Ends in the month of issue',
      meaning: 'The policy stops then; what went on after March is not of this plan.',
    },
    target_is_direction: {
      title: 'Target that is a direction',
      meaning: 'Scored as any other and marked “strive for”: missing it is not failing a duty.',
    },
    open_list: {
      title: 'List left open',
      meaning: 'Only what is named is scored, not what “and others” may hold.',
    },
    department_leads_no_target: {
      title: 'Department that leads no target',
      meaning:
        'Completion is drawn for the leading department; those that help have no draw of their own.',
    },
    direction_without_number: {
      title: 'A direction, no number',
      meaning:
        'Where there is evidence a lever is set by our reading; where there is none, no effect is counted.',
    },
    target_without_due: {
      title: 'Target without a date',
      meaning: 'The plan is of the year: read as the end of 2021, scored in December.',
    },
  },
  found: {
    range_reversed: ({ target }) => `The upper end of “${target}” is below the lower.`,
    bounds_disjoint: ({ targets }) => `${targets} can’t be met together.`,
    unit: {
      share_above_one: ({ target }) => `The share “${target}” is not between 0 and 100%.`,
      count_not_whole: ({ target }) => `“${target}” is a count and not a whole number.`,
      milestone_unit: ({ target }) => `Of “${target}”, only operator or unit is a milestone.`,
      range_without_end: ({ target }) => `“${target}” is a range without an upper end.`,
      end_without_range: ({ target }) => `“${target}” has an upper end and is no range.`,
      day_out_of_month: ({ target }) => `The day of “${target}” is not in a month.`,
      names_do_not_count: ({ target }) => `“${target}” names more or fewer than it counts.`,
    },
    due_before_issue: ({ target, due, issued }) =>
      `“${target}” is due in month ${due}, the plan came in month ${issued}.`,
    payer_not_responsible: ({ department }) =>
      `${department}: by the text they pay, and are not among those responsible.`,
    target_without_measure: ({ target }) => `“${target}” belongs to no measure.`,
    target_without_department: ({ target }) => `“${target}” has no department.`,
    measure_without_target: 'Nothing that could be checked off.',
    department_without_target: ({ department, n }) =>
      `${department}: ${n} measures and not one target.`,
    city_amount_missing: ({ levers }) => `Paid by cities, amount or number not stated: ${levers}.`,
    target_not_scored: ({ target, reason }) => `“${target}”: ${reason}`,
    no_reason: 'no equation delivers it.',
    counted_twice: ({ subject, reason }) =>
      `${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}. ${reason}.`,
    same_words: ({ phrase, departments }) => `Both name “${phrase}”, under ${departments}.`,
    same_targets: ({ targets, phrase, departments }) =>
      `${targets} both count “${phrase}”, under ${departments}.`,
    sum_of_parts: ({ parts, whole, sum }) =>
      `${sum}: ${parts} add up to ${whole}, and the plan does not say whether they are its parts.`,
    number_not_carried: ({ number }) => `“${number}” is no target and has no lever.`,
    named_but_not_responsible: ({ department }) =>
      `${department}: named in the text, not among those responsible.`,
    ends_in_month_of_issue: ({ target, due, issued }) =>
      `“${target}” ends with month ${due}, the plan is of ${issued}.`,
    target_is_direction: ({ target }) => `“${target}” is to be striven for, or has no year.`,
    open_list: ({ target, n, last }) => `“${target}” names ${n}, and “and others” follows ${last}.`,
    department_leads_no_target: ({ department, n }) =>
      `${department}: part of ${n} measures, leads none that has a target.`,
    direction_without_number: ({ n, words }) =>
      `${n} ${n === '1' ? 'sentence says' : 'sentences say'} ${words}, without a number and beside every target:`,
    target_without_due: ({ n, targets }) =>
      `${n} ${n === '1' ? 'target has' : 'targets have'} no date: ${targets}.`,
  },
};
