import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../models/simulation/explain.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Explained, Request } from '../engine/engine.ts';
import { explanationOf, Explanations } from './evidence.svelte.ts';

interface Asked {
  readonly request: Request;
  readonly measure: number;
  readonly answer: (answer: Explained) => void;
}

function setUp() {
  const asked: Asked[] = [];
  const explain = (request: Request, measure: number): Promise<Explained> =>
    new Promise((answer) => asked.push({ request, measure, answer }));
  return { asked, explanations: new Explanations({ explain }) };
}

const explained = (measure: number): Explained => {
  const reason = { code: 'unknown_lever', sentence: 'made up' } as const;
  const explanation: Explanation = {
    measure,
    lines: [],
    names: [],
    numbers: { kind: 'invalid', reason },
  };
  return { kind: 'explanation', explanation };
};

const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

const scenario = planScenario('a');
const doubled: Scenario = { ...scenario, settings: { '1.province_budget': 2e8 } };
const tripled: Scenario = { ...scenario, settings: { '1.province_budget': 3e8 } };

describe('explanations', () => {
  it('begin idle, compute, and are done', async () => {
    const { asked, explanations } = setUp();
    expect(explanations.state.kind).toBe('idle');
    explanations.follow(1, scenario);
    expect(explanations.state).toEqual({ kind: 'computing', stale: null });
    asked[0]?.answer(explained(1));
    await settle();
    expect(explanations.state.kind).toBe('done');
  });

  it('ask nothing twice, whatever the title', () => {
    const { asked, explanations } = setUp();
    explanations.follow(1, scenario);
    explanations.follow(1, { ...scenario, title: 'b' });
    expect(asked).toHaveLength(1);
  });

  it('ask one question at a time, the newest next', async () => {
    const { asked, explanations } = setUp();
    explanations.follow(1, scenario);
    explanations.follow(1, doubled);
    explanations.follow(1, tripled);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(explained(1));
    await settle();
    expect(asked.map(({ request }) => request.inputs.settings)).toEqual([{}, tripled.settings]);
    expect(explanations.state.kind).toBe('computing');
    asked[1]?.answer(explained(1));
    await settle();
    expect(explanations.state.kind).toBe('done');
    expect(asked).toHaveLength(2);
  });

  it('show the last figures of the same measure meanwhile, never those of another', async () => {
    const { asked, explanations } = setUp();
    explanations.follow(1, scenario);
    asked[0]?.answer(explained(1));
    await settle();
    explanations.follow(1, doubled);
    expect(explanationOf(explanations.state)?.measure).toBe(1);
    explanations.follow(2, doubled);
    expect(explanationOf(explanations.state)).toBeNull();
    asked[1]?.answer(explained(1));
    await settle();
    expect(explanationOf(explanations.state)).toBeNull();
  });

  it('say that a worker failed, and ask again when told to', async () => {
    const { asked, explanations } = setUp();
    explanations.follow(1, scenario);
    asked[0]?.answer({ kind: 'failed', code: 'worker_died', sentence: '' });
    await settle();
    expect(explanations.state.kind).toBe('failed');
    explanations.retry();
    asked[1]?.answer({ kind: 'no_model' });
    await settle();
    expect(explanations.state).toEqual({ kind: 'no_model' });
  });
});
