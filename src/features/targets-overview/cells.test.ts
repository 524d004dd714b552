import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { arrangeTargets, chanceStep, sumRows } from './cells.ts';

const rows = arrangeTargets(plan, madeUpSummary(plan).targets);

describe('the targets by section', () => {
  it('drop none of the plan’s', () => {
    const ids = rows.flatMap(({ cells }) => cells.map(({ target }) => target.id));
    expect(ids.toSorted()).toEqual(plan.targets.map(({ id }) => id).toSorted());
  });

  it('begin with the headline', () => {
    expect(rows[0]?.section).toBeNull();
    expect(rows[0]?.cells.map(({ target }) => target.id)).toEqual(['services_value_added']);
  });

  it('expect as many as the chances add up to', () => {
    const { expected, scored, all, kept, rules } = sumRows(rows);
    expect(all).toBe(plan.targets.length);
    expect(expected).toBeLessThanOrEqual(scored);
    expect(expected).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(rules);
  });

  it('without results stand as unmodelled, not as missed', () => {
    const { scored, all } = sumRows(arrangeTargets(plan, []));
    expect([scored, all]).toEqual([0, plan.targets.length]);
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
