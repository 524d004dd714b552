import type { Text } from '../../seeds/types.ts';
import type { Lever, MeasureCore } from './kit.ts';

/** A lever with its name; null: it has none. Titles have their Chinese side, `lay-english.ts` gives the other. */
interface LeverRow extends Omit<Lever, 'title' | 'group' | 'payer' | 'reason'> {
  readonly name: string;
  readonly title: string;
  readonly group: string | null;
  readonly payer: Lever['payer'] | null;
}

/** Cores as tables: like stands beside like, and what another table holds is named by its place there. */
export interface PackedCores {
  /** Measure by measure. */
  readonly levers: readonly LeverRow[];
  readonly measures: readonly {
    readonly number: number;
    /** How many it has. */
    readonly levers: number;
    /** Places of its assumptions in the evidence, each counted from the one before it. */
    readonly assumptions: readonly number[];
    readonly rules: MeasureCore['rules'] | null;
  }[];
}

export function packCores(cores: readonly MeasureCore[], evidence: readonly string[]): PackedCores {
  let last = 0;
  const step = (id: string): number => {
    const before = last;
    last = evidence.indexOf(id);
    return last - before;
  };
  return {
    levers: cores.flatMap(({ levers }) =>
      Object.entries(levers).map(([name, { title, group, payer, ...lever }]): LeverRow => {
        const { kind, unit, source, neutral, planned, min, max, step: by, ...none } = lever;
        if (Object.keys(none).length > 0)
          throw new Error(`lever ${name} has more than a row holds`);
        const words = { title: title.zh, group: group?.zh ?? null };
        // the same columns in every row, for a table is written column by column
        const numbers = { neutral, planned, min, max, step: by };
        return { name, ...words, payer: payer ?? null, kind, unit, source, ...numbers };
      }),
    ),
    measures: cores.map(({ number, levers, assumptions, rules }) => {
      const steps = Object.keys(assumptions).map(step);
      const count = Object.keys(levers).length;
      return { number, levers: count, assumptions: steps, rules: rules ?? null };
    }),
  };
}

// the other side follows: `lay-english.ts`
const chinese = (zh: string): Text => ({ zh }) as Text;

function unpackLever({ name: _, title, group, payer, ...lever }: LeverRow): Lever {
  return {
    ...lever,
    title: chinese(title),
    ...(payer !== null && payer !== undefined && { payer }),
    ...(group !== null && { group: chinese(group) }),
  };
}

/** The cores again; `evidence`: ids of all assumptions, in their order. */
export function unpackCores(
  { levers, measures }: PackedCores,
  evidence: readonly string[],
): readonly MeasureCore[] {
  let last = 0;
  let from = 0;
  return measures.map(({ number, levers: count, assumptions, rules }) => {
    const ids = assumptions.map((step) => evidence[(last += step)] ?? '');
    const own = levers.slice(from, (from += count));
    return {
      number,
      levers: Object.fromEntries(own.map((row) => [row.name, unpackLever(row)])),
      assumptions: Object.fromEntries(ids.map((id) => [id, id])),
      ...(rules !== null && rules !== undefined && { rules }),
    };
  });
}
