import type { EnsembleOptions } from '../models/contract.ts';
import type { Comparison } from '../models/simulation/pairs.ts';
import type { Half } from '../models/seal.ts';
import type {
  ExplainOutcome,
  HalfOutcome,
  HindcastStep,
  HindcastStepOutcome,
  PairRequest,
  Request,
  Shard,
  ShardOutcome,
  Span,
  SummaryOutcome,
} from './protocol.ts';

/** A worker seen from the caller's side. */
export interface Hand {
  /** `into`: shared memory of a shard of this size that nobody needs any more. */
  readonly simulate: (request: Request, span: Span, into?: Float64Array) => Promise<ShardOutcome>;
  /** `keep`: the shards are wanted again, so they are copied instead of given away. */
  readonly summarise: (
    request: Request,
    shards: readonly Shard[],
    keep: boolean,
  ) => Promise<SummaryOutcome>;
  readonly sumUp: (
    request: Request,
    shards: readonly Shard[],
    half: Half['of'],
  ) => Promise<HalfOutcome>;
  readonly answer: (request: Request) => Promise<SummaryOutcome>;
  readonly prove: (request: Request, span: Span) => Promise<ShardOutcome>;
  readonly proveSummary: (request: Request, shards: readonly Shard[]) => Promise<SummaryOutcome>;
  readonly explain: (request: Request, measure: number) => Promise<ExplainOutcome>;
  readonly pair: (request: PairRequest, span: Span) => Promise<ShardOutcome>;
  readonly compare: (options: EnsembleOptions, shards: readonly Shard[]) => Promise<Comparison>;
  readonly hindcast: (step: HindcastStep) => Promise<HindcastStepOutcome>;
  readonly terminate: () => void;
}

/** A worker of any kind. */
interface Mortal {
  readonly terminate: () => void;
}

/** Starts a worker; `onDeath` is called when it dies by itself. */
export type Spawn<H extends Mortal = Hand> = (onDeath: () => void) => H;

export type Called<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `wasAtWork`: on this call, and not on one before it. */
  | { readonly kind: 'died'; readonly wasAtWork: boolean }
  | { readonly kind: 'threw'; readonly sentence: string };

/** A place in the pool: holds at most one worker, started when there is work for it or before, and again after it died. */
export class Slot<H extends Mortal = Hand> {
  readonly #spawn: Spawn<H>;
  readonly #patienceMs: number;
  #hand: H | null = null;
  /** What ends each call under way as if it had died; the worker is at work on the first. */
  readonly #ends = new Set<(wasAtWork: boolean) => void>();

  constructor(spawn: Spawn<H>, patienceMs: number) {
    this.#spawn = spawn;
    this.#patienceMs = patienceMs;
  }

  /** Calls under way: the worker takes them one after the other. */
  get calls(): number {
    return this.#ends.size;
  }

  /** It settles whatever happens: a worker that dies or falls silent is let go. */
  async call<T>(work: (hand: H) => Promise<T>): Promise<Called<T>> {
    let end: (wasAtWork: boolean) => void = () => undefined;
    const death = new Promise<Called<T>>((resolve) => {
      end = (wasAtWork) => resolve({ kind: 'died', wasAtWork });
    });
    this.#ends.add(end);
    const silence = setTimeout(() => this.#bury(this.#hand), this.#patienceMs);
    const called = await Promise.race([this.#attempt(work), death]);
    clearTimeout(silence);
    this.#ends.delete(end);
    return called;
  }

  /** Starts the worker before there is work, so that the first call finds it loaded. */
  warm(): void {
    this.#hand ??= this.#start();
  }

  /** Lets the worker go; calls under way end as if it had died. */
  close(): void {
    this.#bury(this.#hand);
  }

  async #attempt<T>(work: (hand: H) => Promise<T>): Promise<Called<T>> {
    try {
      return { kind: 'done', value: await work((this.#hand ??= this.#start())) };
    } catch (error) {
      return { kind: 'threw', sentence: error instanceof Error ? error.message : String(error) };
    }
  }

  #start(): H {
    const hand: H = this.#spawn(() => this.#bury(hand));
    return hand;
  }

  /** A worker may report its death twice, or after another took its place: only the present one counts. */
  #bury(hand: H | null): void {
    if (hand === null || hand !== this.#hand) return;
    this.#hand = null;
    hand.terminate();
    [...this.#ends].forEach((end, i) => end(i === 0));
  }
}
