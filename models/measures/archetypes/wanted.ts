import type { Lever, Payer } from '../kit.ts';

interface Wanted {
  readonly zh: string;
  readonly en: string;
  readonly payer?: Payer;
}

/** Something that a clause names and wants done, once: 1 as planned, 0 without the plan. */
export function wanted({ zh, en, payer }: Wanted): Lever {
  const lever: Lever = {
    kind: 'switch',
    title: { zh, en },
    unit: '1',
    neutral: 0,
    planned: 1,
    source: 'plan',
    min: 0,
    max: 1,
    step: 1,
  };
  return payer === undefined ? lever : { ...lever, payer };
}
