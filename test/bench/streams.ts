import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stretchOf } from '../../models/streaming/streaming.ts';
import { compute } from '../../workers/node/cli-simulate.ts';
import { stream } from '../../workers/node/cli-stream.ts';
import { wallMs } from './clock.ts';
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

/** ms of folding 1,000,000 draws and of merging eight parts, and MB by which 3,000,000 more let the process grow. */
interface Folded {
  readonly fold: number;
  readonly merge: number;
  readonly growth: number;
}

let folded: Folded | undefined;

/** In a process of its own, as streams are folded: what else was measured here leaves holes in this one's memory. */
function foldElsewhere(): Folded {
  if (folded !== undefined) return folded;
  const file = fileURLToPath(new URL('folding.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`folding could not be measured: ${stderr}`);
  return (folded = JSON.parse(stdout) as Folded);
}

export function streamsGroup(): Group {
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
        title: 'of it: folding 1,000,000 draws (fold) and merging eight parts (merge)',
        run: () => {
          const { fold, merge } = foldElsewhere();
          return measured({ fold, merge });
        },
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
        of: (figure) => figure('folding', 'fold') / 1000,
      },
    ],
  };
}

export function streamMemoryGroup(): Group {
  return {
    title: 'Memory of a stream: growth from 1,000,000 to 4,000,000 draws folded',
    unit: 'MB',
    rounds: 1,
    warmUps: 0,
    rows: [{ id: 'memory', title: 'growth', run: () => measured({ all: foldElsewhere().growth }) }],
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
