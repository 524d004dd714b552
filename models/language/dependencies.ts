import type { ErrorList } from './errors.ts';
import type { Expression } from './expression.ts';
import type { Line } from './lines.ts';

/** When the named value is needed: in the same month, in the month before, or over the whole horizon. */
type When = 'now' | 'before' | 'whole';

interface Dependency {
  readonly name: string;
  readonly at: number;
  readonly when: When;
}

function* dependenciesOf(expression: Expression, when: When): Generator<Dependency> {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return;
    case 'name':
      yield { name: expression.name, at: expression.at, when };
      return;
    case 'negative':
      yield* dependenciesOf(expression.of, when);
      return;
    case 'operation':
      yield* dependenciesOf(expression.left, when);
      yield* dependenciesOf(expression.right, when);
      return;
    case 'call':
      for (const [i, argument] of expression.given.entries()) {
        yield* dependenciesOf(argument, whenOf(expression.name, i, when));
      }
  }
}

function whenOf(name: string, argument: number, when: When): When {
  if (name === 'total' || when === 'whole') return 'whole';
  return name === 'previous' && argument === 0 ? 'before' : when;
}

type Edges = ReadonlyMap<Line, readonly (Dependency & { readonly line: Line })[]>;

/** What each line needs of the other lines. */
function edgesOf(lines: readonly Line[]): Edges {
  const byName = new Map<string, Line>();
  for (const line of lines) {
    if (line.kind === 'variable' && !byName.has(line.name)) byName.set(line.name, line);
  }
  const edges = lines.map((line) => {
    const found = line.expression === null ? [] : [...dependenciesOf(line.expression, 'now')];
    return [
      line,
      found.flatMap((dependency) => {
        const needed = byName.get(dependency.name);
        return needed === undefined ? [] : [{ ...dependency, line: needed }];
      }),
    ] as const;
  });
  return new Map(edges);
}

/** The shortest way from a line to another; `before`: steps to the month before count too. */
function findWay(edges: Edges, from: Line, to: Line, before: boolean): readonly Line[] | null {
  const cameFrom = new Map<Line, Line | null>([[from, null]]);
  for (const line of cameFrom.keys()) {
    if (line === to) break;
    for (const edge of edges.get(line) ?? []) {
      if (!before && edge.when === 'before') continue;
      if (!cameFrom.has(edge.line)) cameFrom.set(edge.line, line);
    }
  }
  if (!cameFrom.has(to)) return null;
  const way: Line[] = [];
  for (let line: Line | null = to; line !== null; line = cameFrom.get(line) ?? null) way.push(line);
  return way.reverse();
}

/** Notes every circle that does not go through `previous`, once, with the names along it. */
export function noteCircles(lines: readonly Line[], errors: ErrorList): void {
  const edges = edgesOf(lines);
  const noted = new Set<Line>();
  for (const line of lines) {
    for (const edge of edges.get(line) ?? []) {
      if (noted.has(line) || edge.when === 'before') continue;
      const way = findWay(edges, edge.line, line, edge.when === 'whole');
      if (way === null) continue;
      for (const member of way) noted.add(member);
      const circle = [line, ...way].map(({ name }) => name).join(' → ');
      const parameters = { name: line.name, circle };
      errors.add(line.statement, { at: edge.at, code: 'circular', parameters });
    }
  }
}

/** The lines in an order in which each follows those it needs in the same month; there must be no circle. */
export function orderLines(lines: readonly Line[]): readonly Line[] {
  const edges = edgesOf(lines);
  const ordered = new Set<Line>();
  for (const first of lines) {
    const stack = [first];
    for (let line = stack.at(-1); line !== undefined; line = stack.at(-1)) {
      const missing = (edges.get(line) ?? []).find(
        (edge) => edge.when !== 'before' && !ordered.has(edge.line),
      );
      if (missing !== undefined) stack.push(missing.line);
      else {
        ordered.add(line);
        stack.pop();
      }
    }
  }
  return [...ordered];
}
