import type { Override } from '../../domain/scenario.ts';
import type { Entry } from './register.ts';
import { amountText, rangeText, writingOf, type Wording, type Writing } from './words.ts';

/** The figures of a row: the scenario's own where it has some. */
export interface RowView {
  readonly isOwn: boolean;
  readonly central: string;
  readonly evidenceCentral: string;
  /** Empty: one number, or twelve shares. */
  readonly range: string;
  readonly low: number;
  readonly high: number;
}

/** How amounts of an assumption are shown and typed; its unit never changes with what is typed. */
export function writingOfEntry({ assumption }: Entry, wording: Wording): Writing {
  if (assumption === null) return { divisor: 1, unit: '' };
  return writingOf(assumption.unit, Math.abs(assumption.central), wording);
}

/** A row's figures in words. */
export function viewRow(entry: Entry, override: Override | undefined, wording: Wording): RowView {
  const { assumption } = entry;
  if (assumption === null) {
    const central = wording.m.evidence.shares;
    return { isOwn: false, central, evidenceCentral: central, range: '', low: 0, high: 0 };
  }
  const { unit } = assumption;
  const holds =
    override === undefined
      ? assumption
      : override.kind === 'range'
        ? override
        : { low: override.value, central: override.value, high: override.value };
  return {
    isOwn: override !== undefined,
    central: amountText(holds.central, unit, wording),
    evidenceCentral: amountText(assumption.central, unit, wording),
    range: holds.low === holds.high ? '' : rangeText(holds.low, holds.high, unit, wording),
    low: holds.low,
    high: holds.high,
  };
}
