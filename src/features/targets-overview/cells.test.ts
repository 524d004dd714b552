import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { arrangeTargets, chanceStep, statusesOf, sumTargets } from './cells.ts';

const rows = arrangeTargets(plan);
const statuses = statusesOf(madeUpSummary(plan).targets);

describe('the targets by section', () => {
  it('drop none of the plan’s', () => {
    const ids = rows.flatMap(({ targets }) => targets.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(plan.targets.map(({ id }) => id).toSorted());
  });

  it('begin with the headline', () => {
    expect(rows[0]?.section).toBeNull();
    expect(rows[0]?.targets.map(({ id }) => id)).toEqual(['services_value_added']);
  });

  it('expect as many as the chances add up to', () => {
    const { expected, scored, kept, rules } = sumTargets(plan.targets, statuses);
    expect(expected).toBeLessThanOrEqual(scored);
    expect(expected).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(rules);
    const sums = rows.map(({ targets }) => sumTargets(targets, statuses));
    expect(sums.reduce((sum, row) => sum + row.expected, 0)).toBeCloseTo(expected, 9);
    expect(sums.reduce((sum, row) => sum + row.scored, 0)).toBe(scored);
  });

  it('without results stand as unmodelled, not as missed', () => {
    const nothing = sumTargets(plan.targets, statusesOf([]));
    expect(nothing).toEqual({ scored: 0, expected: 0, rules: 0, kept: 0 });
  });
});

it.each([
  [0, 0],
  [0.19, 0],
  [0.2, 1],
  [0.5, 2],
  [0.79, 3],
  [1, 4],
] as const)('a chance of %d has colour %d', (chance, step) => {
  expect(chanceStep(chance)).toBe(step);
});
