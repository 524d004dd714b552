import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCrew, type Crew } from '../test/fixtures/crew.ts';
import { Pool, workersFor, type PoolOptions } from './pool.ts';
import type { Answer, Request } from './protocol.ts';

const request = (seed: number, draws = 10_000): Request => ({
  inputs: { start: 'plan', settings: {}, assumptions: {}, equations: {} },
  options: { seed, draws, central: false },
});

const createPool = (crew: Crew, options: Partial<PoolOptions> = {}): Pool =>
  new Pool({ spawn: crew.spawn, workers: 2, firstDraws: 1024, patienceMs: 60_000, ...options });

/** What a listener was told: seed and draws of summaries, code of failures. */
const record = (): { heard: string[]; listen: (answer: Answer) => void } => {
  const heard: string[] = [];
  const word = (answer: Answer): string => {
    if (answer.kind === 'failed') return `failed: ${answer.code}`;
    if (answer.kind === 'invalid') return 'invalid';
    const { seed, draws } = answer.summary;
    return `${seed}: ${draws}${answer.final ? ' final' : ''}`;
  };
  return { heard, listen: (answer) => heard.push(word(answer)) };
};

describe('a pool', () => {
  it('has one worker per core, at least one and at most eight', () => {
    expect([undefined, 0, 1, 2, 7, 8, 64].map(workersFor)).toEqual([2, 1, 1, 2, 7, 8, 8]);
  });

  it.each([1, 2, 3, 5, 8])('computes every draw once with %i workers', async (workers) => {
    const crew = createCrew();
    const digests: string[] = [];
    createPool(crew, { workers, firstDraws: 2048 }).run('a', request(1, 6000), (answer) => {
      if (answer.kind === 'summary') digests.push(answer.summary.digest);
    });
    await crew.drain();
    const first = '0+1024 1024+1024';
    expect(digests).toEqual([first, `${first} 2048+1024 3072+1024 4096+1024 5120+880`]);
    expect(crew.calls.filter(({ span }) => span !== null)).toHaveLength(6);
  });

  it('gives a block to the same worker in every run', async () => {
    const crew = createCrew();
    const pool = createPool(crew, { workers: 3 });
    for (const seed of [1, 2]) {
      pool.run('a', request(seed), () => undefined);
      await crew.drain();
    }
    const workerOf = new Map<number, Set<number>>();
    for (const { span, worker } of crew.calls)
      if (span) workerOf.set(span.first, (workerOf.get(span.first) ?? new Set()).add(worker));
    expect(workerOf.size).toBe(10);
    expect([...workerOf.values()].every((workers) => workers.size === 1)).toBe(true);
    expect(crew.spawned()).toBe(3);
  });

  it('answers first from 1,024 draws, then from all', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    createPool(crew).run('a', request(1), listen);
    await crew.drain();
    expect(heard).toEqual(['1: 1024', '1: 10000 final']);
  });

  it('answers once where no more draws are asked, or one central draw', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew);
    pool.run('a', request(1, 700), listen);
    const central = request(2);
    pool.run('b', { ...central, options: { ...central.options, central: true } }, listen);
    await crew.drain();
    expect(heard).toEqual(['1: 700 final', '2: 1 final']);
  });

  it('lets the newest request of a lane win, and still answers the one at work first', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew);
    for (const seed of [1, 2, 3, 4]) pool.run('a', request(seed), listen);
    await crew.drain();
    expect(heard).toEqual(['1: 1024', '4: 1024', '4: 10000 final']);
  });

  it('abandons a refinement within a block when a newer request comes', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew);
    pool.run('a', request(1), listen);
    await crew.drain(() => crew.calls.length === 6);
    pool.run('a', request(2), listen);
    await crew.drain();
    expect(heard).toEqual(['1: 1024', '2: 1024', '2: 10000 final']);
    expect(crew.calls.filter((call) => call.request.options.seed === 1)).toHaveLength(6);
  });

  it('gives every lane its first answer before it refines, the preferred lane first', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew);
    pool.prefer('c');
    for (const [i, lane] of ['a', 'b', 'c'].entries()) pool.run(lane, request(i), listen);
    await crew.drain();
    expect(heard.slice(0, 3).sort()).toEqual(['0: 1024', '1: 1024', '2: 1024']);
    expect(heard[1]).toBe('2: 1024');
    expect(heard[3]).toBe('2: 10000 final');
    expect(heard).toHaveLength(6);
  });

  it('tells nothing after a cancel, and goes on with what waits', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew);
    const cancel = pool.run('a', request(1), listen);
    pool.run('a', request(2), listen);
    cancel();
    await crew.drain();
    expect(heard).toEqual(['2: 1024', '2: 10000 final']);
  });
});

describe('a pool whose workers die', () => {
  afterEach(() => vi.useRealTimers());

  it('replaces the worker, repeats its work and gives the same draws', async () => {
    const crew = createCrew();
    const digests: string[] = [];
    createPool(crew, { firstDraws: Infinity }).run('a', request(1, 4096), (answer) => {
      if (answer.kind === 'summary') digests.push(answer.summary.digest);
    });
    crew.calls[0]?.crash();
    await crew.drain();
    expect(digests).toEqual(['0+1024 1024+1024 2048+1024 3072+1024']);
    expect(crew.spawned()).toBe(3);
    expect(crew.terminated()).toBe(1);
  });

  it('computes anew what a lost summary took with it', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    createPool(crew).run('a', request(1, 512), listen);
    await crew.drain(() => crew.calls.length === 2);
    crew.calls[1]?.crash();
    await crew.drain();
    expect(heard).toEqual(['1: 512 final']);
    expect(crew.calls.map(({ span }) => span?.first ?? 'summary')).toEqual([
      0,
      'summary',
      0,
      'summary',
    ]);
  });

  it('says so when the repeated work dies too, and serves the next request', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew, { workers: 1 });
    pool.run('a', request(1), listen);
    crew.calls[0]?.crash();
    await crew.drain(() => crew.calls.length === 2);
    crew.calls[1]?.crash();
    await crew.drain();
    expect(heard).toEqual(['failed: worker_died']);
    pool.run('a', request(2, 512), listen);
    await crew.drain();
    expect(heard).toEqual(['failed: worker_died', '2: 512 final']);
  });

  it('takes a silent worker for dead', async () => {
    vi.useFakeTimers();
    const { heard, listen } = record();
    const crew = createCrew();
    createPool(crew, { workers: 1, patienceMs: 1000 }).run('a', request(1, 512), listen);
    await vi.advanceTimersByTimeAsync(1000);
    expect(crew.terminated()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['failed: worker_died']);
  });

  it('hands on what the models threw, and keeps the worker', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    createPool(crew, { workers: 1 }).run('a', request(1), listen);
    crew.calls[0]?.fail(new Error('no such part'));
    await crew.drain();
    expect(heard).toEqual(['failed: bug']);
    expect(crew.terminated()).toBe(0);
  });

  it('ends its workers and tells nothing more once closed', async () => {
    const { heard, listen } = record();
    const crew = createCrew();
    const pool = createPool(crew, { firstDraws: Infinity });
    pool.run('a', request(1), listen);
    pool.close();
    await crew.drain();
    expect(heard).toEqual([]);
    expect(crew.terminated()).toBe(2);
  });
});
