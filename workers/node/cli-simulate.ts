import { availableParallelism } from 'node:os';
import { stretchOf } from '../../models/streaming/streaming.ts';
import { blockSize, maxDraws, maxStreamDraws } from '../../models/version.ts';
import { inputsOf, type Scenario } from '../../src/domain/scenario.ts';
import { workersFor } from '../pool.ts';
import type { Answer, Request } from '../protocol.ts';
import { changeScenario } from './cli-changes.ts';
import { readArgument, readFlags, readWhole, type Given } from './cli-flags.ts';
import { reportOf } from './cli-report.ts';
import { openScenario } from './cli-scenario.ts';
import { reportStream, stream } from './cli-stream.ts';
import { showProgress } from './cli-terminal.ts';
import { accept, refuse, type Parsed } from './cli-words.ts';
import { createNodePool } from './pool.ts';

const flags = {
  draws: 'one',
  seed: 'one',
  workers: 'one',
  set: 'pairs',
  assume: 'pairs',
  equation: 'pairs',
  central: 'switch',
} as const;

/** A run and how many workers share it. */
export interface Order {
  readonly request: Request;
  readonly workers: number;
}

/** The scenario of the arguments, as `--set`, `--assume` and `--equation` change it. */
export async function readScenario(given: Given): Promise<Parsed<Scenario>> {
  const from = readArgument(given, 'a scenario (a file, a share link or the name of an example)');
  if (!from.ok) return from;
  const opened = await openScenario(from.value);
  return opened.ok ? changeScenario(opened.value, given.pairs) : opened;
}

export function readOrder(given: Given, scenario: Scenario): Parsed<Order> {
  const draws = readWhole(given, 'draws', [1, maxStreamDraws], scenario.draws);
  if (!draws.ok) return draws;
  const seed = readWhole(given, 'seed', [0, 2 ** 32 - 1], scenario.seed);
  if (!seed.ok) return seed;
  const workers = readWhole(given, 'workers', [1, 64], workersFor(availableParallelism()));
  if (!workers.ok) return workers;
  const central = given.switches.has('central');
  if (central && given.values.has('draws'))
    return refuse('--central takes one draw: leave out --draws.');
  const options = { seed: seed.value, draws: central ? 1 : draws.value, central };
  const request = { inputs: inputsOf(scenario), options };
  return accept({ request, workers: workers.value });
}

/** Runs a request on worker threads. */
export async function compute({ request, workers }: Order): Promise<Answer> {
  const blocks = Math.ceil(request.options.draws / blockSize);
  let done = 0;
  const pool = createNodePool(Math.min(workers, blocks), () => showProgress((done += 1), blocks));
  const answer = await new Promise<Answer>((tell) => pool.run('cli', request, tell));
  pool.close();
  return answer;
}

/** The report of a run whose draws are too many to be held. */
async function simulateStream({ request, workers }: Order): Promise<Parsed<unknown>> {
  const stretch = stretchOf(request.options.draws, 1, 0);
  const streamed = await stream({ request, stretch, workers });
  if (!streamed.ok) return streamed;
  return reportStream(streamed.value, request);
}

/** `simulate <scenario>`: the report of a run. */
export async function simulate(args: readonly string[]): Promise<Parsed<unknown>> {
  const given = readFlags(args, flags);
  if (!given.ok) return given;
  const scenario = await readScenario(given.value);
  if (!scenario.ok) return scenario;
  const order = readOrder(given.value, scenario.value);
  if (!order.ok) return order;
  if (order.value.request.options.draws > maxDraws) return simulateStream(order.value);
  const answer = await compute(order.value);
  if (answer.kind === 'summary') return accept(reportOf(answer.summary));
  if (answer.kind === 'invalid') return refuse(answer.reason.sentence);
  throw new Error(answer.sentence);
}
