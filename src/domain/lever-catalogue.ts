import type { Lever, MeasureCore } from '../../models/measures/kit.ts';
import type { Assumption } from '../../seeds/types.ts';

/** One lever of the catalogue: `id` is `<measure>.<name>`. */
export interface LeverEntry {
  readonly id: string;
  readonly measure: number;
  readonly name: string;
  readonly lever: Lever;
}

/** What a scenario may set without opening a text: levers and assumptions. */
export interface LeverCatalogue {
  /** Id of the plan. */
  readonly plan: string;
  /** Version of the model. */
  readonly model: string;
  /** By id, in the plan's order, then in the order of the screen. */
  readonly levers: ReadonlyMap<string, LeverEntry>;
  /** Assumptions that a scenario may set: those of the role `input`. */
  readonly assumptions: ReadonlyMap<string, Assumption>;
}

export interface CatalogueParts<M extends MeasureCore = MeasureCore> {
  readonly plan: string;
  readonly model: string;
  readonly measures: readonly M[];
  readonly assumptions: ReadonlyMap<string, Assumption>;
}

/** Indexes the measures' levers and the assumptions a scenario may name. */
export function createLeverCatalogue(parts: CatalogueParts): LeverCatalogue {
  const { plan, model, measures, assumptions } = parts;
  const entries = [...measures]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, levers }) =>
      Object.entries(levers).map(([name, lever]): LeverEntry => {
        return { id: `${String(number)}.${name}`, measure: number, name, lever };
      }),
    );
  return {
    plan,
    model,
    levers: new Map(entries.map((entry) => [entry.id, entry])),
    assumptions: new Map([...assumptions].filter(([, { role }]) => role === 'input')),
  };
}

/** The entry of a lever that is known to exist; an unknown id is a bug and throws. */
export function findLever(catalogue: Pick<LeverCatalogue, 'levers'>, id: string): LeverEntry {
  const entry = catalogue.levers.get(id);
  if (entry === undefined) throw new Error(`The catalogue has no lever "${id}"`);
  return entry;
}
