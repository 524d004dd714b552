import { describe, expect, it } from 'vitest';
import { evidence } from '../../seeds/index.ts';
import { drawProfile } from './profile.ts';

const profiles = [...evidence.profiles.values()];
const n = 100_000;

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  const all = drawProfile(profile, { seed: 2, first: 0, count: n, central: false });
  const year = profile.shares.reduce((a, b) => a + b);
  const shares = profile.shares.map((share) => share / year);

  it('sums to one in every draw; zeros stay zero', () => {
    let furthest = 0;
    for (let d = 0; d < n; d++) {
      let sum = 0;
      for (let m = 0; m < 12; m++) sum += all[m * n + d] ?? NaN;
      furthest = Math.max(furthest, Math.abs(sum - 1));
    }
    expect(furthest).toBeLessThan(1e-15);
    shares.forEach((share, m) => {
      if (share === 0) expect(all.subarray(m * n, (m + 1) * n).some((x) => x !== 0)).toBe(false);
    });
  });

  it('has the means and standard deviations of the Dirichlet', () => {
    shares.forEach((share, m) => {
      const month = all.subarray(m * n, (m + 1) * n);
      const mean = month.reduce((a, b) => a + b) / n;
      const variance = month.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
      const exact = Math.sqrt((share * (1 - share)) / (profile.concentration * year + 1));
      expect(Math.abs(mean - share)).toBeLessThanOrEqual(
        share * 1e-4 + (4.5 * exact) / Math.sqrt(n),
      );
      expect(Math.abs(Math.sqrt(variance) - exact)).toBeLessThanOrEqual(exact * 0.012);
    });
  });

  it('gives the same draws in parts, and the shares themselves in a central run', () => {
    const part = drawProfile(profile, { seed: 2, first: 37, count: 5, central: false });
    for (let m = 0; m < 12; m++)
      expect(part.slice(m * 5, m * 5 + 5)).toEqual(all.slice(m * n + 37, m * n + 42));
    const central = drawProfile(profile, { seed: 2, first: 0, count: 1, central: true });
    expect([...central]).toEqual([...profile.shares]);
  });
});
