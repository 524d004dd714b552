import type { Inputs } from '../contract.ts';
import type { Invalid } from './inputs.ts';
import type { ShardBuffers } from './shard.ts';

/** A thousand times more than a million times the province's yearly output in CNY: what lies beyond is no figure. */
const limit = 1e21;

const isSound = (value: number): boolean => Math.abs(value) < limit;

/**
 * Whether equations of a scenario's own gave a number in every draw: a division by nothing or an overflow compiles
 * and can't be summed. Shipped equations are held to it by the conformance suite.
 */
export function refuseUnsound(
  equations: Inputs['equations'],
  { numbers }: ShardBuffers,
): Invalid | undefined {
  const keys = Object.keys(equations);
  if (keys.length === 0 || numbers.every(isSound)) {
    return undefined;
  }
  const names = keys.map((key) => `"${key}"`).join(', ');
  const sentence = `With ${names} as edited, some draw gives no number, or one too large to be summed.`;
  return { code: 'equation_unsound', sentence };
}
