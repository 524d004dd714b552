import type { Compiled, Given, Scope, TracedProgram, Variable } from './contract.ts';
import { noteCircles, orderLines } from './dependencies.ts';
import { UnitCheck, type Dimension } from './dimensions.ts';
import { ErrorList, suggestName } from './errors.ts';
import { functions } from './functions.ts';
import { isDeclared, shapeOf, type Graph } from './graph.ts';
import { LineReader, type Line } from './lines.ts';
import { Lowering } from './lower.ts';
import { Machine } from './machine.ts';
import { createProgram, lazy } from './program.ts';
import { placeOf } from './statements.ts';
import { formatUnit, none, parseUnit, type Unit } from './units.ts';

/** The names that lines may use: those that other lines define, and those that the scope gives. */
class KnownNames {
  readonly #scope: Scope;
  readonly #lines = new Map<string, Line>();
  readonly #given = new Map<string, Given>();

  constructor(scope: Scope, lines: readonly Line[]) {
    this.#scope = scope;
    for (const line of lines) {
      if (line.kind === 'variable' && !this.#lines.has(line.name)) this.#lines.set(line.name, line);
    }
  }

  /** Given names in the order of their first use. */
  get used(): ReadonlyMap<string, Given> {
    return this.#given;
  }

  unitOf(name: string): Unit | null | undefined {
    const line = this.#lines.get(name);
    if (line !== undefined) return line.unit;
    const given = this.#given.get(name) ?? this.#scope.given(name);
    if (given === undefined) return undefined;
    this.#given.set(name, given);
    const unit = parseUnit(given.unit);
    if (unit === undefined) throw new Error(`${name} has no sound unit: ${given.unit}`);
    return unit;
  }

  hasSeason(profile: string): boolean {
    return this.unitOf(`season.${profile}`) !== undefined;
  }

  /** Whether a line of the text declares an assumption of this name. */
  declares(name: string): boolean {
    const expression = this.#lines.get(name)?.expression;
    return expression?.kind === 'call' && functions.get(expression.name)?.declares === true;
  }

  suggest(name: string): string {
    return suggestName(name, [...this.#lines.keys(), ...(this.#scope.names ?? [])]);
  }
}

/** Checks the units of every line; gives the unit found where a port takes any. */
function checkUnits(
  lines: readonly Line[],
  names: KnownNames,
  errors: ErrorList,
): ReadonlyMap<Line, Dimension> {
  return new Map(
    lines.map((line) => {
      if (line.expression === null) return [line, null] as const;
      const check = new UnitCheck({
        unitOf: (name) => names.unitOf(name),
        hasSeason: (profile) => names.hasSeason(profile),
        suggest: (name) => names.suggest(name),
        declares: (name) => names.declares(name),
        suggestFunction: (name) => suggestName(name, functions.keys()),
        note: (fault) => errors.add(line.statement, fault),
      });
      return [line, check.checkLine(line.expression, line)] as const;
    }),
  );
}

/** Notes parameters of declared assumptions that vary by month or by draw. */
function checkAssumptions(nodes: ReadonlyMap<Line, number>, graph: Graph, errors: ErrorList): void {
  for (const [{ expression, statement }, index] of nodes) {
    const { op, args } = graph.node(index);
    if (!isDeclared(op) || expression?.kind !== 'call' || expression.name !== op) continue;
    args.forEach((arg, i) => {
      if (shapeOf(graph.node(arg)) === 'constant') return;
      const at = expression.given[i]?.at ?? expression.at;
      errors.add(statement, { at, code: 'not_constant', parameters: {} });
    });
  }
}

/** What the screens are told of a line. */
function describe(line: Line, found: Dimension, graph: Graph, index: number): Variable {
  const unit = line.unit ?? (found === 'free' || found === null ? none : found);
  return {
    name: line.name,
    unit: formatUnit(unit),
    shape: shapeOf(graph.node(index)),
    line: placeOf(line.statement, line.header.nameAt).line,
  };
}

/** Lines that fit together, in the order of the text, and the names from outside that they use. */
interface Checked {
  readonly lines: readonly Line[];
  readonly units: ReadonlyMap<Line, Dimension>;
  readonly names: ReadonlyMap<string, Given>;
}

/** Reads equations and checks all that can be told before they are lowered; what is wrong is noted in `errors`. */
export function checkText(source: string, scope: Scope, errors: ErrorList): Checked {
  const lines = new LineReader(scope, errors).read(source);
  const names = new KnownNames(scope, lines);
  const units = checkUnits(lines, names, errors);
  noteCircles(lines, errors);
  return { lines, units, names: names.used };
}

/**
 * Compiles equations into a program over blocks of draws, or lists everything that is wrong with them, by line and
 * column. The language stands in README.md.
 */
export function compile(source: string, scope: Scope): Compiled {
  const errors = new ErrorList();
  const { lines, units, names } = checkText(source, scope, errors);
  if (errors.any()) return { ok: false, errors: errors.sorted() };
  const lowering = new Lowering(scope.prefix);
  const nodes = lowering.lowerLines(orderLines(lines));
  const { graph } = lowering;
  graph.findShapes((name) => names.get(name)?.shape ?? 'constant');
  checkAssumptions(nodes, graph, errors);
  if (errors.any()) return { ok: false, errors: errors.sorted() };

  const described = (kind: Line['kind']) =>
    lines.flatMap((line) => {
      const node = nodes.get(line);
      if (line.kind !== kind || node === undefined) return [];
      return [{ line, variable: describe(line, units.get(line) ?? null, graph, node), node }];
    });
  const inputs = [...names.keys()];
  const [named, effects] = [described('variable'), described('effect')];
  const outputs = effects.map(({ line: { header }, variable, node }) => {
    const { group, category } = header;
    return [{ ...variable, group, category }, node] as const;
  });
  // keeping every line costs memory that a run doesn't need, so whoever asks why gets a machine of their own
  const all = [...named, ...effects].map(({ node }) => node);
  const tracer = lazy(() => new Machine(graph, all, inputs));
  const program: TracedProgram = {
    ...createProgram(graph, inputs, outputs),
    variables: named.map(({ variable }) => variable),
    trace: (block) => tracer().run(block),
  };
  return { ok: true, program };
}
