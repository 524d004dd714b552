import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { findLever } from './catalogue.ts';
import { compareScenarios } from './comparison.ts';
import { setEquation } from './equations.ts';
import {
  changedLevers,
  countOwn,
  isChanged,
  isSameComputation,
  isSameScenario,
  neutralScenario,
  planScenario,
  resolveSettings,
  setLever,
  setOverride,
  setStart,
} from './scenario.ts';

const plan = planScenario('plan');
const budget = findLever(catalogue, '1.province_budget');
const month = findLever(catalogue, '1.first_month');

describe('a scenario', () => {
  it('stands at the plan or at neutral where it names nothing', () => {
    expect(resolveSettings(plan, catalogue)).toMatchObject({ [budget.id]: 1e8, [month.id]: 4 });
    const nothing = resolveSettings(neutralScenario('nothing'), catalogue);
    expect(nothing).toMatchObject({ [budget.id]: 0, [month.id]: 1 });
    expect(Object.keys(nothing)).toHaveLength(300);
  });

  it('names only what leaves the start', () => {
    const raised = setLever(plan, budget, 2.01e8);
    expect(raised.settings).toEqual({ [budget.id]: 2e8 });
    expect(setLever(raised, budget, 1e8)).toEqual(plan);
    expect(setLever(plan, budget, 1e8)).toBe(plan);
  });

  it('counts what differs from the plan, whatever the start', () => {
    expect(changedLevers(plan, catalogue)).toEqual([]);
    const raised = setLever(plan, budget, 2e8);
    expect(changedLevers(raised, catalogue)).toEqual([budget]);
    // four of the fixture's five levers have a plan other than neutral
    expect(changedLevers(neutralScenario('x'), catalogue)).toHaveLength(240);
    expect(isChanged(setLever(neutralScenario('x'), budget, 1e8), budget)).toBe(false);
  });

  it('keeps what was set when it starts elsewhere', () => {
    const set = setLever(setLever(plan, budget, 2e8), month, 1);
    const moved = setStart(set, 'nothing', catalogue);
    expect(moved.settings).toEqual({ [budget.id]: 2e8 });
    expect(resolveSettings(moved, catalogue)[month.id]).toBe(1);
  });

  it('sets and takes back assumptions', () => {
    const set = setOverride(plan, 'voucher_redemption_rate', { kind: 'value', value: 0.5 });
    expect(setOverride(set, 'voucher_redemption_rate', null)).toEqual(plan);
  });

  it('sets and takes back equations; the model’s own text is none', () => {
    const key = '1.net_sales';
    const set = setEquation(plan, key, ' gross_sales\n * 0.4 ', catalogue);
    expect(set.equations).toEqual({ [key]: 'gross_sales * 0.4' });
    expect(countOwn(set)).toBe(1);
    expect(isSameComputation(set, plan)).toBe(false);
    expect(setEquation(set, key, null, catalogue)).toEqual(plan);
    expect(setEquation(set, key, 'gross_sales  *  0.5', catalogue)).toEqual(plan);
  });

  it('is the same computation under another title', () => {
    const set = setOverride(plan, 'x', { kind: 'range', low: 1, central: 2, high: 3 });
    const copy = { ...structuredClone(set), title: 'copy' };
    expect(isSameComputation(set, copy)).toBe(true);
    expect(isSameScenario(set, copy)).toBe(false);
    expect(isSameComputation(set, plan)).toBe(false);
    expect(isSameComputation(set, { ...set, seed: 1 })).toBe(false);
    expect(isSameComputation(setLever(plan, budget, 0), setLever(plan, month, 1))).toBe(false);
  });
});

it('lists what differs between two scenarios', () => {
  const override = { kind: 'value', value: 0.5 } as const;
  const rewritten = setEquation(plan, '1.net_sales', 'gross_sales', catalogue);
  const other = { ...setOverride(setLever(rewritten, budget, 0), 'b', override), draws: 500 };
  expect(compareScenarios(plan, other, catalogue)).toEqual([
    { kind: 'lever', id: budget.id, a: 1e8, b: 0 },
    { kind: 'assumption', id: 'b', a: null, b: override },
    { kind: 'equation', id: '1.net_sales', a: 'gross_sales * 0.5', b: 'gross_sales' },
    { kind: 'draws', a: 10_000, b: 500 },
  ]);
  expect(compareScenarios(other, other, catalogue)).toEqual([]);
});
