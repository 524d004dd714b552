import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillNormal, fillUniform, streamKey } from './generator.ts';
import { normalQuantile } from './mathematics.ts';
import { philox, type FourWords } from './philox.ts';

const hex = (words: readonly number[]): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');

function uniform(count: number, stretch: Parameters<typeof fillUniform>[1]): Float64Array {
  const out = new Float64Array(count);
  fillUniform(out, stretch);
  return out;
}

describe('philox', () => {
  // known answers of the authors' Random123 library
  it.each<[FourWords, [number, number], string]>([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[-1, -1, -1, -1], [-1, -1], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    ],
  ])('%j with key %j', (counter, key, expected) => {
    expect(hex(philox(counter, key))).toBe(expected);
  });
});

describe('uniform numbers', () => {
  it('are those of the plain generator, two for each counter', () => {
    const [high, low] = streamKey('m01_redemption_rate');
    const out = uniform(6, {
      seed: 4_000_000_000,
      stream: 'm01_redemption_rate',
      first: 0,
      lane: 3,
    });
    for (let pair = 0; pair < 3; pair++) {
      const words = philox([pair, 3, high, low], [4_000_000_000, 0x74756979]);
      const [a, b, c, d] = words.map((word) => word >>> 0) as [number, number, number, number];
      const first = (a * 2 ** 20 + Math.floor(b / 2 ** 12) + 0.5) / 2 ** 52;
      const second = (c * 2 ** 20 + Math.floor(d / 2 ** 12) + 0.5) / 2 ** 52;
      expect(out.subarray(2 * pair, 2 * pair + 2)).toEqual(Float64Array.of(first, second));
    }
  });

  it('depend on seed, stream, lane and draw, and on nothing else', () => {
    const whole = { seed: 7, stream: 'x', first: 0 };
    const all = uniform(300, whole);
    fc.assert(
      fc.property(fc.nat(299), fc.nat(299), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const part = uniform(to - from, { ...whole, first: from });
        expect(part).toEqual(all.slice(from, to));
      }),
    );
    for (const change of [{ seed: 8 }, { stream: 'y' }, { lane: 1 }, { first: 300 }]) {
      const others = uniform(300, { ...whole, ...change });
      expect(others.filter((u) => all.includes(u))).toHaveLength(0);
    }
  });

  it('lie strictly inside 0–1, evenly: 100 bins of 100,000 draws', () => {
    const counts = new Array<number>(100).fill(0);
    for (const u of uniform(100_000, { seed: 1, stream: 'even', first: 0 })) {
      const bin = u > 0 && u < 1 ? Math.floor(u * 100) : -1;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(Object.keys(counts)).not.toContain('-1');
    const chiSquare = counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // 0.1 % and 99.9 % points with 99 degrees of freedom
    expect(chiSquare).toBeGreaterThan(60.6);
    expect(chiSquare).toBeLessThan(148.2);
  });

  it('of two streams, two lanes or neighbouring draws are uncorrelated', () => {
    const n = 100_000;
    const a = uniform(n, { seed: 1, stream: 'a', first: 0 });
    for (const other of [
      uniform(n, { seed: 1, stream: 'b', first: 0 }),
      uniform(n, { seed: 1, stream: 'a', first: 0, lane: 1 }),
      uniform(n, { seed: 2, stream: 'a', first: 0 }),
      uniform(n, { seed: 1, stream: 'a', first: 1 }),
      uniform(n, { seed: 1, stream: 'a', first: 2 }),
    ]) {
      const product = a.reduce((sum, u, i) => sum + (u - 0.5) * ((other[i] ?? NaN) - 0.5), 0);
      expect(Math.abs((12 * product) / n)).toBeLessThan(4 / Math.sqrt(n));
    }
  });
});

describe('normal numbers', () => {
  it('are the quantiles of the uniform ones', () => {
    const out = new Float64Array(99);
    fillNormal(out, { seed: 3, stream: 'z', first: 5 });
    expect(out).toEqual(uniform(99, { seed: 3, stream: 'z', first: 5 }).map(normalQuantile));
  });
});

describe('stream keys', () => {
  it('tell the names of a plan apart', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `measure-${i % 60}/item-${i}`);
    const keys = new Set(names.map((name) => hex(streamKey(name))));
    expect(keys.size).toBe(names.length);
    for (const word of [0, 1] as const)
      expect(new Set(names.map((name) => streamKey(name)[word])).size).toBeGreaterThan(19_980);
  });
});
