import type { Summary } from '../../../models/contract.ts';
import type { Measure } from '../../../models/measures/kit.ts';
import type { Explanation } from '../../../models/simulation/explain.ts';
import type {
  BaselineSource,
  Evidence,
  InputOutputTable,
  Plan,
  Text,
} from '../../../seeds/types.ts';
import type { Texts } from './register.ts';

/** What is known before anything is computed. */
export interface Facts {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly evidence: Evidence;
  readonly table: Pick<InputOutputTable, 'sectors' | 'titles'>;
}

/** The words that are read when somebody asks. */
export interface Words {
  readonly texts: Texts;
  readonly bases: ReadonlyMap<string, BaselineSource>;
}

/** One measure with all that its page shows numbers of. */
export interface Subject {
  readonly facts: Facts;
  readonly model: Measure;
  readonly explanation: Explanation;
  /** null: not read yet. */
  readonly words: Words | null;
  /** The run's own figures, for the ends of paths; null: none yet. */
  readonly summary: Summary | null;
}

/** Measures whose levers, assumptions or seasons name an id of the evidence in their equations. */
export function createUsers(measures: readonly Measure[]): (id: string) => readonly number[] {
  const users = new Map<string, number[]>();
  for (const { number, assumptions, equations } of measures) {
    const seasons = [...equations.matchAll(/season\((\w+)\)/g)].map(
      ([, profile = '']) => `seasonality_${profile}`,
    );
    for (const id of new Set([...Object.values(assumptions), ...seasons])) {
      users.set(id, [...(users.get(id) ?? []), number]);
    }
  }
  return (id) => users.get(id) ?? [];
}

/** Title of a sector of the input–output table; its id where it has none. */
export function sectorTitle({ sectors, titles }: Facts['table'], id: string): Text {
  return titles[sectors.indexOf(id)] ?? { zh: id, en: id };
}
