import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDistribution } from '../../../models/ensemble/distribution.ts';
import { evidence } from '../../../seeds/index.ts';
import { centreOf, mainNumbers, rangeOf, reachOf, shiftTo } from './world.ts';

describe.each(mainNumbers)('%s on its slider', (id) => {
  const assumption = evidence.assumptions.get(id);
  if (!assumption) throw new Error(`no ${id}`);
  const { min, max, step } = reachOf(assumption);

  it('reaches beyond the evidence, inside the bounds', () => {
    const [least = -Infinity, most = Infinity] = assumption.bounds.map(
      (bound) => bound ?? undefined,
    );
    expect(min).toBeGreaterThanOrEqual(least);
    expect(max).toBeLessThanOrEqual(most);
    expect(min).toBeLessThan(assumption.low);
    expect(max).toBeGreaterThan(assumption.high);
  });

  it('rests at the evidence without an override', () => {
    expect(shiftTo(assumption, assumption.central)).toBeNull();
    expect(centreOf(assumption, undefined)).toBe(assumption.central);
    expect(rangeOf(assumption, undefined)).toEqual([assumption.low, assumption.high]);
  });

  it('can be drawn at every step, in order and around its centre', () => {
    const steps = Math.round((max - min) / step);
    fc.assert(
      fc.property(fc.nat(steps), (n) => {
        const centre = min + n * step;
        const override = shiftTo(assumption, centre);
        if (override === null) return;
        expect(centreOf(assumption, override)).toBeCloseTo(centre, 9);
        const [low, high] = rangeOf(assumption, override);
        expect(low).toBeLessThanOrEqual(centreOf(assumption, override));
        expect(high).toBeGreaterThanOrEqual(centreOf(assumption, override));
        const { distribution, bounds } = assumption;
        const kind = low === high ? 'fixed' : distribution;
        const central = centreOf(assumption, override);
        expect(fitDistribution({ distribution: kind, low, central, high, bounds }).ok).toBe(true);
      }),
    );
  });
});

describe('a moved range', () => {
  it('keeps its width, a share its proportion', () => {
    const growth = evidence.assumptions.get('world_services_growth_2021');
    const outbreak = evidence.assumptions.get('world_outbreak_chance_month');
    if (!growth || !outbreak) throw new Error('the seeds have changed');
    const [low, high] = rangeOf(growth, shiftTo(growth, growth.central + 0.01) ?? undefined);
    expect(low).toBeCloseTo(growth.low + 0.01, 12);
    expect(high).toBeCloseTo(growth.high + 0.01, 12);
    expect(shiftTo(outbreak, outbreak.central / 2)).toMatchObject({ low: outbreak.low / 2 });
    expect(shiftTo(outbreak, 0)).toEqual({ kind: 'value', value: 0 });
  });
});
