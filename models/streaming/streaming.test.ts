import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUpBlock } from '../../test/fixtures/streams.ts';
import type { Spread, Summary } from '../contract.ts';
import { loadModel, Simulation } from '../simulate.ts';
import { resolveSettings } from '../simulation/inputs.ts';
import { frameOf } from './frame.ts';
import { layOut } from './layout.ts';
import { readSeries } from './series.ts';
import { splitOf } from './stream-cities.ts';
import { StreamFold, type StreamPart } from './stream-fold.ts';
import type { StreamSummary } from './stream-summary.ts';
import { chunkDraws, Streaming, stretchOf } from './streaming.ts';

const model = loadModel();
const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const request = { inputs, options: { seed: 5, draws: 1300, central: false } };

function streamed(): StreamSummary {
  const streaming = new Streaming(model);
  const frame = streaming.frame(request);
  if (!frame.ok) throw new Error(frame.invalid.sentence);
  const part = streaming.fold(request, frame.value, { first: 0, count: request.options.draws });
  if (!part.ok) throw new Error(part.invalid.sentence);
  expect(streaming.isSound(part.value, { first: 0, count: request.options.draws })).toBe(true);
  const fold = streaming.begin(frame.value);
  fold.merge(part.value);
  const summary = streaming.summarise(request, fold);
  if (!summary.ok) throw new Error(summary.invalid.sentence);
  return summary.value;
}

function held(): Summary {
  const outcome = new Simulation(model).run(inputs, request.options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

describe('a stream', () => {
  const [stream, whole] = [streamed(), held()];
  const near = (a: number, b: number): void =>
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-9);
  const alike = (a: Spread, b: Spread, series: string): void => {
    const error = stream.quantileErrors.get(series) ?? Number.NaN;
    near(a.mean, b.mean);
    for (const p of ['p5', 'p50', 'p95'] as const)
      expect(Math.abs(a[p] - b[p])).toBeLessThanOrEqual(error + 1e-9 * Math.abs(b[p]));
  };

  it('says of every quantity what a run held whole says, quantiles to within their bound', () => {
    alike(stream.headline, whole.headline, 'level/11');
    alike(stream.headline.baseline, whole.headline.baseline, 'base/11');
    for (const account of ['activity', 'transfer', 'coverage'] as const)
      alike(stream.accounts[account], whole.accounts[account], account);
    whole.contributions.forEach((contribution, i) => {
      const own = stream.contributions[i] ?? contribution;
      alike(own, contribution, `contribution/${contribution.measure}`);
      near(own.publicCost, contribution.publicCost);
    });
    whole.targets.forEach(({ id, status }, i) => {
      const own = stream.targets[i]?.status;
      expect(own?.kind).toBe(status.kind);
      if (status.kind === 'rule' || status.kind === 'unmodelled') expect(own).toEqual(status);
      if (status.kind !== 'scored' || own?.kind !== 'scored') return;
      expect(own.chance).toEqual(status.chance);
      near(own.real, status.real);
      if (id !== 'services_value_added') alike(own.reported, status.reported, `target/${id}`);
    });
    whole.cities.results.forEach((city, i) => {
      const own = stream.cities.results[i] ?? city;
      alike(own.level, city.level, `city/${city.id}/level`);
      expect(own.chance).toEqual(city.chance);
      near(own.money, city.money);
    });
  });

  it('counts the draws that meet two targets at once', () => {
    const bits = (id: string, d: number): number => ((whole.met[id]?.[d >> 3] ?? 0) >> (d & 7)) & 1;
    const { targets, both } = stream.joint;
    const [i, j] = [0, 7];
    const [one = '', other = ''] = [targets[i], targets[j]];
    let count = 0;
    for (let d = 0; d < whole.draws; d += 1) count += bits(one, d) & bits(other, d);
    expect(both[i]?.[j - i]).toBe(count / whole.draws);
    expect(targets).toHaveLength(Object.keys(whole.met).length);
  });

  it('finds the same drivers', () => {
    stream.drivers.forEach((driver, i) => {
      expect(driver.id).toBe(whole.drivers[i]?.id);
      expect(driver.share).toBeCloseTo(whole.drivers[i]?.share ?? Number.NaN, 6);
      expect((driver.threshold ?? 0) / (whole.drivers[i]?.threshold ?? 1)).toBeCloseTo(
        driver.threshold === null ? 0 : 1,
        6,
      );
    });
  });

  it('refuses what can’t be computed, in a sentence', () => {
    const streaming = new Streaming(model);
    const draws = { ...request, options: { ...request.options, draws: 5e9 } };
    expect(streaming.check(draws)?.sentence).toContain('4000000000');
    const lever = { ...request, inputs: { ...inputs, settings: { nothing: 1 } } };
    expect(streaming.check(lever)?.code).toBe('unknown_lever');
  });
});

describe('folding', () => {
  const resolved = resolveSettings(inputs, model.measures);
  if (!resolved.ok) throw new Error(resolved.invalid.sentence);
  const split = splitOf(model, resolved.settings);
  const chunks = Array.from({ length: 7 }, (_, i) =>
    [0, 1].map((j) => makeUpBlock(model, { first: 32 * (2 * i + j), count: i === 6 ? 5 : 32 })),
  );
  const frame = frameOf(
    layOut(model),
    (chunks[0] ?? []).map((block) => readSeries(model, split, block)),
  );
  const parts = chunks.map((chunk) => {
    const fold = new StreamFold(model, frame);
    fold.fold(split, chunk);
    return fold.pack();
  });
  const merged = (which: readonly StreamPart[]): StreamFold => {
    const fold = new StreamFold(model, frame);
    for (const part of which) fold.merge(part);
    return fold;
  };
  /** toEqual would take seconds over so many numbers. */
  const bytesOf = (fold: StreamFold): Buffer =>
    Buffer.concat(
      Object.values(fold.pack()).map(({ buffer }) => Buffer.from(buffer as ArrayBuffer)),
    );
  const inOrder = new StreamFold(model, frame);
  for (const chunk of chunks) inOrder.fold(split, chunk);
  const whole = bytesOf(inOrder);

  it('gives the same bits however chunks are split into shards and in whatever order they are merged', () => {
    const groups = fc.array(fc.nat(3), { minLength: 7, maxLength: 7 });
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(groups, order, (shardOf, shards) => {
        const ofShard = (shard: number): StreamPart =>
          merged(parts.filter((_, i) => shardOf[i] === shard).reverse()).pack();
        expect(bytesOf(merged(shards.map(ofShard))).equals(whole)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('is another one when a part is missing or double', () => {
    expect(bytesOf(merged(parts.slice(1))).equals(whole)).toBe(false);
    expect(merged([...parts, ...parts.slice(0, 1)]).draws).toBe(inOrder.draws + 64);
  });
});

describe('shards', () => {
  it('are whole chunks that make up the run, each draw once', () => {
    const cuts = fc.tuple(fc.integer({ min: 1, max: 4e9 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(cuts, ([draws, shards]) => {
        let next = 0;
        for (let shard = 0; shard < shards; shard += 1) {
          const { first, count } = stretchOf(draws, shards, shard);
          if (count === 0) continue;
          expect(first).toBe(next);
          expect(first % chunkDraws).toBe(0);
          next = first + count;
        }
        expect(next).toBe(draws);
      }),
    );
  });
});
