import type { MeasureSource } from '../../models/measures/kit.ts';
import { equationsOf } from '../../models/measures/lines.ts';
import {
  createLeverCatalogue,
  type CatalogueParts,
  type LeverCatalogue,
} from './lever-catalogue.ts';

export { findLever, type LeverEntry } from './lever-catalogue.ts';

/** All that a scenario may name: what the doors (files, links, storage) check against. */
export interface Catalogue extends LeverCatalogue {
  /** The model's own right side of an equation, by `<measure>.<line>`; undefined: there is no such line. */
  readonly equation: (key: string) => string | undefined;
  /** Keys of a measure's equations, in the order of its text. */
  readonly equationKeys: (measure: number) => readonly string[];
}

/** Finds equations by their key; a measure's text is cut into lines when one of them is first asked for. */
function indexEquations(
  measures: readonly MeasureSource[],
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

/** Indexes the measures' levers and equations, and the assumptions a scenario may name. */
export function createCatalogue(parts: CatalogueParts<MeasureSource>): Catalogue {
  return { ...createLeverCatalogue(parts), ...indexEquations(parts.measures) };
}
