import { expect, it } from 'vitest';
import { evidence, plan } from '../../seeds/index.ts';
import { fillUniform } from './generator.ts';
import { directionsOf, influentialStreams } from './influence.ts';
import { expandDirections, fillSobol } from './sobol.ts';

const draw = (stream: string, first: number, count: number, seed = 7): Float64Array => {
  const out = new Float64Array(count);
  fillUniform(out, { seed, stream, first });
  return out;
};

const share = (values: Float64Array, holds: (value: number, i: number) => boolean): number =>
  values.filter(holds).length / values.length;

it('gives the first points of the sequence that Joe and Kuo print', () => {
  // without scrambling, in binary order: 0, 1/2, 1/4, 3/4 … and 0, 1/2, 3/4, 1/4
  const points = (row: readonly number[] | undefined): readonly number[] => {
    const directions = expandDirections(row);
    return [0, 1, 2, 3, 4].map((index) =>
      directions.filter((_, k) => ((index >> k) & 1) === 1).reduce((sum, word) => sum ^ word, 0),
    );
  };
  const scaled = (words: readonly number[]): readonly number[] =>
    words.map((word) => (word >>> 0) / 2 ** 32);
  expect(scaled(points(undefined))).toEqual([0, 0.5, 0.25, 0.75, 0.125]);
  expect(scaled(points([3, 1]))).toEqual([0, 0.5, 0.75, 0.25, 0.625]);
  expect(scaled(points([7, 1, 3]))).toEqual([0, 0.5, 0.75, 0.25, 0.375]);
});

it('has the directions of SciPy’s sequence in every dimension: its point 45, unscrambled', () => {
  const point = influentialStreams.map((stream) => {
    const directions = directionsOf(stream) ?? new Int32Array(32);
    const word = [0, 2, 3, 5].reduce((sum, k) => sum ^ (directions[k] ?? 0), 0);
    return (word >>> 0) / 2 ** 32;
  });
  expect(point).toEqual([
    0.703125, 0.109375, 0.171875, 0.515625, 0.796875, 0.953125, 0.390625, 0.328125, 0.640625,
    0.265625, 0.359375, 0.234375, 0.984375, 0.703125, 0.015625, 0.703125, 0.265625, 0.203125,
    0.515625, 0.921875, 0.546875, 0.734375, 0.828125, 0.984375, 0.015625, 0.203125, 0.140625,
    0.984375, 0.484375, 0.015625, 0.953125, 0.734375, 0.265625, 0.953125, 0.890625, 0.015625,
  ]);
});

it('puts exactly one of every 2^k scrambled points into each of 2^k equal parts', () => {
  for (const stream of influentialStreams) {
    const parts = new Set(draw(stream, 0, 512).map((u) => Math.floor(u * 512)));
    expect(parts.size, stream).toBe(512);
  }
});

it('fills a square evenly by any two of the first streams', () => {
  const [a, b, c] = influentialStreams;
  for (const [first, second] of [
    [a, b],
    [a, c],
    [b, c],
  ] as const) {
    const [x, y] = [draw(first, 0, 1024), draw(second, 0, 1024)];
    const inCorner = share(x, (value, i) => value < 0.25 && (y[i] ?? 1) < 0.25);
    expect(Math.abs(inCorner - 1 / 16), `${first}, ${second}`).toBeLessThan(0.002);
  }
});

it('gives any stretch alone, and other points for another seed', () => {
  const [stream] = influentialStreams;
  expect(draw(stream, 300, 200)).toEqual(draw(stream, 0, 600).subarray(300, 500));
  expect(draw(stream, 2 ** 31 - 3, 6)).toHaveLength(6);
  expect(draw(stream, 0, 8, 8)).not.toEqual(draw(stream, 0, 8));
});

it('stays strictly inside 0–1', () => {
  const out = new Float64Array(1 << 16);
  for (const key of [0, 1, -1, 0x9e3779b9 | 0]) {
    fillSobol(out, expandDirections(undefined), 0, key);
    expect(out.every((u) => u > 0 && u < 1)).toBe(true);
  }
});

it('leaves every other stream, and other lanes, to Philox', () => {
  expect(directionsOf('bits')).toBeUndefined();
  const [stream] = influentialStreams;
  const lane = new Float64Array(512);
  fillUniform(lane, { seed: 7, stream, first: 0, lane: 1 });
  expect(new Set(lane.map((u) => Math.floor(u * 512))).size).toBeLessThan(450);
});

it('names streams that the plan draws', () => {
  const departments = new Set(plan.measures.flatMap((measure) => measure.departments));
  for (const stream of influentialStreams) {
    const [family, , department = ''] = stream.split('/');
    const known =
      evidence.assumptions.has(stream) ||
      stream === 'completion/common' ||
      (family === 'completion' && departments.has(department));
    expect(known, stream).toBe(true);
  }
});
