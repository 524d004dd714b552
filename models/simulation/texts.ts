import type { Plan } from '../../seeds/types.ts';
import { createPorts } from '../economy/ports.ts';
import type { EquationError, TracedProgram } from '../language/contract.ts';
import { compile } from '../language/index.ts';
import { compileRewritten, type RewriteError } from '../language/rewrite.ts';
import type { MeasureSource } from '../measures/kit.ts';
import { equationsOf } from '../measures/lines.ts';
import { describeProgram, planMeasureOf, type CompiledMeasure } from './compiled-measure.ts';
import type { World } from './model.ts';
import { scopeOf, type Surroundings } from './scope.ts';

/** A measure whose program knows its lines. */
export type TracedMeasure = CompiledMeasure & {
  readonly measure: MeasureSource;
  readonly program: TracedProgram;
};

/** The same, or what is wrong with its equations. */
export type Traced<E extends EquationError> =
  | { readonly ok: true; readonly compiled: TracedMeasure }
  | { readonly ok: false; readonly errors: readonly E[] };

/** Whether a measure was compiled from its text, in which case its program tells of every line. */
export function isTraced(compiled: CompiledMeasure): compiled is TracedMeasure {
  return 'trace' in compiled.program;
}

/** The measures of a world as texts, and the language that compiles them. */
export class EquationTexts {
  readonly #measures: ReadonlyMap<number, MeasureSource>;
  readonly #plan: Plan;
  readonly #surroundings: Surroundings;
  readonly #compiled = new Map<number, TracedMeasure>();
  /** The lines of each measure, listed when first asked for. */
  readonly #lines = new Map<number, ReadonlyMap<string, string>>();

  constructor(
    { plan, table, evidence, baseline }: Omit<World, 'measures'>,
    measures: readonly MeasureSource[],
  ) {
    this.#measures = new Map(measures.map((measure) => [measure.number, measure]));
    this.#plan = plan;
    this.#surroundings = { evidence, baseline, port: createPorts(table, plan.targets) };
  }

  /** A measure with its text; undefined: it has no model. */
  find(number: number): MeasureSource | undefined {
    return this.#measures.get(number);
  }

  /** Right sides by the name of their line; none: the measure has no model. */
  linesOf(number: number): ReadonlyMap<string, string> {
    const measure = this.find(number);
    const known = this.#lines.get(number) ?? (measure ? equationsOf(measure) : new Map());
    this.#lines.set(number, known);
    return known;
  }

  /** A measure's own equations, compiled once. Those that don't compile are a bug of the model: all errors are named. */
  compile(measure: MeasureSource): TracedMeasure {
    const { number } = measure;
    const known = this.#compiled.get(number);
    if (known !== undefined) return known;
    const [department = ''] = planMeasureOf(this.#plan, number).departments;
    const outcome = compile(measure.equations, scopeOf(measure, this.#surroundings));
    if (!outcome.ok) {
      const errors = outcome.errors.map(({ line, column, sentence }) => {
        return `measure ${String(number)}, line ${String(line)}:${String(column)}: ${sentence}`;
      });
      throw new Error(errors.join('\n'));
    }
    const head = { measure, department, edition: '' };
    const compiled = describeProgram(head, outcome.program, this.#surroundings);
    this.#compiled.set(number, compiled);
    return compiled;
  }

  /** A measure with a scenario's own lines in it; `edition` tells its text from others. */
  rewrite(
    number: number,
    lines: ReadonlyMap<string, string>,
    edition: string,
  ): Traced<RewriteError> {
    const measure = this.find(number);
    if (measure === undefined) throw new Error(`measure ${String(number)} has no text`);
    const scope = scopeOf(measure, this.#surroundings);
    const outcome = compileRewritten(measure.equations, lines, scope);
    if (!outcome.ok) return outcome;
    const edited = { ...measure, equations: outcome.source };
    const [department = ''] = planMeasureOf(this.#plan, number).departments;
    const head = { measure: edited, department, edition };
    return { ok: true, compiled: describeProgram(head, outcome.program, this.#surroundings) };
  }
}
