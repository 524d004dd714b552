import { describe, expect, test } from 'vitest';
import { drawn, effectsOf } from '../../test/fixtures/effects.ts';
import type { MeasureEffects } from './effects.ts';
import type { OverlapRule } from './market.ts';
import { applyOverlaps, marketsOf, overlapRules } from './overlap.ts';

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
  const market = {
    count: 1,
    measures,
    assumption: (id: string) => Float64Array.of(drawn[id] ?? Number.NaN),
    visits2019: 100,
    tourismLevel: Float64Array.of(0.9),
  };
  const factors = (of: readonly MeasureEffects[], rules: readonly OverlapRule[]) =>
    new Map(applyOverlaps({ ...market, measures: of }, rules).map((s) => [s.effect, s.factor]));

  test.each(overlapRules.map((rule) => [rule.id, rule] as const))(
    '%s sees what it scales',
    (_, rule) => {
      const all = factors(measures, [rule]);
      const seen = measures.filter(rule.sees);
      const unseen = measures.filter((measure) => !rule.sees(measure));
      for (const { effects } of unseen)
        for (const effect of effects) expect(all.get(effect)).toBe(null);
      for (const [effect, factor] of factors(seen, [rule])) expect(all.get(effect)).toEqual(factor);
      expect(seen.length).toBeGreaterThan(1);
    },
  );

  test('are nothing to each other', () => {
    const all = factors(measures, overlapRules);
    const markets = marketsOf(measures, overlapRules);
    expect(markets.flat().toSorted((a, b) => a - b)).toEqual(
      measures.map(({ measure }) => measure),
    );
    expect(markets.length).toBeGreaterThan(5);
    for (const market of markets) {
      const own = measures.filter(({ measure }) => market.includes(measure));
      for (const [effect, factor] of factors(own, overlapRules))
        expect(all.get(effect)).toEqual(factor);
    }
    expect([...all.values()].filter((factor) => factor !== null).length).toBeGreaterThan(20);
  });
});
