import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { createEngine, type Answer, type Engine, type Request } from './engine.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    cli: (...args: readonly string[]) => Promise<string>;
  }
}

const request: Request = {
  inputs: { start: 'plan', settings: {}, assumptions: {}, equations: {} },
  options: { seed: 5, draws: 2100, central: false },
};

/** All answers to a request, until the last. */
const answersTo = (engine: Engine, asked = request): Promise<readonly Answer[]> =>
  new Promise((resolve) => {
    const heard: Answer[] = [];
    engine.run('a', asked, (answer) => {
      heard.push(answer);
      if (answer.kind !== 'summary' || answer.final) resolve(heard);
    });
  });

const started: Worker[] = [];
class WatchedWorker extends Worker {
  constructor(address: URL, options: WorkerOptions) {
    super(address, options);
    started.push(this);
  }
}

describe('the engine in a browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    started.length = 0;
  });

  it('gives the digest of the command line, first from 1,024 draws', async () => {
    const asked = ['--seed', '5', '--draws', '2100', '--workers', '1'];
    const printed = await commands.cli('simulate', 'plan', ...asked);
    const { digest } = JSON.parse(printed) as { digest: string };
    // other numbers of workers are compared in workers/
    const engine = createEngine({ workers: 2 });
    const answers = await answersTo(engine);
    engine.close();
    const summaries = answers.map((answer) => (answer.kind === 'summary' ? answer.summary : null));
    expect(summaries.map((summary) => summary?.draws)).toEqual([1024, 2100]);
    expect(summaries[1]?.digest).toBe(digest);
  }, 120_000);

  it('goes on when a worker dies', async () => {
    vi.stubGlobal('Worker', WatchedWorker);
    const engine = createEngine({ workers: 1 });
    const answers = answersTo(engine);
    started[0]?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    expect((await answers).at(-1)).toMatchObject({ kind: 'summary', final: true });
    expect(started).toHaveLength(2);
    engine.close();
  }, 60_000);

  it('says in words what cannot be computed', async () => {
    const engine = createEngine({ workers: 1 });
    const inputs = { ...request.inputs, settings: { '1.nothing': 1 } };
    const [answer] = await answersTo(engine, { ...request, inputs });
    expect(answer).toMatchObject({ kind: 'invalid', reason: { code: 'unknown_lever' } });
    engine.close();
  }, 60_000);
});
