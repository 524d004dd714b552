import type { EquationProblem, Inputs } from '../contract.ts';
import type { CompiledMeasure } from './compiled-measure.ts';
import { canonicalText } from './digest.ts';
import type { Invalid } from './inputs.ts';
import type { Model } from './model.ts';
import { createRecent, type Recent } from './recent.ts';
import type { EquationTexts } from './texts.ts';

export type Edited =
  | { readonly ok: true; readonly compiled: readonly CompiledMeasure[] }
  | { readonly ok: false; readonly invalid: Invalid };

type Edition =
  | { readonly ok: true; readonly compiled: CompiledMeasure }
  | { readonly ok: false; readonly problems: readonly EquationProblem[] };

/** Texts by line, by the number of their measure. */
type Texts = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** Editions kept: what six scenarios of a comparison and the last steps of an edit need. */
const keptEditions = 24;

const unknown = (key: string): Edited => ({
  ok: false,
  invalid: { code: 'unknown_equation', sentence: `There is no equation "${key}".` },
});

function refuse(problems: readonly EquationProblem[]): Edited {
  const [first] = problems;
  const where =
    first === undefined ? '' : `Equation "${first.equation}", column ${String(first.column)}: `;
  const sentence = `${where}${first?.sentence ?? ''}`;
  return { ok: false, invalid: { code: 'equation_unfit', sentence, problems } };
}

function compileOne(
  own: EquationTexts,
  number: number,
  lines: ReadonlyMap<string, string>,
  edition: string,
): Edition {
  const outcome = own.rewrite(number, lines, edition);
  if (outcome.ok) return outcome;
  const problems = outcome.errors.map(({ id, ...error }): EquationProblem => {
    return { ...error, equation: `${String(number)}.${id}` };
  });
  return { ok: false, problems };
}

/** The measures of a model with a scenario's own equations in them; the programs of the last few texts are kept. */
export class Editions {
  readonly #model: Model;
  readonly #kept: Recent<Edition> = createRecent(keptEditions);

  constructor(model: Model) {
    this.#model = model;
  }

  /** Every measure's program as this scenario has it, in the model's order, or what is wrong with its equations. */
  compile(equations: Inputs['equations']): Edited {
    const { compiled, texts: own } = this.#model;
    const entries = Object.entries(equations);
    if (entries.length === 0) return { ok: true, compiled };
    if (own === null) throw new Error('The texts of the equations have not been loaded.');
    const texts = new Map<number, Map<string, string>>();
    for (const [key, text] of entries) {
      const dot = key.indexOf('.');
      const measure = Number(key.slice(0, dot));
      const line = key.slice(dot + 1);
      if (String(measure) !== key.slice(0, dot) || !own.linesOf(measure).has(line)) {
        return unknown(key);
      }
      texts.set(measure, (texts.get(measure) ?? new Map<string, string>()).set(line, text));
    }
    return this.#edit(own, texts);
  }

  #edit(own: EquationTexts, texts: Texts): Edited {
    const problems: EquationProblem[] = [];
    const compiled = this.#model.compiled.map((shipped) => {
      const { number } = shipped.measure;
      const lines = texts.get(number);
      if (lines === undefined) return shipped;
      const edition = canonicalText(lines);
      const key = `${String(number)}|${edition}`;
      const outcome = this.#kept.take(key, () => compileOne(own, number, lines, edition));
      if (outcome.ok) return outcome.compiled;
      problems.push(...outcome.problems);
      return shipped;
    });
    return problems.length > 0 ? refuse(problems) : { ok: true, compiled };
  }
}
