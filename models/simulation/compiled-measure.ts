import type { CompletionKind, Evidence, Grade, Plan, PlanMeasure } from '../../seeds/types.ts';
import type { Program, Value } from '../language/contract.ts';
import type { Lever, MeasureCore } from '../measures/kit.ts';
import { months } from '../version.ts';
import type { BlockContext } from './block.ts';
import { inflation, multiplierOf } from './ledger.ts';
import type { Surroundings } from './scope.ts';

/** A measure whose equations are a program, with what the program reads. */
export interface CompiledMeasure {
  readonly measure: MeasureCore;
  readonly department: string;
  readonly program: Program;
  /** Which text it was compiled from: empty for the shipped one, else the scenario's own lines. */
  readonly edition: string;
  /** Grades of the assumptions and seasons that the equations use, one each. */
  readonly grades: readonly Grade[];
  /** Ids of the evidence that the equations use. */
  readonly evidence: readonly string[];
}

const seasonPrefix = 'season.';

function evidenceOf(measure: MeasureCore, program: Program): readonly string[] {
  return program.inputs.flatMap((name) => {
    if (name.startsWith(seasonPrefix)) return [`seasonality_${name.slice(seasonPrefix.length)}`];
    if (name.startsWith('world.')) return [];
    const id = Object.hasOwn(measure.assumptions, name) ? measure.assumptions[name] : undefined;
    return id === undefined ? [] : [id];
  });
}

function gradeOf(evidence: Evidence, id: string): readonly Grade[] {
  const found = evidence.assumptions.get(id) ?? evidence.profiles.get(id);
  return found === undefined ? [] : [found.grade];
}

/** What the plan says of a measure; one that it lacks is a bug. */
export function planMeasureOf({ measures }: Plan, number: number): PlanMeasure {
  const measure = measures.find((each) => each.number === number);
  if (measure === undefined) throw new Error(`the plan has no measure ${String(number)}`);
  return measure;
}

/** A measure with its program, and what that reads. */
export function describeProgram<M extends MeasureCore, P extends Program>(
  head: Pick<CompiledMeasure, 'department' | 'edition'> & { readonly measure: M },
  program: P,
  { evidence: known }: Pick<Surroundings, 'evidence'>,
): CompiledMeasure & { readonly measure: M; readonly program: P } {
  const { measure, department, edition } = head;
  const evidence = evidenceOf(measure, program);
  const grades = evidence.flatMap((id) => gradeOf(known, id));
  return { measure, department, edition, program, grades, evidence };
}

/** A lever's setting as equations see it: a calendar is twelve zeros and ones, all else a number. */
export function leverValue(lever: Lever, setting: number): Value {
  if (lever.kind !== 'calendar') return setting;
  return Float64Array.from({ length: months }, (_, m) => (setting >> m) & 1);
}

const monthNumbers = Float64Array.from({ length: months }, (_, m) => m + 1);

/** Services value added that a yuan of demand for a sector's product brings, by draw. */
function multiplier({ multipliers }: BlockContext, sector: string): Float64Array {
  const found = multipliers.bySector[multipliers.sectors.indexOf(sector)];
  if (found === undefined) throw new Error(`there is no sector "${sector}"`);
  return found;
}

/** Values of the names that do not belong to the measure itself. */
function surroundingValue(
  name: string,
  department: string,
  context: BlockContext,
  baseline: Surroundings['baseline'],
): Value {
  const { draws, world } = context;
  const dot = name.indexOf('.');
  const rest = name.slice(dot + 1);
  if (name === inflation) return context.inflation;
  if (name.startsWith(multiplierOf)) return multiplier(context, name.slice(multiplierOf.length));
  if (name === 'month') return monthNumbers;
  if (name === 'months_per_year') return months;
  if (name === 'world.outbreak') return world.outbreak;
  if (name === 'world.tourism') return world.tourism;
  if (name === 'world.catering') return world.catering;
  if (name === 'delivery.midpoint') return draws.assumption('delivery_scurve_midpoint_month');
  if (name === 'delivery.slope') return draws.assumption('delivery_scurve_slope');
  if (name.startsWith('base.')) return baseline.get(rest)?.value ?? Number.NaN;
  if (name.startsWith(seasonPrefix)) return draws.profile(`seasonality_${rest}`);
  return context.completion(department, rest as CompletionKind);
}

/** The program's inputs for one block and these settings, in its order. */
export function bindInputs(
  compiled: Pick<CompiledMeasure, 'measure' | 'department'> & {
    readonly program: Pick<Program, 'inputs'>;
  },
  settings: Readonly<Record<string, number>>,
  context: BlockContext,
  baseline: Surroundings['baseline'],
): readonly Value[] {
  const { measure } = compiled;
  return compiled.program.inputs.map((name) => {
    const lever = Object.hasOwn(measure.levers, name) ? measure.levers[name] : undefined;
    if (lever !== undefined) return leverValue(lever, settings[name] ?? lever.planned);
    const id = Object.hasOwn(measure.assumptions, name) ? measure.assumptions[name] : undefined;
    if (id !== undefined) return context.draws.assumption(id);
    return surroundingValue(name, compiled.department, context, baseline);
  });
}
