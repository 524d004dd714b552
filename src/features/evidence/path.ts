import type { Explanation, Figure } from '../../../models/simulation/explain.ts';
import type { Edge } from './layout.ts';
import { namesIn } from './expressions.ts';

/** Where a path ends: services value added, one target, who pays, money that changes hands, something only watched, or the steering of others. */
export type End =
  | { readonly kind: 'contribution' | 'cost' | 'transfer' | 'indicator' | 'steering' }
  | { readonly kind: 'target'; readonly target: string };

/** A box of the path; `place` is its index in the explanation's `names` (a lever) or `lines`. */
export type Box =
  | { readonly id: string; readonly kind: 'lever'; readonly name: string; readonly place: number }
  | { readonly id: string; readonly kind: 'line'; readonly name: string; readonly place: number }
  | { readonly id: string; readonly kind: 'effect'; readonly name: string; readonly place: number }
  | { readonly id: 'end'; readonly kind: 'end'; readonly end: End };

export interface Path {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
}

/** The end that an effect's port leads to; null: a port of no end. */
function endOf(port: string): End | null {
  const dot = port.indexOf('.');
  const subject = port.slice(dot + 1);
  switch (port.slice(0, dot)) {
    case 'demand':
    case 'value_added':
    case 'coverage':
      return { kind: 'contribution' };
    case 'delivered':
      return { kind: 'target', target: subject };
    case 'cost':
    case 'transfer':
    case 'indicator':
    case 'steering':
      return { kind: port.slice(0, dot) as 'cost' | 'transfer' | 'indicator' | 'steering' };
    default:
      return null;
  }
}

/** One word for an end, the same for the same end. */
export function endKey(end: End): string {
  return end.kind === 'target' ? `target:${end.target}` : end.kind;
}

const ranks = ['contribution', 'target', 'steering', 'cost', 'transfer', 'indicator'];

/** The ends that a measure's equations lead to: value added first, then its targets, money last. */
export function listEnds({ lines }: Pick<Explanation, 'lines'>): readonly End[] {
  const found = new Map<string, End>();
  for (const { kind, name } of lines) {
    const end = kind === 'effect' ? endOf(name) : null;
    if (end !== null) found.set(endKey(end), end);
  }
  return [...found.values()].sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind));
}

type Equations = Pick<Explanation, 'lines' | 'names'>;

/** What each name of the equations stands for: a line or a lever. */
function boxesByName({ lines, names }: Equations): ReadonlyMap<string, Box> {
  const levers = names.flatMap(({ kind, name }, place): (readonly [string, Box])[] =>
    kind === 'lever' ? [[name, { id: `lever:${name}`, kind: 'lever', name, place }]] : [],
  );
  const own = lines.flatMap(({ kind, name }, place): (readonly [string, Box])[] =>
    kind === 'variable' ? [[name, { id: `line:${name}`, kind: 'line', name, place }]] : [],
  );
  return new Map([...levers, ...own]);
}

/** Walks back from the effects of an end; a line that leads back to itself through last month is passed once. */
class Walk {
  readonly #equations: Equations;
  readonly #byName: ReadonlyMap<string, Box>;
  readonly #moves = new Map<string, boolean>();
  readonly boxes: Box[] = [];
  readonly edges: Edge[] = [];

  constructor(equations: Equations) {
    this.#equations = equations;
    this.#byName = boxesByName(equations);
  }

  /** Adds a box with all that leads to it; false where no lever does. */
  visit(box: Box): boolean {
    const known = this.#moves.get(box.id);
    if (known !== undefined) return known;
    // until its own ways are known it leads nowhere: circles end here
    this.#moves.set(box.id, false);
    const expression = box.kind === 'end' || box.kind === 'lever' ? null : this.#read(box.place);
    const sources = (expression === null ? [] : namesIn(expression)).flatMap(
      (name) => this.#byName.get(name) ?? [],
    );
    const moving = sources.filter((source) => this.visit(source));
    const moves = box.kind === 'lever' || moving.length > 0;
    this.#moves.set(box.id, moves);
    if (!moves) return false;
    this.boxes.push(box);
    for (const { id } of moving) this.edges.push({ from: id, to: box.id });
    return true;
  }

  #read(place: number) {
    return this.#equations.lines[place]?.expression ?? null;
  }
}

/** The way from the levers to an end: what no lever moves is left out. */
export function findPath(equations: Equations, end: End): Path {
  const walk = new Walk(equations);
  const wanted = endKey(end);
  const effects = equations.lines.flatMap(({ kind, name }, place): Box[] => {
    const found = kind === 'effect' ? endOf(name) : null;
    if (found === null || endKey(found) !== wanted) return [];
    return [{ id: `effect:${String(place)}`, kind: 'effect', name, place }];
  });
  const moved = effects.filter((effect) => walk.visit(effect));
  if (moved.length === 0) return { boxes: [], edges: [] };
  const last: Box = { id: 'end', kind: 'end', end };
  const ways = moved.map(({ id }): Edge => ({ from: id, to: 'end' }));
  return { boxes: [...walk.boxes, last], edges: [...walk.edges, ...ways] };
}

/** The numbers of a box; null: none (an end, an equation that could not be computed). */
export function figureOf({ numbers }: Explanation, box: Box): Figure | null {
  if (numbers.kind !== 'numbers' || box.kind === 'end') return null;
  const list = box.kind === 'lever' ? numbers.names : numbers.lines;
  return list[box.place]?.year ?? null;
}

/** All that leads to a box and all that it leads to, itself included. */
export function reachOf({ edges }: Path, id: string): ReadonlySet<string> {
  const reach = (from: (edge: Edge) => string, to: (edge: Edge) => string): Set<string> => {
    const found = new Set([id]);
    for (const each of found) {
      for (const edge of edges) if (from(edge) === each) found.add(to(edge));
    }
    return found;
  };
  const onward = reach(
    (edge) => edge.from,
    (edge) => edge.to,
  );
  return new Set([
    ...onward,
    ...reach(
      (edge) => edge.to,
      (edge) => edge.from,
    ),
  ]);
}
