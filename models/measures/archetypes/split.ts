import type { Pool } from '../kit.ts';

/** Writes an effect to several industries in equal parts, where nobody published how it divides; in a pool if one is named. */
export function inEqualParts(
  port: 'value_added' | 'coverage' | 'demand',
  industries: readonly string[],
  amount: string,
  pool?: Pool,
): string {
  const parts = String(industries.length);
  const into = pool === undefined ? '' : ` in ${pool}`;
  return industries
    .map((industry) => `\n    ${port}.${industry}${into} = ${amount} / ${parts}`)
    .join('');
}
