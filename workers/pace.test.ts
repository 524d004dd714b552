import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCrew, type Crew } from '../test/fixtures/crew.ts';
import { emptySummary } from '../test/fixtures/empty-summary.ts';
import { Pool } from './pool.ts';
import type { Answer, Request } from './protocol.ts';
import type { Spawn } from './slot.ts';

const request = (budget: number): Request => ({
  inputs: { start: 'plan', settings: { '1.x': budget }, assumptions: {}, equations: {} },
  options: { seed: 1, draws: 2048, central: false },
});
const pace = { restMs: 60, quietMs: 3000 };

const createPool = (spawn: Spawn): Pool =>
  new Pool({ spawn, workers: 2, firstDraws: 1024, patienceMs: 60_000, pace });

const word = (answer: Answer): string =>
  answer.kind === 'summary' ? `${answer.summary.draws}` : answer.kind;

/** Workers whose answers all have one digest, but that of a proof. */
const agreeing = (crew: Crew, proved = 'same'): Spawn => {
  const saying = (digest: string) => ({
    kind: 'summary' as const,
    summary: { ...emptySummary, digest },
    elapsedMs: 0,
  });
  return (onDeath) => {
    const hand = crew.spawn(onDeath);
    const draws = (asked: Request, digest: string) => {
      const told = saying(digest);
      return { ...told, summary: { ...told.summary, draws: asked.options.draws } };
    };
    return {
      ...hand,
      summarise: async (asked, shards, keep) => {
        await hand.summarise(asked, shards, keep);
        return draws(asked, 'same');
      },
      answer: async (asked) => {
        await hand.answer(asked);
        return draws(asked, 'same');
      },
      proveSummary: async (asked, shards) => {
        await hand.proveSummary(asked, shards);
        return draws(asked, proved);
      },
    };
  };
};

describe('a pool with a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => vi.useRealTimers());

  const settle = async (crew: Crew, ms: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms);
    await crew.drain();
  };

  const open = (crew: Crew) => {
    const pool = createPool(agreeing(crew));
    const heard: string[] = [];
    const ask = (budget: number) =>
      pool.run('a', request(budget), (answer) => heard.push(`${budget}: ${word(answer)}`));
    return { pool, heard, ask };
  };

  it('refines at rest only, answers a drag from the first worker, and knows what it is asked again', async () => {
    const crew = createCrew();
    const { pool, heard, ask } = open(crew);
    ask(1);
    await settle(crew, 1);
    expect(heard).toEqual(['1: 1024']);
    await settle(crew, 60);
    expect(heard).toEqual(['1: 1024', '1: 2048']);

    const before = crew.calls.length;
    ask(2);
    await settle(crew, 1);
    ask(3);
    await settle(crew, 1);
    expect(heard.slice(2)).toEqual(['2: 1024', '3: 1024']);
    expect(crew.calls.slice(before).map(({ worker, span }) => [worker, span])).toEqual([
      [0, null],
      [0, null],
    ]);
    ask(1);
    expect(heard.at(-1)).toBe('1: 2048');
    pool.close();
  });

  it('lays a first answer before the worker that is at work on a block, and only one', async () => {
    const crew = createCrew();
    const { pool, heard, ask } = open(crew);
    ask(1);
    await settle(crew, 1);
    await vi.advanceTimersByTimeAsync(60);
    const [first, second] = crew.calls.slice(-2);
    expect([first?.span?.first, second?.span?.first]).toEqual([0, 1024]);
    const before = crew.calls.length;
    ask(2);
    ask(3);
    await vi.advanceTimersByTimeAsync(1);
    const laid = crew.calls.slice(before);
    expect(laid.map(({ worker, span }) => [worker, span])).toEqual([[0, null]]);
    await settle(crew, 1);
    expect(heard).toEqual(['1: 1024', '2: 1024', '3: 1024']);
    pool.close();
  });

  it('does not count a death against an answer that the worker had not begun', async () => {
    const crew = createCrew();
    const { pool, heard, ask } = open(crew);
    ask(1);
    await settle(crew, 1);
    await vi.advanceTimersByTimeAsync(60);
    const block = crew.calls.at(-2);
    ask(2);
    block?.crash();
    await vi.advanceTimersByTimeAsync(1);
    // at work on the answer itself now
    crew.calls.at(-1)?.crash();
    await settle(crew, 1);
    expect(heard).toEqual(['1: 1024', '2: 1024']);
    pool.close();
  });

  it('computes from nothing when it is quiet, and says nothing where the figures agree', async () => {
    const crew = createCrew();
    const pool = createPool(agreeing(crew));
    const heard: string[] = [];
    pool.run('a', request(1), (answer) => heard.push(word(answer)));
    await settle(crew, 60);
    const before = crew.calls.length;
    await settle(crew, 3000);
    expect(crew.calls.slice(before).map(({ span }) => span?.first ?? 'summary')).toEqual([
      0,
      'summary',
    ]);
    expect(heard).toEqual(['1024', '2048']);
    pool.close();
  });

  it('throws away what was kept, tells fresh figures and says so where they differ', async () => {
    const crew = createCrew();
    const pool = createPool(agreeing(crew, 'other'));
    const heard: string[] = [];
    pool.run('a', request(1), (answer) => heard.push(word(answer)));
    await settle(crew, 60);
    await settle(crew, 3000);
    expect(heard).toEqual(['1024', '2048', '2048', 'failed']);
    expect(crew.terminated()).toBe(2);
    pool.close();
  });
});
