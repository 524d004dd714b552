import type { Makeup } from '../contract.ts';
import { makeupOf, setMakeup } from './makeup.ts';
import type { Model } from './model.ts';
import { fingerprintOf, setFingerprint } from './summarise.ts';

/** What a model is known by, down to its last comment. */
export interface Marks {
  readonly fingerprint: string;
  readonly makeup: Makeup;
}

export function marksOf(model: Model): Marks {
  const fingerprint = fingerprintOf(model);
  return { fingerprint, makeup: makeupOf(model, fingerprint) };
}

/** Gives a model whose measures are cores the marks of the whole. */
export function mark(model: Model, { fingerprint, makeup }: Marks): void {
  setFingerprint(model, fingerprint);
  setMakeup(model, makeup);
}
