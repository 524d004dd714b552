import { describe, expect, it } from 'vitest';
import type { Inputs } from '../models/contract.ts';
import type { Comparison } from '../models/simulation/pairs.ts';
import { createCrew } from '../test/fixtures/crew.ts';
import { Pool } from './pool.ts';
import type { Compared, PairRequest, Request } from './protocol.ts';
import type { Hand, Spawn } from './slot.ts';

const planned: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const options = { seed: 3, draws: 5200, central: false };
const asked: PairRequest = { pair: { a: planned, b: planned }, options };
const run: Request = { inputs: planned, options };

/** Workers that answer at once: a comparison's level tells which draws it was made from. */
const spawnWith =
  (changed: (onDeath: () => void) => Partial<Hand>): Spawn =>
  (onDeath) => ({
    ...createCrew().spawn(onDeath),
    pair: (_, span) =>
      Promise.resolve({
        kind: 'shard',
        shard: { span, numbers: new Float64Array(0) },
        elapsedMs: 0,
      }),
    compare: (_, shards) => {
      const counts = shards.map(({ span }) => span.first + span.count);
      return Promise.resolve({
        draws: counts.at(-1),
        level: { p50: counts },
      } as unknown as Comparison);
    },
    ...changed(onDeath),
  });

const createPool = (changed: (onDeath: () => void) => Partial<Hand> = () => ({}), workers = 2) =>
  new Pool({ spawn: spawnWith(changed), workers, firstDraws: 1024, patienceMs: 60_000 });

const compareWith = (pool: Pool, request = asked): Promise<Compared> =>
  new Promise((resolve) => pool.compare('a', request, resolve));

describe('a comparison', () => {
  it.each([1, 2, 3, 8])('joins every block once, in order, from %i workers', async (workers) => {
    const answer = await compareWith(createPool(undefined, workers));
    expect(answer).toMatchObject({
      kind: 'comparison',
      comparison: { draws: 5200, level: { p50: [1024, 2048, 3072, 4096, 5120, 5200] } },
    });
  });

  it('is taken up by a worker that no run wants', async () => {
    const crew = createCrew();
    const pool = new Pool({ spawn: crew.spawn, workers: 1, firstDraws: 1024, patienceMs: 60_000 });
    let last = '';
    pool.run('a', run, (answer) => (last = answer.kind));
    pool.compare('a', { ...asked, options: { ...options, seed: 99 } }, () => undefined);
    await crew.drain();
    expect(last).toBe('summary');
    const seeds = crew.calls.map(({ request }) => request.options.seed);
    expect(seeds.lastIndexOf(3)).toBeLessThan(seeds.indexOf(99));
    pool.close();
  });

  it.each(['pair', 'compare'] as const)('outlives one death in “%s”, not two', async (where) => {
    const mortal = (lives: number) => {
      let deaths = 0;
      return (onDeath: () => void): Partial<Hand> => {
        const sound = spawnWith(() => ({}))(onDeath);
        const die = <T>(work: () => Promise<T>): Promise<T> => {
          deaths += 1;
          if (deaths > lives) return work();
          onDeath();
          return new Promise(() => undefined);
        };
        return where === 'pair'
          ? { pair: (request, span) => die(() => sound.pair(request, span)) }
          : { compare: (given, shards) => die(() => sound.compare(given, shards)) };
      };
    };
    expect(await compareWith(createPool(mortal(1), 1))).toMatchObject({ kind: 'comparison' });
    const failed = { kind: 'failed', code: 'worker_died' };
    expect(await compareWith(createPool(mortal(2), 1))).toMatchObject(failed);
  });

  it('says what throws and what is invalid', async () => {
    const throwing = createPool(() => ({ pair: () => Promise.reject(new Error('odd')) }));
    expect(await compareWith(throwing)).toEqual({ kind: 'failed', code: 'bug', sentence: 'odd' });
    const reason = { code: 'unknown_lever', sentence: 'There is none.' };
    const refusing = createPool(() => ({
      pair: () => Promise.resolve({ kind: 'invalid', reason }),
    }));
    expect(await compareWith(refusing)).toEqual({ kind: 'invalid', reason });
  });

  it('tells only the newest of a lane, and nothing once cancelled', async () => {
    const pool = createPool();
    const told: string[] = [];
    pool.compare('a', asked, () => told.push('overtaken'));
    pool.compare('b', asked, () => told.push('cancelled'))();
    await compareWith(pool);
    expect(told).toEqual([]);
  });
});
