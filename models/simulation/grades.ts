import type { Contribution } from '../contract.ts';
import type { Grade } from '../../seeds/types.ts';

/**
 * Share of the plan's effect that rests on each grade: each measure's mean contribution, without its sign, split
 * equally over the assumptions its equations use. All 0 where the plan does nothing.
 */
export function gradeShares(
  contributions: readonly Pick<Contribution, 'measure' | 'mean'>[],
  gradesOf: (measure: number) => readonly Grade[],
): Readonly<Record<Grade, number>> {
  const shares = { A: 0, B: 0, C: 0 };
  let sum = 0;
  for (const { measure, mean } of contributions) {
    const grades = gradesOf(measure);
    for (const grade of grades) shares[grade] += Math.abs(mean) / grades.length;
    if (grades.length > 0) sum += Math.abs(mean);
  }
  if (sum === 0) return shares;
  return { A: shares.A / sum, B: shares.B / sum, C: shares.C / sum };
}
