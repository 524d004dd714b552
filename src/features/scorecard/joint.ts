import type { Chance, Summary } from '../../../models/contract.ts';

/** The chance that all chosen targets are met together. */
export interface Joint extends Chance {
  /** How many were counted. */
  readonly count: number;
  /** What it would be if the targets had nothing to do with each other. */
  readonly product: number;
  /** Whether they stand or fall together (`above` the product), get in each other's way, or neither, two errors allowed. */
  readonly against: 'above' | 'below' | 'same';
}

function countBits(bits: Uint8Array): number {
  let count = 0;
  for (const byte of bits) {
    for (let rest = byte; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}

/**
 * The joint chance of the chosen targets, counted on the same draws, with its standard error; null where none of
 * them is scored. Ids that the summary does not score are left out.
 */
export function jointChance(
  { met, draws }: Pick<Summary, 'met' | 'draws'>,
  ids: Iterable<string>,
): Joint | null {
  const chosen = [...new Set(ids)].flatMap((id) => met[id] ?? []);
  const [first, ...others] = chosen;
  if (first === undefined || draws === 0) return null;
  const all = first.map((byte, at) => others.reduce((rest, bits) => rest & (bits[at] ?? 0), byte));
  const chance = countBits(all) / draws;
  const error = Math.sqrt((chance * (1 - chance)) / draws);
  const product = chosen.reduce((rest, bits) => (rest * countBits(bits)) / draws, 1);
  const apart = chance - product;
  const isSame = Math.abs(apart) <= 2 * error || chosen.length === 1;
  const against = isSame ? 'same' : apart > 0 ? 'above' : 'below';
  return { count: chosen.length, chance, error, product, against };
}
