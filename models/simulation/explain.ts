import type { Economy } from '../../seeds/types.ts';
import type { Histogram, Inputs } from '../contract.ts';
import { createPorts } from '../economy/ports.ts';
import { densityOf } from '../ensemble/density.ts';
import type { Ensemble } from '../ensemble/ensemble.ts';
import type { Shape, Value, Variable } from '../language/contract.ts';
import { nameLines } from '../language/equation-lines.ts';
import { outlineEquations, type OutlinedStatement } from '../language/outline.ts';
import { equationsOf } from '../measures/lines.ts';
import { mean, quantiles } from '../scorecard/quantile.ts';
import { months } from '../version.ts';
import { spreadOut } from './block.ts';
import { bindInputs } from './compiled-measure.ts';
import type { Invalid } from './inputs.ts';
import { scopeOf, type Surroundings } from './scope.ts';
import type { Model } from './model.ts';
import type { Sight, SightOutcome } from './simulator.ts';
import { isTraced, type EquationTexts, type TracedMeasure } from './texts.ts';

/** Mean and 5–95 % over the draws. */
export interface Figure {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** How twelve months are read as one number: a flow is summed, anything else is read at the year's end. */
export type Reading = 'constant' | 'sum' | 'december';

/** A line's or a name's numbers in one scenario. Null: not a number in some draw (a case the equations leave out). */
export interface Traced {
  readonly reading: Reading;
  readonly year: Figure | null;
  /** January to December; null where nothing varies by month. */
  readonly months: readonly (Figure | null)[] | null;
}

/** An equation with what was found of it when it was compiled. */
export interface ExplainedLine extends Omit<OutlinedStatement, 'unit'>, Pick<Variable, 'shape'> {
  readonly kind: 'variable' | 'effect';
  readonly unit: string;
  /** Its name in a scenario's own equations, behind the measure's number. */
  readonly id: string;
  /** Its right side, on one line. */
  readonly text: string;
  /** The model's own right side where the scenario has another; null: it has not. */
  readonly shipped: string | null;
}

/** A name that the equations use and don't define. */
export interface ExplainedName {
  readonly name: string;
  readonly kind: 'lever' | 'assumption' | 'base' | 'surrounding';
  /** Id of the assumption, the profile or the baseline figure behind it; null: none. */
  readonly source: string | null;
  readonly unit: string;
  readonly shape: Shape;
}

/** The numbers behind a measure in one scenario; lists in the order of `lines` and `names`. */
export type ExplainedNumbers =
  | {
      readonly kind: 'numbers';
      readonly draws: number;
      readonly lines: readonly Traced[];
      readonly names: readonly Traced[];
      /** By id of the assumption, with the scenario's own values; null: one number. */
      readonly densities: Readonly<Record<string, Histogram | null>>;
    }
  | { readonly kind: 'invalid'; readonly reason: Invalid };

/** Why a measure's numbers are what they are. The equations are there whatever became of the numbers. */
export interface Explanation {
  readonly measure: number;
  readonly lines: readonly ExplainedLine[];
  readonly names: readonly ExplainedName[];
  readonly numbers: ExplainedNumbers;
}

function figureOf(values: Float64Array): Figure | null {
  if (!values.every(Number.isFinite)) return null;
  const [p5 = 0, p95 = 0] = quantiles(values, [0.05, 0.95]);
  return { mean: mean(values), p5, p95 };
}

const isFlow = (unit: string): boolean => /\/month(?!\^)/.test(unit);

/** Summarises a value of any shape over `count` draws. */
export function traceValue(value: Value, shape: Shape, unit: string, count: number): Traced {
  const all = spreadOut(value, shape, count);
  const monthOf = (m: number): Float64Array => all.subarray(m * count, (m + 1) * count);
  if (shape === 'constant' || shape === 'draw') {
    return { reading: 'constant', year: figureOf(monthOf(0)), months: null };
  }
  const byMonth = Array.from({ length: months }, (_, m) => figureOf(monthOf(m)));
  if (!isFlow(unit)) return { reading: 'december', year: byMonth.at(-1) ?? null, months: byMonth };
  const sums = new Float64Array(count);
  all.forEach((each, at) => {
    sums[at % count] = (sums[at % count] ?? 0) + each;
  });
  return { reading: 'sum', year: figureOf(sums), months: byMonth };
}

/** Id of what stands behind a name of the surroundings. */
function sourceOf(name: string, economy: Economy): string | null {
  const dot = name.indexOf('.');
  const rest = name.slice(dot + 1);
  switch (name.slice(0, dot)) {
    case 'base':
      return rest;
    case 'season':
      return `seasonality_${rest}`;
    case 'completion':
      return Object.entries(economy.completion).find(([kind]) => kind === rest)?.[1] ?? null;
    case 'delivery':
      return rest === 'slope' ? 'delivery_scurve_slope' : 'delivery_scurve_midpoint_month';
    default:
      return null;
  }
}

function kindOf(name: string, { measure }: TracedMeasure): ExplainedName['kind'] {
  if (Object.hasOwn(measure.levers, name)) return 'lever';
  if (Object.hasOwn(measure.assumptions, name)) return 'assumption';
  return name.startsWith('base.') ? 'base' : 'surrounding';
}

interface ExplainSurroundings extends Surroundings {
  readonly economy: Economy;
  readonly ensemble: Ensemble;
}

/** The equations of a measure and the names they use, without numbers. */
function explainEquations(
  compiled: TracedMeasure,
  text: string,
  surroundings: ExplainSurroundings,
): Pick<Explanation, 'measure' | 'lines' | 'names'> {
  const { measure, program } = compiled;
  const named = nameLines(measure.equations);
  const shipped = equationsOf({ equations: text });
  const commented = outlineEquations(text);
  const scope = scopeOf(measure, surroundings);
  const found = new Map(
    [...program.variables, ...program.outputs].map((variable) => [variable.line, variable]),
  );
  const lines = outlineEquations(measure.equations).map((statement, i): ExplainedLine => {
    const { unit = '1', shape = 'constant' } = found.get(statement.line) ?? {};
    const kind = statement.name.includes('.') ? 'effect' : 'variable';
    const { id = '', text = '' } = named[i] ?? {};
    const own = shipped.get(id) ?? text;
    const { heading = null, note = null } = commented[i] ?? {};
    const comments = { heading, note };
    const edited = own === text ? null : own;
    return { ...statement, ...comments, kind, unit, shape, id, text, shipped: edited };
  });
  const names = program.inputs.map((name): ExplainedName => {
    const { unit = '1', shape = 'constant' } = scope.given(name) ?? {};
    const kind = kindOf(name, compiled);
    const own = kind === 'assumption' ? (measure.assumptions[name] ?? null) : null;
    return { name, kind, unit, shape, source: own ?? sourceOf(name, surroundings.economy) };
  });
  return { measure: measure.number, lines, names };
}

/** Densities of the assumptions that the measure draws on, or that the evidence gives it. */
function densitiesOf(
  ids: ReadonlySet<string>,
  { evidence, ensemble }: ExplainSurroundings,
  overrides: Inputs['assumptions'],
): Readonly<Record<string, Histogram | null>> {
  const entries = [...ids].flatMap((id): (readonly [string, Histogram | null])[] => {
    const assumption = evidence.assumptions.get(id);
    if (assumption === undefined) return [];
    const fit = ensemble.fit(assumption, overrides[id]);
    return [[id, fit.ok ? densityOf(fit.sampler) : null]];
  });
  return Object.fromEntries(entries);
}

/** The numbers of every line and name over one block of draws. */
function explainNumbers(
  compiled: TracedMeasure,
  equations: Pick<Explanation, 'lines' | 'names'>,
  { settings: all, overrides, contextOf }: Sight,
  surroundings: ExplainSurroundings,
): ExplainedNumbers {
  const { program, measure } = compiled;
  const context = contextOf(measure);
  const settings = all.get(measure.number) ?? {};
  const { count, first, seed, central } = context.draws;
  const inputs = bindInputs(compiled, settings, context, surroundings.baseline);
  const values = program.trace({ first, count, seed, central, inputs });
  const byLine = new Map(
    [...program.variables, ...program.outputs].map((each, i) => [each.line, values[i] ?? 0]),
  );
  const ids = new Set([
    ...Object.values(measure.assumptions),
    ...equations.names.flatMap(({ source }) => source ?? []),
    ...[...surroundings.evidence.assumptions.values()]
      .filter(({ measures }) => measures.includes(measure.number))
      .map(({ id }) => id),
  ]);
  return {
    kind: 'numbers',
    draws: count,
    lines: equations.lines.map(({ line, shape, unit }) =>
      traceValue(byLine.get(line) ?? 0, shape, unit, count),
    ),
    names: equations.names.map(({ shape, unit }, i) =>
      traceValue(inputs[i] ?? 0, shape, unit, count),
    ),
    densities: densitiesOf(ids, surroundings, overrides),
  };
}

/**
 * Explains a measure by what it sees in one block of draws; a scenario that can't be computed leaves the equations.
 * Undefined: the measure has no model.
 */
export function explainMeasure(
  model: Model,
  texts: EquationTexts,
  number: number,
  outcome: SightOutcome,
): Explanation | undefined {
  const source = texts.find(number);
  if (source === undefined) return undefined;
  const surroundings = { ...model, port: createPorts(model.table, model.plan.targets) };
  const seen = outcome.ok
    ? outcome.sight.compiled.find(({ measure }) => measure.number === number)
    : undefined;
  const compiled = seen !== undefined && isTraced(seen) ? seen : texts.compile(source);
  const equations = explainEquations(compiled, source.equations, surroundings);
  const numbers: ExplainedNumbers = outcome.ok
    ? explainNumbers(compiled, equations, outcome.sight, surroundings)
    : { kind: 'invalid', reason: outcome.invalid };
  return { ...equations, numbers };
}
