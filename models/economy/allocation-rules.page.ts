import { allocationRules as rules } from './allocation-rules.ts';

/** `allocation-rules.ts` as the page's build has it: no run reads a reason, and `reasoned-rules.ts` has them for who does. */
export const allocationRules = new Map(
  [...rules].map(([number, { reason: _, ...rule }]) => [number, rule]),
);
