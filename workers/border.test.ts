import { afterEach, expect, it, vi } from 'vitest';
import { blocksOf, Simulation } from '../models/simulate.ts';
import { reach, serve } from './border.ts';
import type { Request, Shard } from './protocol.ts';
import { SimulationService } from './simulation-service.ts';

const request: Request = {
  inputs: { start: 'plan', settings: {}, assumptions: {}, equations: {} },
  options: { seed: 5, draws: 1400, central: false },
};

afterEach(() => vi.unstubAllGlobals());

/** A run over a real border: its shards, as they came, and the digest. */
async function runOver(kind: 'shared' | 'given away') {
  if (kind === 'given away') vi.stubGlobal('SharedArrayBuffer', undefined);
  const { port1, port2 } = new MessageChannel();
  serve(new SimulationService(), port1);
  const hand = reach(port2, () => [port1, port2].forEach((port) => port.close()));
  const shards: Shard[] = [];
  for (const span of blocksOf(request.options.draws)) {
    const outcome = await hand.simulate(request, span);
    if (outcome.kind === 'shard') shards.push(outcome.shard);
  }
  const memory = shards.map(({ numbers }) => numbers.buffer);
  const answer = await hand.summarise(request, shards, false);
  hand.terminate();
  return { memory, digest: answer.kind === 'summary' ? answer.summary.digest : answer.kind };
}

it('shares shards where memory can be shared, gives them away elsewhere, with the same bits', async () => {
  const shared = await runOver('shared');
  expect(shared.memory.map((memory) => memory instanceof SharedArrayBuffer)).toEqual([true, true]);
  const given = await runOver('given away');
  expect(given.memory.map((memory) => memory instanceof ArrayBuffer)).toEqual([true, true]);
  // what was given away is no longer here
  expect(given.memory.map((memory) => memory.byteLength)).toEqual([0, 0]);
  const alone = new Simulation().run(request.inputs, request.options);
  const digest = alone.ok ? alone.value.digest : '';
  expect([shared.digest, given.digest]).toEqual([digest, digest]);
});
