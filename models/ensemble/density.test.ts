import { describe, expect, it } from 'vitest';
import { densityOf } from './density.ts';
import { fitDistribution, type Fitted } from './distribution.ts';

const density = (assumption: Fitted): ReturnType<typeof densityOf> => {
  const fit = fitDistribution(assumption);
  if (!fit.ok) throw new Error(fit.reason);
  return densityOf(fit.sampler);
};

describe('the picture of a distribution', () => {
  const normal = {
    distribution: 'normal',
    central: 10,
    low: 5,
    high: 15,
    bounds: [null, null],
  } as const;

  it('is highest in the middle of a normal and even on both sides', () => {
    const picture = density(normal);
    const { counts = [] } = picture ?? {};
    expect(Math.max(...counts)).toBe(counts[20]);
    expect(counts[5]).toBe(counts[34]);
    expect(((picture?.from ?? 0) + (picture?.to ?? 0)) / 2).toBeCloseTo(10, 6);
  });

  it('holds 99 % of the draws', () => {
    const sum = density(normal)?.counts.reduce((a, b) => a + b, 0) ?? 0;
    expect(sum / 2048).toBeCloseTo(0.99, 2);
  });

  it('is none for one number', () => {
    expect(density({ ...normal, low: 10, high: 10 })).toBeNull();
  });
});
