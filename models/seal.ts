import type { Summary } from './contract.ts';
import { sealTexts } from './simulation/digest.ts';

/** Some of what a summary says, with what its digest needs of it. */
interface Part<Of extends string, Figures> {
  readonly of: Of;
  readonly figures: Figures;
  /** Model and settings as texts, in every half the same. */
  readonly head: readonly string[];
  /** Of the figures that the digest is over, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

export type TargetsHalf = Part<'targets', Pick<Summary, 'targets' | 'met'>>;
export type RestHalf = Part<'rest', Omit<Summary, 'targets' | 'met' | 'digest'>>;

/** Half of the work on a summary, so that two workers can do it at the same time. */
export type Half = TargetsHalf | RestHalf;

/** Puts a run's halves together; the digest is the same whoever made them. */
export function seal(targets: TargetsHalf, rest: RestHalf): Summary {
  const digest = sealTexts(rest.head, { ...rest.texts, ...targets.texts });
  return { ...rest.figures, ...targets.figures, digest };
}
