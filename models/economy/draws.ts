import type { Keep } from '../ensemble/shelf.ts';

/** The draws of one span, as the economy asks for them; the ensemble answers (`simulation/draws.ts`). */
export interface Draws {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly central: boolean;
  /** Zeros of so many rows, one number a draw, that last as long as the draws. */
  readonly take: (rows?: number) => Float64Array;
  /** Numbers by name that last as long. */
  readonly keep: Keep;
  /** One value a draw, in the assumption's canonical unit. */
  readonly assumption: (id: string) => Float64Array;
  /** Shares of the year by month and draw, index m · count + d. */
  readonly profile: (id: string) => Float64Array;
  /** Standard normal scores of a named stream, one a draw; 0 in a central run. */
  readonly scores: (stream: string) => Float64Array;
  /** The same assumption drawn on a stream of its own, correlated with the others of a family. */
  readonly inFamily: (
    id: string,
    stream: string,
    family: { readonly common: string; readonly rho: number },
  ) => Float64Array;
  /** 0 or 1 by month and draw: strikes with `chance` (one a draw) in each month; in a central run the chance itself. */
  readonly events: (stream: string, chance: Float64Array) => Float64Array;
}
