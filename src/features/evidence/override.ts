import type { Assumption } from '../../../seeds/types.ts';
import { parseNumber } from '../../domain/lever.ts';
import type { Override } from '../../domain/scenario.ts';

/** What stands in the fields of the editor. */
export interface Typed {
  readonly kind: Override['kind'];
  readonly low: string;
  readonly central: string;
  readonly high: string;
}

/** Why what was typed is no override; the doors of the domain check bounds and order. */
export type TypedProblem = 'empty' | 'not_a_number' | 'fixed' | 'not_positive' | 'outside_unit';

export type Read =
  | { readonly ok: true; readonly override: Override }
  | { readonly ok: false; readonly problem: TypedProblem; readonly text: string };

/** Fields filled with what holds: the override, or the evidence. */
export function typedFrom(
  { central, low, high }: Pick<Assumption, 'central' | 'low' | 'high'>,
  override: Override | undefined,
  divisor: number,
): Typed {
  const write = (value: number): string => String(Number((value / divisor).toPrecision(12)));
  if (override?.kind === 'value') {
    const only = write(override.value);
    return { kind: 'value', low: only, central: only, high: only };
  }
  const range = override ?? { low, central, high };
  return {
    kind: override === undefined && low === high ? 'value' : 'range',
    low: write(range.low),
    central: write(range.central),
    high: write(range.high),
  };
}

/** Whether this kind of distribution can have the range: what `fitDistribution` of the models would refuse, before it is asked. */
function refuseRange(
  distribution: Assumption['distribution'],
  [low, central, high]: readonly [number, number, number],
): TypedProblem | null {
  if (low === high) return null;
  if (distribution === 'fixed') return 'fixed';
  if (distribution === 'lognormal' && low <= 0) return 'not_positive';
  if (distribution === 'beta' && !(low > 0 && high < 1)) return 'outside_unit';
  return distribution === 'truncated_normal' && !(central >= 0 && central <= 1)
    ? 'outside_unit'
    : null;
}

/** Reads the fields in units of `divisor`; bounds and order are left to the domain. */
export function readTyped(
  typed: Typed,
  divisor: number,
  { distribution, unit }: Pick<Assumption, 'distribution' | 'unit'>,
): Read {
  const texts = typed.kind === 'value' ? [typed.central] : [typed.low, typed.central, typed.high];
  const values: number[] = [];
  for (const text of texts) {
    const read = parseNumber(text, divisor, unit);
    if (read.kind !== 'value') return { ok: false, problem: read.kind, text };
    values.push(read.value);
  }
  const [low = 0, central = low, high = low] = values;
  if (typed.kind === 'value') return { ok: true, override: { kind: 'value', value: low } };
  const problem = refuseRange(distribution, [low, central, high]);
  if (problem !== null) return { ok: false, problem, text: '' };
  return { ok: true, override: { kind: 'range', low, central, high } };
}
