import { compile, type Program } from '../../models/language/index.ts';
import { quantiles } from '../../models/scorecard/quantile.ts';
import { blockSize } from '../../models/version.ts';
import {
  referenceEquations,
  referenceInputs,
  referenceScope,
} from '../fixtures/reference-model.ts';
import { cpuMs } from './clock.ts';
import { measured, type Group, type Outcome } from './groups.ts';
import { peerRows } from './peers.ts';
import { runLoop } from './reference-loop.ts';

const draws = 65_536;
const outputs = 8;
const probabilities = [0.05, 0.5, 0.95];
/** Nanoseconds of processor time that something takes, for each draw. */
const timePerDraw = (work: () => void): number => (cpuMs(work) * 1e6) / draws;

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
function runEquations(): Outcome {
  seed += 1;
  const both = timePerDraw(simulate);
  const stepping = timePerDraw(simulate);
  return measured({ sampling: both - stepping, stepping, quantiles: summarise() });
}

function runByHand(): Outcome {
  seed += 1;
  const parts = runLoop({ seed, draws, block: blockSize }, samples, timePerDraw);
  return measured({ ...parts, quantiles: summarise() });
}

export const referenceGroup: Group = {
  title: 'Reference model "voucher + toll": sampling, stepping, 24 quantiles and 8 means',
  unit: 'ns per draw',
  rows: [
    ...peerRows(draws),
    { id: 'ours', title: 'our equations', run: runEquations },
    { id: 'by-hand', title: 'the same by hand in one JavaScript loop', run: runByHand },
  ],
  goals: [
    {
      title: 'our equations against C, one thread',
      most: 1.3,
      unit: '×',
      of: (figure) => figure('ours') / figure('c'),
    },
    {
      title: 'our equations, faster than numpy in blocks',
      least: 2.5,
      unit: '×',
      of: (figure) => figure('numpy') / figure('ours'),
    },
  ],
};
