import { loadModel } from '../../models/simulate.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import { chunkDraws, Streaming, stretchOf } from '../../models/streaming/streaming.ts';
import type { Block, Split } from '../../models/streaming/series.ts';
import { splitOf } from '../../models/streaming/stream-cities.ts';
import type { StreamFold } from '../../models/streaming/stream-fold.ts';
import { resolveSettings } from '../../models/simulation/inputs.ts';
import { blockSize } from '../../models/version.ts';
import { compute } from '../../workers/node/cli-simulate.ts';
import { stream } from '../../workers/node/cli-stream.ts';
import { cpuMs, wallMs } from './clock.ts';
import { measured, type Group } from './groups.ts';

/** The whole plan on two workers: runs that are held, and a stream; and what folding and merging take of it. */

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const workers = 2;
let seed = 3_000_000;

/** A fresh seed, so that nothing is at hand. */
function askFor(draws: number) {
  seed += 1;
  return { inputs, options: { seed, draws, central: false } };
}

const held = (draws: number): Promise<number> =>
  wallMs(() => compute({ request: askFor(draws), workers }));

const streamed = (draws: number): Promise<number> =>
  wallMs(() =>
    stream({ request: askFor(draws), stretch: stretchOf(draws, 1, 0), workers }).then((outcome) => {
      if (!outcome.ok) throw new Error(outcome.sentence);
    }),
  );

interface Folding {
  readonly split: Split;
  readonly chunk: readonly Block[];
  readonly begin: () => StreamFold;
}

/** One chunk of the plan's results, to be folded again and again. */
function prepareFolding(): Folding {
  const model = loadModel();
  const streaming = new Streaming(model);
  const request = askFor(chunkDraws);
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

/** ms that folding takes of 65,536 draws, and merging of eight parts. */
function foldingTimes(folding: Folding): { readonly fold: number; readonly merge: number } {
  const fold = folding.begin();
  const foldMs = cpuMs(() => foldInto(fold, folding, 65_536));
  const part = fold.pack();
  const merged = folding.begin();
  const mergeMs = cpuMs(() => {
    for (let i = 0; i < 8; i += 1) merged.merge(part);
  });
  return { fold: foldMs, merge: mergeMs };
}

export function streamsGroup(): Group {
  let folding: Folding | undefined;
  return {
    title: 'Whole plan, fresh seed, two workers started anew; folding on one thread',
    unit: 'ms',
    rounds: 1,
    warmUps: 0,
    rows: [
      {
        id: 'held-1024',
        title: '1,024 draws',
        run: async () => measured({ all: await held(1024) }),
      },
      {
        id: 'held-10000',
        title: '10,000 draws',
        run: async () => measured({ all: await held(10_000) }),
      },
      {
        id: 'half',
        title: '500,000 draws, streamed',
        run: async () => measured({ all: await streamed(500_000) }),
      },
      {
        id: 'million',
        title: '1,000,000 draws, streamed',
        run: async () => measured({ all: await streamed(1_000_000) }),
      },
      {
        id: 'folding',
        title: 'of it: folding 65,536 draws (fold) and merging eight parts (merge)',
        run: () => measured({ ...foldingTimes((folding ??= prepareFolding())) }),
      },
    ],
    goals: [
      {
        title: '1,000,000 draws, streamed, two workers',
        most: 5,
        unit: 's',
        of: (figure) => figure('million') / 1000,
      },
      {
        title: 'streamed time of twice as many draws over time of one',
        least: 1.8,
        most: 2.2,
        unit: '×',
        of: (figure) => figure('million') / figure('half'),
      },
      {
        title: 'folding, of the 10 µs that a draw may take of a worker',
        most: 3,
        unit: 'µs',
        of: (figure) => (figure('folding', 'fold') * 1000) / 65_536,
      },
    ],
  };
}

/** MB that this process holds. */
const residentMb = (): number => process.memoryUsage().rss / 1e6;

export function streamMemoryGroup(): Group {
  const growth = (): number => {
    const folding = prepareFolding();
    const fold = folding.begin();
    foldInto(fold, folding, 1e6);
    const before = residentMb();
    foldInto(fold, folding, 3e6);
    return residentMb() - before;
  };
  return {
    title: 'Memory of a stream: growth from 1,000,000 to 4,000,000 draws folded',
    unit: 'MB',
    rounds: 1,
    warmUps: 0,
    rows: [{ id: 'memory', title: 'growth', run: () => measured({ all: growth() }) }],
    goals: [
      {
        title: 'growth of memory from 1,000,000 to 4,000,000 draws',
        most: 10,
        unit: 'MB',
        of: (figure) => figure('memory'),
      },
    ],
  };
}
