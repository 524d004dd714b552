import type { EquationProblem, Inputs } from '../contract.ts';
import { createPorts } from '../economy/ports.ts';
import { compileRewritten } from '../language/rewrite.ts';
import { equationsOf } from '../measures/lines.ts';
import { describeProgram, type CompiledMeasure } from './compiled-measure.ts';
import { canonicalText } from './digest.ts';
import type { Invalid } from './inputs.ts';
import type { Model } from './model.ts';
import { createRecent, type Recent } from './recent.ts';
import { scopeOf } from './scope.ts';

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

/** The measures of a model with a scenario's own equations in them; the programs of the last few texts are kept. */
export class Editions {
  readonly #model: Model;
  readonly #port: ReturnType<typeof createPorts>;
  readonly #kept: Recent<Edition> = createRecent(keptEditions);
  /** The lines of each measure, listed when first asked for. */
  readonly #lines = new Map<number, ReadonlyMap<string, string>>();

  constructor(model: Model) {
    this.#model = model;
    this.#port = createPorts(model.table, model.plan.targets);
  }

  /** Every measure's program as this scenario has it, in the model's order, or what is wrong with its equations. */
  compile(equations: Inputs['equations']): Edited {
    const texts = new Map<number, Map<string, string>>();
    for (const [key, text] of Object.entries(equations)) {
      const dot = key.indexOf('.');
      const measure = Number(key.slice(0, dot));
      const line = key.slice(dot + 1);
      if (String(measure) !== key.slice(0, dot) || !this.#linesOf(measure).has(line)) {
        return unknown(key);
      }
      texts.set(measure, (texts.get(measure) ?? new Map<string, string>()).set(line, text));
    }
    return texts.size === 0 ? { ok: true, compiled: this.#model.compiled } : this.#edit(texts);
  }

  #edit(texts: Texts): Edited {
    const problems: EquationProblem[] = [];
    const compiled = this.#model.compiled.map((shipped) => {
      const own = texts.get(shipped.measure.number);
      if (own === undefined) return shipped;
      const edition = canonicalText(own);
      const key = `${String(shipped.measure.number)}|${edition}`;
      const outcome = this.#kept.take(key, () => this.#compileOne(shipped, own, edition));
      if (outcome.ok) return outcome.compiled;
      problems.push(...outcome.problems);
      return shipped;
    });
    return problems.length > 0 ? refuse(problems) : { ok: true, compiled };
  }

  #compileOne(
    { measure, department }: CompiledMeasure,
    texts: ReadonlyMap<string, string>,
    edition: string,
  ): Edition {
    const surroundings = { ...this.#model, port: this.#port };
    const outcome = compileRewritten(measure.equations, texts, scopeOf(measure, surroundings));
    if (!outcome.ok) {
      const problems = outcome.errors.map(({ id, ...error }): EquationProblem => {
        return { ...error, equation: `${String(measure.number)}.${id}` };
      });
      return { ok: false, problems };
    }
    const edited = { ...measure, equations: outcome.source };
    const head = { measure: edited, department, edition };
    return { ok: true, compiled: describeProgram(head, outcome.program, surroundings) };
  }

  #linesOf(number: number): ReadonlyMap<string, string> {
    const known = this.#lines.get(number);
    if (known !== undefined) return known;
    const measure = this.#model.measures.find((each) => each.number === number);
    const lines = measure === undefined ? new Map<string, string>() : equationsOf(measure);
    this.#lines.set(number, lines);
    return lines;
  }
}
