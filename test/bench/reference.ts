import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Program } from '../../models/language/index.ts';
import { quantiles } from '../../models/scorecard/quantile.ts';
import { blockSize } from '../../models/version.ts';
import {
  referenceEquations,
  referenceInputs,
  referenceScope,
} from '../fixtures/reference-model.ts';
import type { Row } from './groups.ts';
import { runLoop } from './reference-loop.ts';

const draws = 65_536;
const outputs = 8;
const probabilities = [0.05, 0.5, 0.95];
const folder = join(process.cwd(), 'test/bench');

type Parts = Readonly<Record<'sampling' | 'stepping' | 'quantiles', number>>;

/** Nanoseconds of processor time that something takes, for each draw. */
function timePerDraw(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / draws;
}

const samples = Array.from({ length: outputs }, () => new Float64Array(draws));

function summarise(): number {
  return timePerDraw(() => {
    for (const sample of samples) {
      quantiles(sample, probabilities);
      let sum = 0;
      for (const value of sample) sum += value;
      if (Number.isNaN(sum)) throw new Error('a result is not a number');
    }
  });
}

function createProgram(): Program {
  const compiled = compile(referenceEquations, referenceScope);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ sentence }) => sentence).join(' '));
  return compiled.program;
}

const program = createProgram();
const inputs = program.inputs.map((name) => referenceInputs[name] ?? Number.NaN);
let seed = 1;

function simulate(): void {
  for (let first = 0; first < draws; first += blockSize) {
    const values = program.run({ first, count: blockSize, seed, central: false, inputs });
    values.forEach((value, i) => {
      if (value instanceof Float64Array) samples[i]?.set(value, first);
    });
  }
}

/** The first run of a seed draws and steps; in the second the program has the draws at hand. */
function runEquations(): Parts {
  seed += 1;
  const both = timePerDraw(simulate);
  const stepping = timePerDraw(simulate);
  return { sampling: both - stepping, stepping, quantiles: summarise() };
}

function runByHand(): Parts {
  seed += 1;
  const parts = runLoop({ seed, draws, block: blockSize }, samples, timePerDraw);
  return { ...parts, quantiles: summarise() };
}

/** What a program prints about itself: ns per draw, best of its own repetitions. */
function readParts(command: string, args: readonly string[]): Parts | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) return null;
  const { sample, step, quant } = JSON.parse(stdout) as Record<string, number>;
  if (sample === undefined || step === undefined || quant === undefined) return null;
  return { sampling: sample, stepping: step, quantiles: quant };
}

/** The C program, compiled once; null where there is no gcc. */
let compiledC: string | null | undefined;

function compileC(): string | null {
  const target = join(mkdtempSync(join(tmpdir(), 'bench-')), 'ref');
  process.on('exit', () => rmSync(join(target, '..'), { recursive: true, force: true }));
  const flags = ['-O3', '-march=native', join(folder, 'ref.c'), '-o', target, '-lm'];
  spawnSync('gcc', flags, { encoding: 'utf8' });
  return existsSync(target) ? target : null;
}

function runC(mode: 'scalar' | 'batch'): Parts | null {
  compiledC ??= compileC();
  return compiledC === null ? null : readParts(compiledC, [String(draws), mode]);
}

export const referenceRows: readonly Row[] = [
  { title: 'C, gcc -O3 -march=native, scalar', run: () => runC('scalar') },
  { title: 'our equations', run: runEquations },
  { title: 'the same by hand in one JavaScript loop', run: runByHand },
  {
    title: 'numpy, blocks of 4,096',
    run: () => readParts('python3', [join(folder, 'ref.py'), String(draws), '4096']),
  },
];
