import { describe, expect, test } from 'vitest';
import { effectsOf, settle, type Sketch } from '../../test/fixtures/effects.ts';
import {
  careStaffing,
  roadRailSubstitutes,
  ruralComplements,
  tourismComplements,
  turnoverTwice,
} from './links.ts';
import type { OverlapRule } from './market.ts';
import {
  applianceSubstitutes,
  fiscalCap,
  householdBudget,
  loanQuota,
  overlapRules,
  tourismCapacity,
} from './overlap.ts';

/** What one rule leaves of each measure's year, in a market where overlap is 0.2 and the fiscal multiplier 0.8. */
function left(rule: OverlapRule, sketches: readonly Sketch[], tourismLevel = 0.6): number[] {
  const all = settle(sketches.map(effectsOf), [rule], tourismLevel);
  return all.map(({ annual }) => annual[0] ?? Number.NaN);
}

describe('household budget', () => {
  test('one measure alone loses nothing', () => {
    expect(left(householdBudget, [{ measure: 1, annual: 50 }])).toEqual([50]);
  });
  test('of all but the largest, the overlap share is lost, pro rata', () => {
    const kept = left(householdBudget, [
      { measure: 1, annual: 60 },
      { measure: 9, annual: 40 },
    ]);
    expect((kept[0] ?? 0) + (kept[1] ?? 0)).toBeCloseTo(60 + 0.8 * 40, 12);
    expect((kept[0] ?? 0) / (kept[1] ?? 1)).toBeCloseTo(60 / 40, 12);
  });
  test('a measure that lowers sales, and other pools, are left alone', () => {
    const kept = left(householdBudget, [
      { measure: 1, annual: 60 },
      { measure: 2, annual: -10 },
      { measure: 15, annual: 30, pool: 'tourism' },
    ]);
    expect(kept).toEqual([60, -10, 30]);
  });
});

describe('vouchers on appliances and trade-in', () => {
  test('count the larger and half of the smaller', () => {
    const kept = left(applianceSubstitutes, [
      { measure: 1, annual: 8, category: 'appliances' },
      { measure: 3, annual: 4, category: 'appliances' },
      { measure: 7, annual: 5, category: 'catering' },
    ]);
    expect((kept[0] ?? 0) + (kept[1] ?? 0)).toBeCloseTo(10, 12);
    expect(kept[2]).toBe(5);
  });
});

describe('the fiscal cap', () => {
  test('leaves at most the multiplier times what is paid', () => {
    const capped = { measure: 1, annual: 100, provinceCost: 50 };
    expect(left(fiscalCap, [capped])[0]).toBeCloseTo(40, 12);
    expect(left(fiscalCap, [{ ...capped, provinceCost: 500 }])).toEqual([100]);
  });
  test('does not touch what nobody pays for', () => {
    expect(left(fiscalCap, [{ measure: 8, annual: 100 }])).toEqual([100]);
  });
});

describe('tourism', () => {
  const gates = { measure: 15, annual: 10, pool: 'tourism', indicator: ['visits', 0.5] } as const;
  const sites = { measure: 16, annual: 5, pool: 'tourism' } as const;
  test('visitors of free gates raise what new sites earn', () => {
    expect(left(tourismComplements, [gates, sites])).toEqual([10, 5 * (1 + 6 / 60)]);
  });
  test('capacity binds where visits would pass 1.1 times 2019', () => {
    expect(left(tourismCapacity, [gates, sites], 1.07)[0]).toBeCloseTo((10 * 3) / 6, 9);
    expect(left(tourismCapacity, [gates, sites], 0.6)).toEqual([10, 5]);
  });
});

test('loans of one quota: of all but the largest, six tenths are lost', () => {
  const kept = left(loanQuota, [
    { measure: 32, annual: 10, pool: 'credit' },
    { measure: 34, annual: 30, pool: 'credit' },
  ]);
  expect((kept[0] ?? 0) + (kept[1] ?? 0)).toBeCloseTo(30 + 0.4 * 10, 12);
});

describe('couriers and rural e-commerce', () => {
  const shops = { measure: 49, annual: 8, pool: 'rural_ecommerce' } as const;
  const couriers = { measure: 31, annual: 1, pool: 'rural_ecommerce' } as const;
  test('without couriers half is left, with all of them the whole', () => {
    expect(left(ruralComplements, [shops])).toEqual([4]);
    expect(left(ruralComplements, [shops, { ...couriers, indicator: ['gap_closed', 1] }])).toEqual([
      8, 1,
    ]);
    expect(
      left(ruralComplements, [shops, { ...couriers, indicator: ['gap_closed', 0.5] }])[0],
    ).toBe(6);
  });
});

test('cheaper roads take from the railway by the cross-elasticity', () => {
  const kept = left(roadRailSubstitutes, [
    { measure: 27, annual: 1, pool: 'freight', indicator: ['freight_cost_index', 0.9] },
    { measure: 29, annual: 10, pool: 'freight' },
  ]);
  expect(kept[1]).toBeCloseTo(10 * (1 - 0.2 * 0.1), 12);
});

test('one turnover seen twice counts once, shared pro rata', () => {
  const kept = left(turnoverTwice, [
    { measure: 5, annual: 6, account: 'coverage', pool: 'none', category: 'transport' },
    { measure: 50, annual: 2, account: 'coverage', pool: 'none', category: 'transport' },
    { measure: 57, annual: 9, account: 'coverage', pool: 'none', category: 'transport' },
  ]);
  expect(kept).toEqual([4.5, 1.5, 9]);
});

describe('carers', () => {
  const nurseries = {
    measure: 23,
    annual: 10,
    pool: 'none',
    indicator: ['carers', 200],
  } as const;
  test('who are not to be had leave places empty', () => {
    expect(left(careStaffing, [nurseries])).toEqual([5]);
  });
  test('come from courses too', () => {
    const courses = { measure: 11, annual: 1, pool: 'none', indicator: ['placed', 100] } as const;
    expect(left(careStaffing, [nurseries, courses])).toEqual([10, 1]);
  });
});

test('every rule has a name of its own', () => {
  expect(new Set(overlapRules.map((rule) => rule.id)).size).toBe(overlapRules.length);
});
