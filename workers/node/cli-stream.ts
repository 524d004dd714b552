import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { loadModel } from '../../models/simulate.ts';
import type { StreamFold } from '../../models/streaming/stream-fold.ts';
import {
  chunkDraws,
  Streaming,
  type InvalidStream,
  type StreamRequest,
  type Stretch,
} from '../../models/streaming/streaming.ts';
import { Slot } from '../slot.ts';
import { reportOfStream } from './cli-report-stream.ts';
import { showProgress } from './cli-terminal.ts';
import { accept, refuse, type Parsed } from './cli-words.ts';
import { reachStream, type StreamHand } from './stream-border.ts';

/** Draws that a worker folds at a time: few enough to show progress and to repeat, enough to hide what a call costs. */
const stepDraws = 4 * chunkDraws;

/** A machine that folds a step for longer than this has lost the worker. */
const patienceMs = 300_000;

/** Starts the bundled worker that lies beside the bundled command line. */
const spawn = (onDeath: () => void): StreamHand => {
  const worker = new Worker(new URL('./stream.worker.js', import.meta.url));
  worker.once('error', onDeath);
  worker.once('exit', onDeath);
  return reachStream(nodeEndpoint(worker), () => void worker.terminate());
};

type Streamed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly invalid: InvalidStream };

/** What a worker answers; when it dies, what another answers in its place. */
async function ask<T>(
  slot: Slot<StreamHand>,
  work: (hand: StreamHand) => Promise<Streamed<T>>,
): Promise<Parsed<T>> {
  const first = await slot.call(work);
  const called = first.kind === 'died' ? await slot.call(work) : first;
  if (called.kind === 'threw') throw new Error(called.sentence);
  if (called.kind === 'died') throw new Error('a worker died, and died again');
  return called.value.ok ? accept(called.value.value) : refuse(called.value.invalid.sentence);
}

/** A stretch of a stream, and how many workers share it. */
export interface StreamOrder {
  readonly request: StreamRequest;
  readonly stretch: Stretch;
  readonly workers: number;
}

export interface Streams {
  readonly streaming: Streaming;
  readonly fold: StreamFold;
}

/** No more workers than steps; one for the ranges where there is nothing to fold. */
const workersFor = ({ stretch, workers }: StreamOrder): number =>
  Math.max(1, Math.min(workers, Math.ceil(stretch.count / stepDraws)));

/**
 * Every worker takes the next step until none is left; which one takes it changes no bit. It settles when all are at rest:
 * a worker that is let go in the middle of a step would be started again for it.
 */
export async function foldAll(
  slots: readonly Slot<StreamHand>[],
  { request, stretch }: Pick<StreamOrder, 'request' | 'stretch'>,
  fold: Pick<StreamFold, 'frame' | 'merge'>,
): Promise<Parsed<null>> {
  let refused: Parsed<null> = accept(null);
  const failures: Error[] = [];
  let next = stretch.first;
  let done = 0;
  const end = stretch.first + stretch.count;
  const work = async (slot: Slot<StreamHand>): Promise<void> => {
    while (next < end && failures.length === 0) {
      const step = { first: next, count: Math.min(stepDraws, end - next) };
      next += step.count;
      const part = await ask(slot, (hand) => hand.fold(request, fold.frame, step));
      if (!part.ok) {
        refused = part;
        next = end;
        return;
      }
      fold.merge(part.value);
      showProgress((done += step.count), stretch.count);
    }
  };
  const fail = (error: unknown): void => {
    failures.push(error instanceof Error ? error : new Error(String(error)));
  };
  await Promise.all(slots.map((slot) => work(slot).catch(fail)));
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  return refused;
}

/** The shipped model, for runs of any length. */
export const loadStreaming = (): Streaming => new Streaming(loadModel());

/** Folds a stretch of a stream on worker threads; the model is loaded here too, beside them, unless it is given. */
export async function stream(order: StreamOrder, loaded?: Streaming): Promise<Parsed<Streams>> {
  const slots = Array.from({ length: workersFor(order) }, () => new Slot(spawn, patienceMs));
  for (const slot of slots) slot.warm();
  try {
    const streaming = loaded ?? loadStreaming();
    const wrong = streaming.check(order.request);
    if (wrong !== undefined) return refuse(wrong.sentence);
    const [first] = slots;
    if (first === undefined) throw new Error('a stream without workers');
    const frame = await ask(first, (hand) => hand.frame(order.request));
    if (!frame.ok) return frame;
    const fold = streaming.begin(frame.value);
    const folded = await foldAll(slots, order, fold);
    return folded.ok ? accept({ streaming, fold }) : folded;
  } finally {
    for (const slot of slots) slot.close();
  }
}

/** The report of a stream that was folded to its end. */
export function reportStream(
  { streaming, fold }: Streams,
  request: StreamRequest,
): Parsed<unknown> {
  const summary = streaming.summarise(request, fold);
  return summary.ok ? accept(reportOfStream(summary.value)) : refuse(summary.invalid.sentence);
}
