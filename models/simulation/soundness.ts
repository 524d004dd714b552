import type { Inputs } from '../contract.ts';
import { at } from '../ensemble/words.ts';
import type { Invalid } from './inputs.ts';
import type { ShardBuffers } from './shard.ts';

/** A thousand times more than a million times the province's yearly output in CNY: what lies beyond is no figure. */
const limit = 1e21;

function areSound(numbers: Float64Array): boolean {
  let i = 0;
  while (i < numbers.length && Math.abs(at(numbers, i)) < limit) i += 1;
  return i === numbers.length;
}

/**
 * Whether equations and assumptions of a scenario's own gave a number in every draw: a division by nothing or an overflow
 * compiles and can't be summed. Shipped equations and assumptions are held to it by the conformance suite.
 */
export function refuseUnsound(
  { equations, assumptions }: Pick<Inputs, 'equations' | 'assumptions'>,
  { numbers }: ShardBuffers,
): Invalid | undefined {
  const own = [...Object.keys(equations), ...Object.keys(assumptions)];
  if (own.length === 0 || areSound(numbers)) return undefined;
  const names = own.map((key) => `"${key}"`).join(', ');
  const sentence = `With ${names} as set, some draw gives no number, or one too large to be summed.`;
  return { code: 'unsound', sentence };
}
