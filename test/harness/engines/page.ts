import { measures } from '../../../models/measures/catalogue.ts';
import { modelVersion } from '../../../models/version.ts';
import { evidence, plan } from '../../../seeds/index.ts';
import { createCatalogue } from '../../../src/domain/catalogue.ts';
import { listStarters, type Starter } from '../../../src/domain/starters.ts';
import { createEngine } from '../../../src/engine/engine.ts';

/** What the worker is asked: an operation's hashes, or every point of one chunk. */
export interface Asked {
  readonly operation: string;
  readonly chunk: number | null;
}

type Told = { readonly answer: unknown } | { readonly failed: string };

function ask(asked: Asked): Promise<unknown> {
  const worker = new Worker(new URL('./operations.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      worker.terminate();
      if ('failed' in data) reject(new Error(`${asked.operation}: ${data.failed}`));
      else resolve(data.answer);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(`the worker: ${message}`)));
    worker.postMessage(asked);
  });
}

// one pool for all, as on the page: what it keeps from one scenario to the next must not show
const engine = createEngine();

/** The digest of an example scenario, from the product's own pool of workers. */
function digestOf({ scenario }: Starter): Promise<string> {
  const { start, settings, assumptions, equations, seed, draws } = scenario;
  const request = {
    inputs: { start, settings, assumptions, equations },
    options: { seed, draws, central: false },
  };
  return new Promise((resolve, reject) => {
    engine.run('engines', request, (answer) => {
      if (answer.kind === 'summary' && !answer.final) return;
      if (answer.kind === 'summary') resolve(answer.summary.digest);
      else reject(new Error(JSON.stringify(answer)));
    });
  });
}

function starterOf(id: string): Starter {
  const catalogue = createCatalogue({
    plan: plan.id,
    model: modelVersion,
    measures,
    assumptions: evidence.assumptions,
  });
  const starter = listStarters(catalogue).find((each) => each.id === id);
  if (starter === undefined) throw new Error(`there is no example "${id}"`);
  return starter;
}

/** What drives this page calls these; one call at a time. */
Object.assign(window, {
  comparison: {
    hashes: (operation: string) => ask({ operation, chunk: null }),
    bits: (operation: string, chunk: number) => ask({ operation, chunk }),
    digest: (id: string) => digestOf(starterOf(id)),
  },
});
