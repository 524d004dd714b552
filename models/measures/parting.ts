import type { Text } from '../../seeds/types.ts';
import type { Lever, Measure, MeasureCore } from './kit.ts';

/** The rest of a measure's page: what is read of it, and what its programs are compiled from. */
export interface MeasureWords extends Omit<Measure, 'number' | 'levers' | 'rules'> {
  /** By lever. */
  readonly reasons: Readonly<Record<string, Text>>;
}

/** A measure as runs have it whose programs were compiled before: no text, and assumptions by their ids alone. */
export function coreOf({ number, levers, assumptions, rules }: Measure): MeasureCore {
  const bare = Object.entries(levers).map(([name, { reason: _, ...lever }]) => [name, lever]);
  return {
    number,
    levers: Object.fromEntries(bare) as Record<string, Lever>,
    assumptions: Object.fromEntries(Object.values(assumptions).map((id) => [id, id])),
    ...(rules && { rules }),
  };
}

/** What `coreOf` leaves out. */
export function wordsOf({ number: _, levers, rules: __, ...words }: Measure): MeasureWords {
  const reasons = Object.entries(levers).flatMap(([name, { reason }]) =>
    reason ? [[name, reason] as const] : [],
  );
  return { ...words, reasons: Object.fromEntries(reasons) };
}

/** The whole measure of both. */
export function joinMeasure(core: MeasureCore, { reasons, ...words }: MeasureWords): Measure {
  const levers = Object.entries(core.levers).map(([name, lever]) => {
    const reason = reasons[name];
    return [name, reason ? { ...lever, reason } : lever];
  });
  return { ...core, ...words, levers: Object.fromEntries(levers) as Record<string, Lever> };
}
