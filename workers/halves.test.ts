import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCrew, shared, type Crew } from '../test/fixtures/crew.ts';
import { blocksOf, Simulation } from '../models/simulate.ts';
import { seal } from '../models/seal.ts';
import { reach, serve } from './border.ts';
import { Pool } from './pool.ts';
import type { Request, Shard } from './protocol.ts';
import { SimulationService } from './simulation-service.ts';

const request = (draws: number, seed = 1): Request => ({
  inputs: { start: 'plan', settings: {}, assumptions: {}, equations: {} },
  options: { seed, draws, central: false },
});

const open = (crew: Crew, workers: number): Pool =>
  new Pool({ spawn: crew.spawn, workers, firstDraws: Infinity, patienceMs: 60_000 });

/** All that was asked after the blocks: worker and half. */
const asked = (crew: Crew): string[] =>
  crew.calls
    .filter(({ span }) => span === null)
    .map(({ worker, half }) => `${worker}: ${half ?? 'whole'}`);

describe('a summary', () => {
  it.each([
    [1, ['0: whole']],
    [2, ['0: rest', '1: targets']],
    [5, ['0: rest', '1: targets']],
  ])('is made by halves where shards are shared, with %i workers', async (workers, calls) => {
    const crew = createCrew(shared);
    const draws: number[] = [];
    open(crew, workers).run('a', request(8192), (answer) => {
      if (answer.kind === 'summary') draws.push(answer.summary.draws);
    });
    await crew.drain();
    expect(asked(crew)).toEqual(calls);
    expect(draws).toEqual([8192]);
  });

  it('is made whole where shards are given away', async () => {
    const crew = createCrew();
    open(crew, 2).run('a', request(4096), () => undefined);
    await crew.drain();
    expect(asked(crew)).toEqual(['0: whole']);
  });

  it('waits for the last block, whoever is idle before', async () => {
    const crew = createCrew(shared);
    open(crew, 2).run('a', request(3072), () => undefined);
    crew.calls[1]?.answer();
    await crew.drain(() => crew.calls.length === 3);
    expect(asked(crew)).toEqual([]);
    await crew.drain();
    expect(asked(crew).toSorted()).toEqual(['0: rest', '1: targets']);
  });

  it('of which a worker’s death took one half is made whole again from the same blocks', async () => {
    const crew = createCrew(shared);
    const told: string[] = [];
    open(crew, 2).run('a', request(2048), (answer) => told.push(answer.kind));
    await crew.drain(() => crew.calls.length === 4);
    crew.calls[3]?.crash();
    await crew.drain();
    const halves = crew.calls.filter(({ span }) => span === null).map(({ half }) => half);
    expect(halves).toEqual(['rest', 'targets', 'targets']);
    expect(crew.calls).toHaveLength(5);
    expect(told).toEqual(['summary']);
  });

  it('is told nobody once its run is cancelled', async () => {
    const crew = createCrew(shared);
    const told: string[] = [];
    const cancel = open(crew, 2).run('a', request(2048), (answer) => told.push(answer.kind));
    await crew.drain(() => crew.calls.length === 4);
    cancel();
    await crew.drain();
    expect(told).toEqual([]);
  });
});

describe('halves over a real border', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('have the bits of the whole', async () => {
    const { inputs, options } = request(1400, 5);
    const { port1, port2 } = new MessageChannel();
    serve(new SimulationService(), port1);
    const hand = reach(port2, () => [port1, port2].forEach((port) => port.close()));
    const shards: Shard[] = [];
    for (const span of blocksOf(options.draws)) {
      const outcome = await hand.simulate({ inputs, options }, span);
      if (outcome.kind === 'shard') shards.push(outcome.shard);
    }
    const [targets, rest] = await Promise.all([
      hand.sumUp({ inputs, options }, shards, 'targets'),
      hand.sumUp({ inputs, options }, shards, 'rest'),
    ]);
    hand.terminate();
    if (targets.kind !== 'half' || targets.half.of !== 'targets') throw new Error(targets.kind);
    if (rest.kind !== 'half' || rest.half.of !== 'rest') throw new Error(rest.kind);
    const alone = new Simulation().run(inputs, options);
    expect(seal(targets.half, rest.half)).toEqual(alone.ok && alone.value);
  });

  it('refuse what can’t be computed like the whole', async () => {
    const refused = await new SimulationService().sumUp(request(0), [], 'rest');
    expect(refused).toMatchObject({ kind: 'invalid', reason: { code: 'draws_out_of_range' } });
  });
});
