import { ReferenceRun, type ReferenceOutput } from '../../models/reference/run.ts';
import { defaultDraws, defaultSeed } from '../../src/domain/scenario.ts';
import { readFlags, readWhole } from './cli-flags.ts';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

/** Eight numbers a draw are held until their quantiles are found. */
const maxReferenceDraws = 4_000_000;

/** Draws of all repetitions together: few draws are timed more often. */
const timedDraws = 2_000_000;
const seeds = 2 ** 32;

function cpuTimeNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Timed {
  readonly outputs: readonly ReferenceOutput[];
  readonly nsPerDraw: number;
}

/** Processor time of sampling, stepping and quantiles together; every repetition draws afresh, the last with the seed itself. */
function time(draws: number, seed: number): Timed {
  const run = new ReferenceRun(draws);
  const repeats = Math.min(Math.max(Math.ceil(timedDraws / draws), 5), 101);
  const once = (offset: number): Timed => {
    const since = cpuTimeNs();
    run.simulate((seed + offset) % seeds);
    const outputs = run.summarise();
    return { outputs, nsPerDraw: (cpuTimeNs() - since) / draws };
  };
  // the engine compiles what it runs often: not before that is done is it measured
  const warmUp = new ReferenceRun(Math.min(draws, 50_000));
  for (let i = 0; i < 8; i += 1) {
    warmUp.simulate((seed + repeats + i) % seeds);
    warmUp.summarise();
  }
  const timed = Array.from({ length: repeats }, (_, i) => once(repeats - 1 - i));
  return {
    outputs: timed.at(-1)?.outputs ?? [],
    nsPerDraw: median(timed.map(({ nsPerDraw }) => nsPerDraw)),
  };
}

/** `reference`: the reference model through the language, its figures and what a draw costs. */
export function runReference(args: readonly string[]): Parsed<unknown> {
  const given = readFlags(args, { draws: 'one', seed: 'one' });
  if (!given.ok) return given;
  const [first] = given.value.positional;
  if (first !== undefined)
    return refuse(`The command takes flags alone: ${quote(first)} is too much.`);
  const draws = readWhole(given.value, 'draws', [1, maxReferenceDraws], defaultDraws);
  if (!draws.ok) return draws;
  const seed = readWhole(given.value, 'seed', [0, seeds - 1], defaultSeed);
  if (!seed.ok) return seed;
  const { nsPerDraw, outputs } = time(draws.value, seed.value);
  return accept({ draws: draws.value, nsPerDraw: Math.round(nsPerDraw * 10) / 10, outputs });
}
