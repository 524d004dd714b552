import { describe, expect, it } from 'vitest';
import type { Summary } from '../../models/contract.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Answer, Engine, Request } from '../engine/engine.ts';
import { figuresOf, Results } from './results.svelte.ts';

interface Call {
  readonly lane: string;
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
  cancelled: boolean;
}

function createEngine() {
  const calls: Call[] = [];
  const preferred: string[] = [];
  const engine: Engine = {
    run: (lane, request, answer) => {
      const call = { lane, request, answer, cancelled: false };
      calls.push(call);
      return () => {
        call.cancelled = true;
      };
    },
    compare: () => () => undefined,
    prefer: (lane) => void preferred.push(lane),
    explain: () => Promise.resolve({ kind: 'no_model' }),
    hindcast: () => Promise.reject(new Error('not asked')),
    close: () => undefined,
  };
  const at = (index: number): Call => calls.at(index) ?? fail();
  return { engine, calls, preferred, at };
}

function fail(): never {
  throw new Error('the engine was not asked');
}

const summary = (draws: number, final: boolean): Answer => ({
  kind: 'summary',
  summary: { draws } as Summary,
  final,
  elapsedMs: 1,
});
const plan = planScenario('按计划');
const member = (id: string, scenario = plan) => ({ id, scenario, basis: null });

describe('results', () => {
  it('go from computing over refining to done, and keep the stale figures meanwhile', () => {
    const { engine, at } = createEngine();
    const results = new Results(engine);
    expect(results.of('a')).toEqual({ kind: 'idle' });
    results.follow([member('a')], 'a');
    expect(results.of('a')).toEqual({ kind: 'computing', stale: null });
    at(-1).answer(summary(1024, false));
    expect(results.of('a').kind).toBe('refining');
    at(-1).answer(summary(10_000, true));
    expect(results.of('a').kind).toBe('done');

    results.follow([member('a', { ...plan, seed: 2 })], 'a');
    expect(results.of('a').kind).toBe('computing');
    expect(figuresOf(results.of('a'))).toMatchObject({
      scenario: plan,
      summary: { draws: 10_000 },
    });
  });

  it('run only what changed, one lane for each member, the one in front preferred', () => {
    const { engine, calls, preferred } = createEngine();
    const results = new Results(engine);
    results.follow([member('a'), member('b')], 'b');
    results.follow([member('a', { ...plan, title: '改名' }), member('b')], 'a');
    expect(calls.map(({ lane }) => lane)).toEqual(['a', 'b']);
    expect(preferred).toEqual(['b', 'a']);
    expect(calls[0]?.request).toEqual({
      inputs: { start: 'plan', settings: {}, assumptions: {}, equations: {} },
      options: { seed: plan.seed, draws: plan.draws, central: false },
    });
  });

  it('take no answer of a run that was overtaken or of a member that left', () => {
    const { engine, at } = createEngine();
    const results = new Results(engine);
    results.follow([member('a')], 'a');
    results.follow([member('a', { ...plan, seed: 2 })], 'a');
    expect(at(0).cancelled).toBe(true);
    at(0).answer(summary(10_000, true));
    expect(results.of('a').kind).toBe('computing');
    results.follow([member('b')], 'b');
    at(1).answer(summary(10_000, true));
    expect(results.of('a')).toEqual({ kind: 'idle' });
  });

  it('say why there are none, and can be asked again', () => {
    const { engine, at, calls } = createEngine();
    const results = new Results(engine);
    results.follow([member('a')], 'a');
    const reason = { kind: 'failed', code: 'worker_died', sentence: 'It died.' } as const;
    at(-1).answer(reason);
    expect(results.of('a')).toEqual({ kind: 'failed', reason, stale: null });
    results.retry(member('a'));
    expect(calls).toHaveLength(2);
  });
});
