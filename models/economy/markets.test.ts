import { describe, expect, test } from 'vitest';
import { effectsOf, settle } from '../../test/fixtures/effects.ts';
import type { MeasureEffects } from './effects.ts';
import type { OverlapRule } from './market.ts';
import { marketsOf, Markets } from './market-program.ts';
import { overlapRules } from './overlap.ts';

describe('markets', () => {
  /** Every measure in every pool, with every indicator: whatever a rule may look at is there. */
  const measures = Array.from({ length: 60 }, (_, i): MeasureEffects => {
    const pools = ['shopping', 'tourism', 'credit', 'freight', 'none'] as const;
    const pool = pools[i % pools.length] ?? 'none';
    const sketch = {
      measure: i + 1,
      annual: 10 + i,
      pool,
      category: 'appliances',
      provinceCost: 3,
    };
    const activity = effectsOf({ ...sketch, indicator: ['carers', 90] });
    const coverage = effectsOf({ ...sketch, account: 'coverage', category: 'transport' });
    const visits =
      pool === 'tourism' ? effectsOf({ ...sketch, indicator: ['visits', 9] }) : activity;
    const placed = effectsOf({ ...sketch, indicator: ['placed', 1] });
    const indicators = [activity, visits, placed].flatMap((each) => [...each.indicators]);
    return {
      ...activity,
      effects: [...activity.effects, ...coverage.effects],
      indicators: new Map(indicators),
    };
  });
  /** What rules leave, by effect. */
  const leftOf = (of: readonly MeasureEffects[], rules: readonly OverlapRule[]) => {
    const left = settle(of, rules, 0.9);
    return new Map(of.flatMap(({ effects }) => effects).map((effect, i) => [effect, left[i]]));
  };

  test.each(overlapRules.map((rule) => [rule.id, rule] as const))(
    '%s sees what it scales',
    (_, rule) => {
      const all = leftOf(measures, [rule]);
      const seen = measures.filter(rule.sees);
      const unseen = measures.filter((measure) => !rule.sees(measure));
      for (const { effects } of unseen)
        for (const effect of effects) expect(all.get(effect)?.factor).toBe(null);
      for (const [effect, left] of leftOf(seen, [rule])) expect(all.get(effect)).toEqual(left);
      expect(seen.length).toBeGreaterThan(1);
    },
  );

  test('give the same bits compiled and interpreted', () => {
    const compiled = settle(measures, overlapRules, 0.9);
    expect(compiled).toEqual(settle(measures, overlapRules, 0.9, 'interpret'));
    expect(compiled.filter(({ factor }) => factor !== null).length).toBeGreaterThan(20);
  });

  test('are told apart by what their measures are', () => {
    const markets = new Markets(overlapRules, 100);
    const programs = markets.of(measures);
    expect(markets.of(measures.map((each) => ({ ...each })))).toBe(programs);
    const [first, ...others] = measures;
    if (first === undefined) throw new Error('there are measures');
    const moved = {
      ...first,
      effects: first.effects.map((each) => ({ ...each, pool: 'none' as const })),
    };
    expect(markets.of([moved, ...others])).not.toBe(programs);
  });

  test('are nothing to each other', () => {
    const all = leftOf(measures, overlapRules);
    const markets = marketsOf(measures, overlapRules);
    expect(markets.flat().toSorted((a, b) => a - b)).toEqual(
      measures.map(({ measure }) => measure),
    );
    expect(markets.length).toBeGreaterThan(5);
    for (const market of markets) {
      const own = measures.filter(({ measure }) => market.includes(measure));
      for (const [effect, left] of leftOf(own, overlapRules)) expect(all.get(effect)).toEqual(left);
    }
  });
});
