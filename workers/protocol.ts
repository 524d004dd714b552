import type { Hindsight, Outturns } from '../seeds/hindcast.ts';
import type { ForecastPart, HindcastOptions } from '../models/analysis/frozen-forecasts.ts';
import type { ForecastRequest } from '../models/analysis/hindcasting.ts';
import type { Hindcast } from '../models/analysis/hindcast.ts';
import type { EnsembleOptions, EquationProblem, Inputs, Summary } from '../models/contract.ts';
import type { Explanation } from '../models/simulation/explain.ts';
import type { Comparison, Pair } from '../models/simulation/pairs.ts';
import type { Half } from '../models/seal.ts';

/** All that crosses the border between page (or command line) and workers. Outcomes are data; a thrown error is a bug. */

export interface Request {
  readonly inputs: Inputs;
  readonly options: EnsembleOptions;
}

/**
 * One block of the ensemble's draws: `first` is a multiple of `blockSize` (models/version.ts), `count` is `blockSize`
 * or, in the last block, what is left. Draws of a block are cached where they were computed, so a block should go
 * to the same worker every time (block number modulo workers).
 */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/** What one worker computed: shared or transferred, never copied. Opaque to all but `models/simulate.ts`. */
export interface Shard {
  readonly span: Span;
  readonly numbers: Float64Array;
}

export interface InvalidReason {
  readonly code: string;
  readonly sentence: string;
  /** Where equations of the scenario's own are wrong. */
  readonly problems?: readonly EquationProblem[];
}

export type ShardOutcome =
  | { readonly kind: 'shard'; readonly shard: Shard; readonly elapsedMs: number }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

export type SummaryOutcome =
  | { readonly kind: 'summary'; readonly summary: Summary; readonly elapsedMs: number }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

export type HalfOutcome =
  | { readonly kind: 'half'; readonly half: Half }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

/** `no_model`: the measure has none. A scenario that can't be computed is told inside the explanation. */
export type ExplainOutcome =
  | { readonly kind: 'explanation'; readonly explanation: Explanation }
  | { readonly kind: 'no_model' };

/** Two scenarios on the same draws; the answer is always a less b. */
export interface PairRequest {
  readonly pair: Pair;
  readonly options: EnsembleOptions;
}

/** What a hindcast is made from: it is the same for every scenario. */
export interface HindcastRequest {
  readonly options: HindcastOptions;
  readonly hindsight: Hindsight;
  readonly outturns: Pick<Outturns, 'compared'>;
}

/**
 * A hindcast goes block by block, so that no worker is held for long: the forecasts of one, which are told no outturn, and
 * in the end all scores.
 */
export type HindcastStep =
  | { readonly kind: 'forecast'; readonly request: ForecastRequest; readonly span: Span }
  | {
      readonly kind: 'score';
      readonly request: ForecastRequest;
      readonly parts: readonly ForecastPart[];
      readonly outturns: Pick<Outturns, 'compared'>;
    };

export type HindcastStepOutcome =
  | { readonly kind: 'part'; readonly part: ForecastPart }
  | { readonly kind: 'hindcast'; readonly hindcast: Hindcast };

/** A worker's whole behaviour. */
export interface SimulationPort {
  /** Computes some draws of a run, into memory of a shard of this size that nobody needs any more, if there is any. */
  simulate: (
    request: Request,
    span: Span,
    into?: Float64Array,
  ) => Promise<ShardOutcome> | ShardOutcome;
  /** Joins the parts of a run, in any order, and summarises them. */
  summarise: (
    request: Request,
    shards: readonly Shard[],
  ) => Promise<SummaryOutcome> | SummaryOutcome;
  /** Half of that, while another worker does the other: the shards are shared. */
  sumUp: (
    request: Request,
    shards: readonly Shard[],
    half: Half['of'],
  ) => Promise<HalfOutcome> | HalfOutcome;
  /** A whole run on this worker alone, with all that it has kept. */
  answer: (request: Request) => Promise<SummaryOutcome> | SummaryOutcome;
  /** Some draws of a run from nothing, and nothing kept: what proves the others. */
  prove: (request: Request, span: Span) => Promise<ShardOutcome> | ShardOutcome;
  /** The same of a summary. */
  proveSummary: (
    request: Request,
    shards: readonly Shard[],
  ) => Promise<SummaryOutcome> | SummaryOutcome;
  /** Says why a measure's numbers are what they are, from the first block of a run. */
  explain: (request: Request, measure: number) => Promise<ExplainOutcome> | ExplainOutcome;
  /** Computes some draws of two scenarios and gives their differences. */
  pair: (request: PairRequest, span: Span) => Promise<ShardOutcome> | ShardOutcome;
  /** Joins the differences of a whole run, in any order, and says what they mean. */
  compare: (options: EnsembleOptions, shards: readonly Shard[]) => Promise<Comparison> | Comparison;
  /** One step of the plan forecast from March 2021 and scored. */
  hindcast: (step: HindcastStep) => Promise<HindcastStepOutcome> | HindcastStepOutcome;
}

/** What the caller of a run gets to see: a first answer from few draws, then (`final`) one from all that were asked. */
export type Answer =
  | {
      readonly kind: 'summary';
      readonly summary: Summary;
      readonly final: boolean;
      /** Since the run began, waiting for its turn not counted. */
      readonly elapsedMs: number;
    }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly sentence: string };

/** What the caller of `explain` gets to see. */
export type Explained =
  | ExplainOutcome
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly sentence: string };

/** What the caller of a comparison gets to see. */
export type Compared =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly sentence: string };

/** What the caller of a hindcast gets to see. */
export type Hindcasted =
  | { readonly kind: 'hindcast'; readonly hindcast: Hindcast }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly sentence: string };

/**
 * `worker_died`: it died again when the work was repeated; `bug`: the models threw; `inexact`: what was computed step by
 * step differs from the same computed from nothing, whose figures were told before.
 */
export type FailureCode = 'worker_died' | 'bug' | 'inexact';
