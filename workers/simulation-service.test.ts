import { describe, expect, it } from 'vitest';
import { measures } from '../models/measures/catalogue.ts';
import { blocksOf, loadModel, Simulation } from '../models/simulate.ts';
import type { Summary } from '../models/contract.ts';
import { Pool } from './pool.ts';
import { loadHindsight, loadOutturns } from '../seeds/sources.ts';
import type { Answer, HindcastRequest, Request } from './protocol.ts';
import { Hindcasting } from '../models/analysis/hindcasting.ts';
import { SimulationService } from './simulation-service.ts';
import type { Spawn } from './slot.ts';

const model = loadModel();

/** A worker's behaviour without a worker: a service of its own, called later instead of at once. */
const spawn: Spawn = () => {
  const service = new SimulationService(new Simulation(model));
  return {
    simulate: async (request, span) => Promise.resolve(service.simulate(request, span)),
    summarise: async (request, shards) => Promise.resolve(service.summarise(request, shards)),
    sumUp: async (request, shards, half) => Promise.resolve(service.sumUp(request, shards, half)),
    answer: async (request) => Promise.resolve(service.answer(request)),
    prove: async (request, span) => Promise.resolve(service.prove(request, span)),
    proveSummary: async (request, shards) => Promise.resolve(service.proveSummary(request, shards)),
    explain: async (asked, measure) => Promise.resolve(service.explain(asked, measure)),
    pair: async (asked, span) => Promise.resolve(service.pair(asked, span)),
    compare: async (options, shards) => Promise.resolve(service.compare(options, shards)),
    hindcast: async (step) => Promise.resolve(service.hindcast(step)),
    terminate: () => undefined,
  };
};

const request: Request = {
  inputs: { start: 'plan', settings: { '1.province_budget': 2e8 }, assumptions: {}, equations: {} },
  options: { seed: 11, draws: 2600, central: false },
};

const lastAnswer = (workers: number, asked: Request, firstDraws = 1024): Promise<Answer> =>
  new Promise((resolve) => {
    const pool = new Pool({ spawn, workers, firstDraws, patienceMs: 60_000 });
    pool.run('a', asked, (answer) => {
      if (answer.kind !== 'summary' || answer.final) resolve(answer);
    });
  });

describe('an explanation', () => {
  it.each([1, 3])('comes from one of %i workers while a run goes on', async (workers) => {
    const pool = new Pool({ spawn, workers, firstDraws: 1024, patienceMs: 60_000 });
    pool.run('a', request, () => undefined);
    expect(await pool.explain(request, 1)).toMatchObject({
      kind: 'explanation',
      explanation: { measure: 1, numbers: { kind: 'numbers', draws: 1024 } },
    });
    expect(await pool.explain(request, 999)).toEqual({ kind: 'no_model' });
    pool.close();
  });

  it('settles when the pool is closed', async () => {
    const pool = new Pool({ spawn, workers: 1, firstDraws: 1024, patienceMs: 60_000 });
    pool.run('a', request, () => undefined);
    const asked = pool.explain(request, 1);
    pool.close();
    expect(await asked).toMatchObject({ kind: 'failed', code: 'worker_died' });
  });
});

const hindcastOf = async (options: HindcastRequest['options']): Promise<HindcastRequest> => ({
  options,
  hindsight: await loadHindsight(),
  outturns: await loadOutturns(),
});

describe('a hindcast', () => {
  it('is the same block by block as in one go, and tells how far it is', async () => {
    const hindcast = await hindcastOf({ seed: 3, draws: 1400 });
    const { compared } = hindcast.outturns;
    const asked = compared.map(({ id, quantity, target }) => ({ id, quantity, target }));
    const request = { ...hindcast, asked };
    const pool = new Pool({ spawn, workers: 2, firstDraws: 1024, patienceMs: 60_000 });
    const told: number[] = [];
    const answer = await pool.hindcast(hindcast, (draws) => told.push(draws));
    const hindcasting = new Hindcasting({ ...model, measures });
    const parts = blocksOf(1400).map((span) => hindcasting.forecast(request, span));
    const scored = hindcasting.score(request, parts, hindcast.outturns);
    expect(answer).toEqual({ kind: 'hindcast', hindcast: scored });
    expect(told).toEqual([1024, 1400]);
    pool.close();
  });

  it('settles when the pool is closed', async () => {
    const pool = new Pool({ spawn, workers: 1, firstDraws: 1024, patienceMs: 60_000 });
    const hindcast = await hindcastOf({ seed: 1, draws: 512 });
    pool.run('a', request, () => undefined);
    const asked = pool.hindcast(hindcast, () => undefined);
    pool.close();
    expect(await asked).toMatchObject({ kind: 'failed', code: 'worker_died' });
  });
});

const onOneThread = (asked: Request): Summary => {
  const outcome = new Simulation(model).run(asked.inputs, asked.options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
};

describe('a run shared by workers', () => {
  const alone = onOneThread(request);

  it.each([1, 2, 3, 5])('gives the same bits with %i', async (workers) => {
    const answer = await lastAnswer(workers, request);
    expect(answer.kind === 'summary' ? answer.summary : null).toEqual(alone);
  });

  it('gives the same bits in one stage as in two', async () => {
    const answer = await lastAnswer(2, request, Infinity);
    expect(answer.kind === 'summary' ? answer.summary.digest : null).toBe(alone.digest);
  });

  it.each([
    ['a lever that is not there', { settings: { '1.nothing': 1 } }, 'unknown_lever'],
    ['a lever beyond its range', { settings: { '1.province_budget': -1 } }, 'lever_out_of_range'],
    [
      'an assumption that is not there',
      { assumptions: { nothing: { kind: 'value', value: 1 } } },
      'unknown_assumption',
    ],
  ] as const)('answers %s in words', async (_name, change, code) => {
    const asked = { ...request, inputs: { ...request.inputs, ...change } };
    const answer = await lastAnswer(2, asked);
    expect(answer).toMatchObject({ kind: 'invalid', reason: { code } });
  });

  it.each([0, 1.5, Number.NaN, Infinity, -1])('answers %d draws in words', async (draws) => {
    const asked = { ...request, options: { ...request.options, draws } };
    expect(await lastAnswer(2, asked)).toMatchObject({
      kind: 'invalid',
      reason: { code: 'draws_out_of_range' },
    });
  });
});
