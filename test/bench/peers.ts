import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured, missing, type Outcome, type Row } from './groups.ts';

/** Other engines on the reference model: programs of their own that print how long they took. */

const folder = join(process.cwd(), 'test/bench');

/** What a program prints about itself: ns per draw, best of its own repetitions. */
type Printed = Partial<Readonly<Record<'sample' | 'step' | 'quant' | 'all', number>>>;

function askProgram(command: string, args: readonly string[]): Outcome {
  const { status, stdout, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) return missing(`there is no ${command}`);
  if (status !== 0) return missing(stderr.trim().split('\n').at(-1) ?? 'it failed');
  const { sample, step, quant, all } = JSON.parse(stdout) as Printed;
  if (all !== undefined) return measured({ all });
  if (sample === undefined || step === undefined || quant === undefined)
    return missing('it printed no times');
  return measured({ sampling: sample, stepping: step, quantiles: quant });
}

const builds = {
  scalar: ['-O3', '-march=native'],
  batch: ['-O3', '-march=native', '-ffast-math', '-mprefer-vector-width=512'],
} as const;
type Build = keyof typeof builds;

const built = new Map<Build, string | null>();
let target: string | undefined;

function targetFolder(): string {
  if (target !== undefined) return target;
  const made = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return (target = made);
}

/** The C program, compiled once in each way; null where there is no gcc. */
function buildC(build: Build): string | null {
  const known = built.get(build);
  if (known !== undefined) return known;
  const program = join(targetFolder(), build);
  spawnSync('gcc', [...builds[build], join(folder, 'ref.c'), '-o', program, '-lm']);
  const found = existsSync(program) ? program : null;
  built.set(build, found);
  return found;
}

function runC(build: Build, draws: number): Outcome {
  const program = buildC(build);
  if (program === null) return missing('there is no gcc that compiles it');
  return askProgram(program, [String(draws), build]);
}

const runNumpy = (draws: number, block: number): Outcome =>
  askProgram('python3', [join(folder, 'ref.py'), String(draws), String(block)]);

const squiggle = 'test/bench/squiggle';
let canSquiggle: boolean | undefined;

/** Squiggle is installed when the bench first asks for it: `npm test` never does. */
function runSquiggle(draws: number): Outcome {
  canSquiggle ??=
    spawnSync(process.execPath, ['scripts/ensure-packages.mjs', squiggle]).status === 0;
  if (!canSquiggle) return missing('npm ci could not install it');
  return askProgram(process.execPath, [join(process.cwd(), squiggle, 'run.mjs'), String(draws)]);
}

/** The peers' rows; the first one is C, draw by draw. */
export const peerRows = (draws: number): readonly Row[] => [
  {
    id: 'c',
    title: 'C, gcc -O3 -march=native, draw by draw',
    run: () => runC('scalar', draws),
  },
  {
    id: 'c-batch',
    title: 'C, the same with -ffast-math, in batches',
    run: () => runC('batch', draws),
  },
  { id: 'numpy', title: 'numpy, blocks of 4,096', run: () => runNumpy(draws, 4096) },
  { id: 'numpy-whole', title: 'numpy, whole arrays', run: () => runNumpy(draws, 0) },
  { id: 'squiggle', title: 'Squiggle 0.10, 10,000 samples', run: () => runSquiggle(10_000) },
  { id: 'squiggle-default', title: 'Squiggle 0.10, 1,000 samples', run: () => runSquiggle(1000) },
];
