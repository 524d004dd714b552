import { compileReference, ReferenceRun } from '../../models/reference/run.ts';
import { referenceEquations } from '../../models/reference/model.ts';
import { quantiles } from '../../models/scorecard/quantile.ts';
import { blockSize } from '../../models/version.ts';
import { cpuMs } from './clock.ts';
import { measured, type Group, type Outcome } from './groups.ts';
import { peerRows } from './peers.ts';
import { runLoop } from './reference-loop.ts';
import { runNaive } from './reference-naive.ts';

const draws = 65_536;
/** An object a draw takes so long that fewer must do. */
const naiveDraws = 8192;
const probabilities = [0.05, 0.5, 0.95];
/** Nanoseconds of processor time that something takes, for each draw. */
const timePerDraw = (work: () => void): number => (cpuMs(work) * 1e6) / draws;

let seed = 1;

/**
 * The first run of a seed draws and steps; in the second the program has the draws at hand. A run that nobody measures goes before:
 * a peer's process was forked from this one, and the pages of memory written to since are copied first.
 */
function runEquations(run: ReferenceRun, form: 'run' | 'interpret' = 'run'): () => Outcome {
  return () => {
    run.simulate(seed, form);
    seed += 1;
    const both = timePerDraw(() => run.simulate(seed, form));
    const stepping = timePerDraw(() => run.simulate(seed, form));
    const summarising = timePerDraw(() => run.summarise());
    return measured({ sampling: both - stepping, stepping, quantiles: summarising });
  };
}

const shipped = new ReferenceRun(draws);
/** The same model with a line that an analyst has changed. */
const edited = new ReferenceRun(
  draws,
  compileReference(referenceEquations.replace('net * 22 * 0.12', 'net * 25 * 0.1')),
);

const samples = Array.from({ length: 8 }, () => new Float64Array(draws));

function runByHand(): Outcome {
  runLoop({ seed, draws, block: blockSize }, samples, timePerDraw);
  seed += 1;
  const parts = runLoop({ seed, draws, block: blockSize }, samples, timePerDraw);
  const summarising = timePerDraw(() => {
    for (const sample of samples) {
      quantiles(sample, probabilities);
      let sum = 0;
      for (const value of sample) sum += value;
      if (Number.isNaN(sum)) throw new Error('a result is not a number');
    }
  });
  return measured({ ...parts, quantiles: summarising });
}

function runObjects(): Outcome {
  seed += 1;
  const perDraw = (work: () => void): number => (cpuMs(work) * 1e6) / naiveDraws;
  return measured(runNaive({ seed, draws: naiveDraws }, perDraw));
}

export const referenceGroup: Group = {
  title: 'Reference model "voucher + toll": sampling, stepping, 24 quantiles and 8 means',
  unit: 'ns per draw',
  // the engine goes on compiling for some hundred thousand draws
  warmUps: 6,
  rows: [
    ...peerRows(draws),
    { id: 'ours', title: 'our equations', run: runEquations(shipped) },
    { id: 'edited', title: 'our equations, one line edited', run: runEquations(edited) },
    {
      id: 'oracle',
      title: 'our equations, one pass an operation (the oracle)',
      run: runEquations(shipped, 'interpret'),
    },
    { id: 'by-hand', title: 'the same by hand in one JavaScript loop', run: runByHand },
    { id: 'naive', title: 'the same by hand, an object a draw', run: runObjects },
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
    {
      title: 'our equations, faster than Squiggle at 10,000',
      least: 90,
      unit: '×',
      of: (figure) => figure('squiggle') / figure('ours'),
    },
    {
      title: 'our equations, faster than one pass an operation, stepping alone',
      least: 5,
      unit: '×',
      of: (figure) => figure('oracle', 'stepping') / figure('ours', 'stepping'),
    },
    {
      title: 'an edited equation against the shipped one',
      most: 1.2,
      unit: '×',
      of: (figure) => figure('edited') / figure('ours'),
    },
  ],
};
