import { describe, expect, it } from 'vitest';
import { economy, evidence } from '../../seeds/index.ts';
import { createEnsemble, type AssumptionDraws, type Drawn } from './ensemble.ts';

const ensemble = createEnsemble(evidence, economy.correlations);
const draws: AssumptionDraws = { seed: 9, first: 0, count: 400, central: false };

function values(drawn: Drawn): Float64Array {
  if (!drawn.ok) throw new Error(drawn.reason);
  return drawn.values;
}
const draw = (id: string, change: Partial<AssumptionDraws> = {}): Float64Array =>
  values(ensemble.drawAssumption(id, { ...draws, ...change }));

describe('the ensemble', () => {
  it('gives every assumption the same draws, however they are split', () => {
    for (const id of evidence.assumptions.keys()) {
      const parts = [draw(id, { count: 256 }), draw(id, { first: 256, count: 144 })];
      expect(Float64Array.from(parts.flatMap((part) => [...part])), id).toEqual(draw(id));
    }
  });

  it('knows an assumption by its id or whole', () => {
    const entry = evidence.assumptions.get('m01_redemption_rate');
    if (!entry) throw new Error('no such entry');
    expect(values(ensemble.drawAssumption(entry, draws))).toEqual(draw(entry.id));
    expect(() => ensemble.fit('no_such_thing')).toThrow('no_such_thing');
    expect(() => ensemble.drawProfile('no_such_thing', draws)).toThrow('no_such_thing');
  });

  it('keeps every other draw when one assumption is overridden, also that of a correlated one', () => {
    const [pair] = economy.correlations;
    if (!pair) throw new Error('no pair');
    const before = draw(pair.b);
    draw(pair.a, { override: { kind: 'value', value: 1.5 } });
    expect(draw(pair.b)).toEqual(before);
    const others = createEnsemble(evidence, []);
    expect(values(others.drawAssumption(pair.a, draws))).toEqual(draw(pair.a));
    expect(values(others.drawAssumption(pair.b, draws))).not.toEqual(before);
  });

  it('overrides with a value or with a range of the same kind', () => {
    const id = 'm01_redemption_rate';
    expect(new Set(draw(id, { override: { kind: 'value', value: 0.7 } }))).toEqual(new Set([0.7]));
    const override = { kind: 'range', low: 0.2, central: 0.3, high: 0.4 } as const;
    const fit = ensemble.fit(id, override);
    expect(fit.ok && fit.sampler.quantile(0.05)).toBeCloseTo(0.2, 9);
    // the same chance at every draw
    const rank = (all: Float64Array): number[] =>
      [...all.keys()].sort((i, j) => (all[i] ?? 0) - (all[j] ?? 0));
    expect(rank(draw(id, { override }))).toEqual(rank(draw(id)));
  });

  it('says what is wrong with an override', () => {
    const reason = (id: string, low: number, central: number, high: number): unknown =>
      ensemble.drawAssumption(id, { ...draws, override: { kind: 'range', low, central, high } });
    expect(reason('m01_redemption_rate', 0, 0.5, 0.9)).toEqual({
      ok: false,
      reason: 'outside_unit',
    });
    expect(reason('m01_redemption_rate', 0.6, 0.5, 0.9)).toEqual({ ok: false, reason: 'order' });
    const outside = { ...draws, override: { kind: 'value', value: -1 } } as const;
    expect(ensemble.drawAssumption('m01_redemption_rate', outside)).toEqual({
      ok: false,
      reason: 'outside_bounds',
    });
  });

  it('draws the same distribution for many names, apart or as a family', () => {
    const id = 'delivery_assigned_tasks';
    const a = draw(id, { stream: 'completion/a' });
    expect(a).not.toEqual(draw(id, { stream: 'completion/b' }));
    const family = { common: new Float64Array(draws.count).fill(0.3), rho: 1 };
    const [c, d] = ['c', 'd'].map((stream) => draw(id, { stream, family }));
    expect(c).toEqual(d);
  });

  it('stands at the centres in a central run', () => {
    for (const [id, entry] of evidence.assumptions) {
      const [centre] = draw(id, { count: 1, central: true });
      const fit = ensemble.fit(entry);
      expect(centre).toBe(fit.ok && fit.sampler.centre);
    }
  });

  it('draws profiles by id', () => {
    const shares = ensemble.drawProfile('seasonality_retail', draws);
    expect(shares).toHaveLength(12 * draws.count);
  });
});
