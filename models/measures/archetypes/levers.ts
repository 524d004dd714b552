import type { Text } from '../../../seeds/types.ts';
import type { Lever, LeverKind, Payer } from '../kit.ts';

/** Levers of the commonest shapes. */

interface Count {
  readonly kind?: LeverKind;
  readonly title: Text;
  readonly unit: string;
  readonly planned: number;
  readonly neutral?: number;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly payer?: Payer;
  /** Why this number, where the plan gives none. */
  readonly reason?: Text;
}

/** A number with nothing done at neutral: the plan's own, or with a reason our reading. */
export function numberLever({ payer, reason, ...count }: Count): Lever {
  return {
    kind: 'amount',
    neutral: 0,
    min: 0,
    step: 1,
    source: reason === undefined ? 'plan' : 'reading',
    ...count,
    ...(payer === undefined ? {} : { payer }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Something that the clause names: done or left. */
export function namedLever(zh: string, en: string, payer?: Payer): Lever {
  return numberLever({
    kind: 'switch',
    title: { zh, en },
    unit: '1',
    planned: 1,
    max: 1,
    ...(payer === undefined ? {} : { payer }),
  });
}
