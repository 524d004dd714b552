import { expect, it } from 'vitest';
import type { Hindcast } from '../../models/analysis/hindcast.ts';
import type { Engine, Hindcasted } from '../engine/engine.ts';
import { hindcastOptions, HindcastRun } from './hindcast.svelte.ts';

const seeds = {
  hindsight: { assumptions: [], profiles: [], settings: [] },
  outturns: { compared: [] },
};

/** An engine that answers a hindcast when the test says so. */
function createEngine() {
  const calls: { tell: (draws: number) => void; answer: (answer: Hindcasted) => void }[] = [];
  const engine: Pick<Engine, 'hindcast'> = {
    hindcast: (request, tell) => {
      expect(request).toEqual({ ...seeds, options: hindcastOptions });
      return new Promise((answer) => calls.push({ tell, answer }));
    },
  };
  return { engine, calls };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const failure: Hindcasted = { kind: 'failed', code: 'bug', sentence: 'broken' };

it('is computed once, when it is first opened, and tells how far it is', async () => {
  const { engine, calls } = createEngine();
  const run = new HindcastRun(engine);
  expect(run.state).toEqual({ kind: 'idle' });
  run.open(seeds);
  run.open(seeds);
  calls[0]?.tell(512);
  expect(run.state).toEqual({ kind: 'busy', draws: 512 });
  const hindcast = { digest: 'a' } as Hindcast;
  calls[0]?.answer({ kind: 'hindcast', hindcast });
  await settled();
  run.open(seeds);
  run.retry();
  expect(calls).toHaveLength(1);
  expect(run.state).toEqual({ kind: 'done', hindcast });
});

it('is tried again after a failure, and not by itself', async () => {
  const { engine, calls } = createEngine();
  const run = new HindcastRun(engine);
  run.open(seeds);
  calls[0]?.answer(failure);
  await settled();
  expect(run.state).toEqual({ kind: 'failed', sentence: 'broken' });
  run.open(seeds);
  expect(calls).toHaveLength(1);
  run.retry();
  expect(run.state).toEqual({ kind: 'busy', draws: 0 });
});
