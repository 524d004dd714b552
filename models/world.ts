import { baseline, cities, economy, evidence, inputOutput, plan } from '../seeds/index.ts';
import { allocationRules } from './economy/allocation-rules.ts';
import { overlapRules } from './economy/overlap.ts';

/** What the shipped model knows besides its measures: this plan, these seeds, these rules. */
export const world = {
  ...{ plan, evidence, baseline, economy, table: inputOutput, cities },
  allocation: allocationRules,
  rules: overlapRules,
};
