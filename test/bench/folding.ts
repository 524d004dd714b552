import { loadModel } from '../../models/simulate.ts';
import { resolveSettings } from '../../models/simulation/inputs.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import type { Block, Split } from '../../models/streaming/series.ts';
import { splitOf } from '../../models/streaming/stream-cities.ts';
import type { StreamFold } from '../../models/streaming/stream-fold.ts';
import { chunkDraws, Streaming } from '../../models/streaming/streaming.ts';
import { blockSize } from '../../models/version.ts';
import { cpuMs } from './clock.ts';

/** Folds and merges, and prints how long that takes and by how much the process grows: a program of its own. */

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;

/** What a stream folds, without computing it anew. */
interface Folding {
  readonly split: Split;
  readonly chunk: readonly Block[];
  readonly begin: () => StreamFold;
}

/** One chunk of the plan's results, to be folded again and again. */
function prepareFolding(): Folding {
  const model = loadModel();
  const streaming = new Streaming(model);
  const request = { inputs, options: { seed: 1, draws: chunkDraws, central: false } };
  const frame = streaming.frame(request);
  const resolved = resolveSettings(inputs, model.measures);
  if (!frame.ok || !resolved.ok) throw new Error('the plan can’t be simulated');
  const simulator = new Simulator(model, 1);
  const chunk = Array.from({ length: chunkDraws / blockSize }, (_, i): Block => {
    const span = { first: i * blockSize, count: blockSize };
    const outcome = simulator.simulate(inputs, request.options, span);
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    return { span, buffers: outcome.buffers };
  });
  const begin = (): StreamFold => streaming.begin(frame.value);
  return { split: splitOf(model, resolved.settings), chunk, begin };
}

function foldInto(fold: StreamFold, { split, chunk }: Folding, draws: number): void {
  for (let done = 0; done < draws; done += chunkDraws) fold.fold(split, chunk);
}

const residentMb = (): number => process.memoryUsage().rss / 1e6;

const folding = prepareFolding();
const fold = folding.begin();
const foldMs = cpuMs(() => foldInto(fold, folding, 1e6));
const before = residentMb();
foldInto(fold, folding, 3e6);
const growth = residentMb() - before;
const part = fold.pack();
const merged = folding.begin();
const merge = cpuMs(() => {
  for (let i = 0; i < 8; i += 1) merged.merge(part);
});
process.stdout.write(JSON.stringify({ fold: foldMs, merge, growth }));
