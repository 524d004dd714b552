import type { Lever, MeasureCore } from '../../models/measures/kit.ts';
import { equationsOf } from '../../models/measures/lines.ts';
import type { Assumption } from '../../seeds/types.ts';

/** One lever of the catalogue: `id` is `<measure>.<name>`. */
export interface LeverEntry {
  readonly id: string;
  readonly measure: number;
  readonly name: string;
  readonly lever: Lever;
}

/** All that a scenario may name: what the doors (files, links, storage) check against. */
export interface Catalogue {
  /** Id of the plan. */
  readonly plan: string;
  /** Version of the model. */
  readonly model: string;
  /** By id, in the plan's order, then in the order of the screen. */
  readonly levers: ReadonlyMap<string, LeverEntry>;
  /** Assumptions that a scenario may set: those of the role `input`. */
  readonly assumptions: ReadonlyMap<string, Assumption>;
  /** The model's own right side of an equation, by `<measure>.<line>`; undefined: there is no such line. */
  readonly equation: (key: string) => string | undefined;
  /** Keys of a measure's equations, in the order of its text. */
  readonly equationKeys: (measure: number) => readonly string[];
}

export interface CatalogueParts {
  readonly plan: string;
  readonly model: string;
  readonly measures: readonly MeasureCore[];
  readonly assumptions: ReadonlyMap<string, Assumption>;
}

/** Finds equations by their key; a measure's text is cut into lines when one of them is first asked for. */
function indexEquations(
  measures: readonly MeasureCore[],
): Pick<Catalogue, 'equation' | 'equationKeys'> {
  const kept = new Map<number, ReadonlyMap<string, string>>();
  const linesOf = (number: number): ReadonlyMap<string, string> => {
    const measure = measures.find((each) => each.number === number);
    const lines = kept.get(number) ?? (measure ? equationsOf(measure) : new Map<string, string>());
    kept.set(number, lines);
    return lines;
  };
  return {
    equation(key) {
      const [, number = '', line = ''] = /^([1-9]\d{0,3})\.(.*)$/s.exec(key) ?? [];
      return linesOf(Number(number)).get(line);
    },
    equationKeys: (number) =>
      [...linesOf(number).keys()].map((line) => `${String(number)}.${line}`),
  };
}

/** Indexes the measures' levers and the assumptions a scenario may name. */
export function createCatalogue({ plan, model, measures, assumptions }: CatalogueParts): Catalogue {
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
    ...indexEquations(measures),
  };
}

/** The entry of a lever that is known to exist; an unknown id is a bug and throws. */
export function findLever(catalogue: Catalogue, id: string): LeverEntry {
  const entry = catalogue.levers.get(id);
  if (entry === undefined) throw new Error(`The catalogue has no lever "${id}"`);
  return entry;
}
