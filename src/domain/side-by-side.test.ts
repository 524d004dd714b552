import { expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { findLever } from './catalogue.ts';
import { neutralScenario, planScenario, setLever } from './scenario.ts';
import { isDifferent, listSettings } from './side-by-side.ts';

const plan = planScenario('按计划');
const doubled = setLever(plan, findLever(catalogue, '1.province_budget'), 2e8);

it('lists what scenarios set, and tells what they differ in', () => {
  const rows = listSettings([doubled, doubled, { ...plan, seed: 5 }], catalogue);
  expect(rows.map(({ kind, values }) => [kind, values])).toEqual([
    ['start', ['plan', 'plan', 'plan']],
    ['lever', [2e8, 2e8, 1e8]],
    ['seed', [2021, 2021, 5]],
    ['draws', [10_000, 10_000, 10_000]],
  ]);
  expect(rows.filter(isDifferent).map(({ kind }) => kind)).toEqual(['lever', 'seed']);
});

it('lists a lever that all set alike, as no difference', () => {
  const rows = listSettings([doubled, doubled], catalogue);
  expect(rows.some(({ kind }) => kind === 'lever')).toBe(true);
  expect(rows.filter(isDifferent)).toEqual([]);
});

it('shows where a lever stands in a scenario that starts from nothing', () => {
  const [, row] = listSettings([doubled, neutralScenario('不实施')], catalogue);
  expect(row?.values).toEqual([2e8, 0]);
});

it('compares assumptions by what they say, and equations by their text', () => {
  const id = 'world_services_growth_2021';
  const own = { ...plan, assumptions: { [id]: { kind: 'value', value: 0.07 } as const } };
  const same = { ...plan, assumptions: { [id]: { kind: 'value', value: 0.07 } as const } };
  const kinds = (...scenarios: Parameters<typeof listSettings>[0][number][]) =>
    listSettings(scenarios, catalogue)
      .filter(isDifferent)
      .map(({ kind }) => kind);
  expect(kinds(own, same)).toEqual([]);
  expect(kinds(own, plan)).toEqual(['assumption']);
  const edited = { ...plan, equations: { '1.net_sales': '2 * x' } };
  expect(kinds(edited, plan)).toEqual(['equation']);
});
