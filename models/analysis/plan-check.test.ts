import { describe, expect, it } from 'vitest';
import type { Department, Plan, PlanMeasure, Target } from '../../seeds/types.ts';
import type { Lever, Measure } from '../measures/kit.ts';
import { checkPlan, rules, type Checked } from './plan-check.ts';

/** A plan without a finding: one measure, one target, one department, and a model that delivers. */

const text = (zh: string) => ({ zh, en: 'x' });
const department = (id: string, zh: string): Department => ({ id, title: text(zh) });

const bases: Target = {
  id: 'bases',
  measure: 1,
  title: text('直播基地'),
  operator: 'eq',
  value: 20,
  upper: null,
  unit: 'base',
  due: 12,
  stage: null,
  names: [],
  rule: false,
  direction: false,
};
const first: PlanMeasure = {
  number: 1,
  section: 1,
  kind: 'capacity',
  title: text('直播'),
  departments: ['commerce'],
  targets: ['bases'],
};
const plan: Plan = {
  id: 'sound',
  title: text('2021年计划'),
  issuer: text('省政府'),
  document: '1号',
  issued: '2021-03-11',
  departments: [department('commerce', '省商务厅')],
  chapters: [],
  sections: [],
  measures: [first],
  targets: [bases],
};
const lever: Lever = {
  kind: 'amount',
  title: text('资金'),
  unit: 'CNY',
  neutral: 0,
  planned: 5,
  source: 'reading',
  min: 0,
  max: 9,
  step: 1,
};
const model: Measure = {
  number: 1,
  mechanism: text('建成'),
  levers: {},
  assumptions: {},
  equations: '  delivered.bases in assigned = 20',
};
const clause = { measure: 1, text: text('2021年年底前认定20个直播基地。') };
const sound: Checked = { plan, clauses: [clause], measures: [model] };

const withTarget = (part: Partial<Target>): Checked => withTargets({ ...bases, ...part });
const withTargets = (...targets: readonly Target[]): Checked => ({
  ...sound,
  plan: { ...plan, targets },
});
const withClause = (zh: string, departments = ['commerce']): Checked => ({
  ...sound,
  plan: {
    ...plan,
    measures: [{ ...first, departments }],
    departments: [
      ...plan.departments,
      department('cities', '各市人民政府'),
      department('finance', '省财政厅'),
    ],
  },
  clauses: [{ measure: 1, text: text(`${clause.text.zh}${zh}`) }],
});
const withSecond = (
  measure: Partial<PlanMeasure>,
  zh: string,
  targets: readonly Target[] = [],
) => ({
  ...sound,
  plan: {
    ...plan,
    departments: [...plan.departments, department('tax', '省税务局')],
    measures: [first, { ...first, number: 4, targets: [], ...measure }],
    targets: [bases, ...targets],
  },
  clauses: [clause, { measure: 4, text: text(zh) }],
});

const festival = {
  id: 'held',
  operator: 'milestone',
  unit: 'milestone',
  stage: 'complete',
} as const;

/** Rule → a plan that breaks it, and what is found. */
const planted: readonly (readonly [string, Checked])[] = [
  ['contradiction:bases', withTarget({ operator: 'range', upper: 10 })],
  [
    'contradiction:bases+more',
    withTargets(bases, {
      ...bases,
      id: 'more',
      title: text('省级直播基地'),
      operator: 'ge',
      value: 30,
    }),
  ],
  ['unit_misfit:bases', withTarget({ value: 20.5 })],
  ['unit_misfit:bases', withTarget({ value: 1.2, unit: '1' })],
  ['unit_misfit:bases', withTarget({ operator: 'milestone' })],
  ['unit_misfit:bases', withTarget({ operator: 'range' })],
  ['unit_misfit:bases', withTarget({ upper: 30 })],
  ['unit_misfit:bases', withTarget({ operator: 'le', unit: 'day', value: 32 })],
  [
    'unit_misfit:held',
    withTargets({ ...bases, ...festival, value: 3, names: ['面食节', '火锅节'] }),
  ],
  ['due_before_issue:bases', withTarget({ due: 1 })],
  ['ends_in_month_of_issue:bases', withTarget({ due: 3 })],
  ['target_without_due:1', { ...sound, clauses: [{ measure: 1, text: text('认定20个基地。') }] }],
  ['payer_not_responsible:1/cities', withClause('由市财政负担。')],
  ['payer_not_responsible:1/finance', withClause('由省级财政负担。')],
  ['target_without_measure:bases', withTarget({ measure: null })],
  ['target_without_measure:bases', withTarget({ measure: 9 })],
  ['target_without_department:bases', withClause('', [])],
  ['measure_without_target:1', withTargets()],
  ['department_without_target:tax', withSecond({ departments: ['tax'] }, '推广。')],
  ['department_leads_no_target:finance', withClause('', ['commerce', 'finance'])],
  [
    'city_amount_missing:1',
    { ...sound, measures: [{ ...model, levers: { support: { ...lever, payer: 'cities' } } }] },
  ],
  ['number_not_carried:1/14', withClause('培育14个集群。')],
  ['number_not_carried:1/三年', withClause('实施三年方案。')],
  ['named_but_not_responsible:1/cities', withClause('组织各市申报。')],
  ['target_not_scored:bases', { ...sound, measures: [] }],
  ['same_words:1+4', withSecond({}, '推广直播基地。')],
  [
    'same_words:1+4',
    withSecond({}, '再建20个。', [{ ...bases, id: 'others', measure: 4, title: text('电商基地') }]),
  ],
  [
    'sum_of_parts:bases',
    withTargets(
      bases,
      { ...bases, id: 'a', value: 12, title: text('甲') },
      {
        ...bases,
        id: 'b',
        value: 8,
        title: text('乙'),
      },
    ),
  ],
  ['target_is_direction:bases', withTarget({ direction: true })],
  [
    'open_list:held',
    {
      ...withTargets({ ...bases, ...festival, value: 1, names: ['火锅节'] }),
      clauses: [{ measure: 1, text: text('2021年办好火锅节等节会。') }],
    },
  ],
  ['direction_without_number:1', withClause('鼓励商场延时营业。')],
];

describe('the check of a plan', () => {
  it('finds nothing in a sound one', () => {
    expect(checkPlan(sound)).toEqual([]);
  });

  it.each(planted)('finds %s', (key, checked) => {
    expect(checkPlan(checked).map((found) => found.key)).toContain(key);
  });

  it('names declared overlaps where the plan has the measures', () => {
    const both = [5, 57].map((number) => ({ ...first, number, targets: [] }));
    const keys = checkPlan({ ...sound, plan: { ...plan, measures: [first, ...both] } });
    expect(keys.map((found) => found.key)).toContain('counted_twice:new_units');
  });

  it('has met a planted violation of every rule', () => {
    const met = planted.map(([key]) => key.split(':')[0]);
    expect(rules.filter((rule) => !met.includes(rule))).toEqual(['counted_twice']);
  });

  it('gives every finding a key of its own', () => {
    const keys = planted.flatMap(([, checked]) => {
      const own = checkPlan(checked).map((found) => found.key);
      return own.length === new Set(own).size ? [] : [own];
    });
    expect(keys).toEqual([]);
  });

  it.each([
    ['a direction with a number', withClause('推进建成20个新基地。')],
    ['a direction about a target', withClause('支持直播基地做强。')],
    [
      'a number that a lever of the plan has',
      {
        ...withClause('补贴5万元。'),
        measures: [
          { ...model, levers: { rate: { ...lever, planned: 50_000, source: 'plan' as const } } },
        ],
      },
    ],
  ])('lets pass %s', (_name, checked) => {
    const found = checkPlan(checked).map(({ rule }) => rule);
    expect(found).not.toContain('direction_without_number');
    expect(found).not.toContain('number_not_carried');
  });
});
