import type { Inputs, Override } from '../../models/contract.ts';

/** What the user works on: a title and notes around the models' inputs, with the seed and draws of its numbers. */
export interface Scenario extends Inputs {
  readonly title: string;
  readonly notes: string;
  readonly seed: number;
  readonly draws: number;
}

export type { Inputs, Override };
