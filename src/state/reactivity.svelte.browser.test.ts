import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Answer, Engine } from '../engine/engine.ts';
import { Results } from './results.svelte.ts';
import { Session } from './session.svelte.ts';

// effects run in the browser's build of Svelte only

it('an effect on the session runs the engine once a change and sees its answers', () => {
  const answers: ((answer: Answer) => void)[] = [];
  const engine: Engine = {
    run: (_lane, _request, answer) => {
      answers.push(answer);
      return () => undefined;
    },
    compare: () => () => undefined,
    prefer: () => undefined,
    explain: () => Promise.resolve({ kind: 'no_model' }),
    hindcast: () => Promise.reject(new Error('not asked')),
    close: () => undefined,
  };
  const session = new Session(catalogue, planScenario('按计划'), () => 'a');
  const results = new Results(engine);
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      results.follow(session.members, session.active.id);
    });
    $effect(() => {
      seen.push(results.of('a').kind);
    });
  });
  flushSync();
  session.setLever('1.province_budget', 2e8);
  flushSync();
  session.change({ title: '改名' });
  flushSync();
  expect(answers).toHaveLength(2);
  answers[1]?.({ kind: 'failed', code: 'bug', sentence: 'It broke.' });
  flushSync();
  stop();
  expect(seen.at(0)).toBe('computing');
  expect(seen.at(-1)).toBe('failed');
});
