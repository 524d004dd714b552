/** A layered picture of a graph without circles, from left to right (after Sugiyama, Tagawa and Toda 1981). */

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Columns from 0; rows in heights of a box, from 0. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly spots: ReadonlyMap<string, Spot>;
  /** Each edge with the spots it passes, ends included. */
  readonly routes: readonly (Edge & { readonly via: readonly Spot[] })[];
}

/** An edge is cut into steps of one column by points of its own. */
interface Point {
  readonly id: string;
  readonly isBox: boolean;
}

const sweeps = 12;
/** Height that a passing edge takes, in boxes. */
const slim = 0.3;

/** Column of each node: the longest way to it; whoever has no way to it stands just before its first use. */
function columnsOf(ids: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const columns = new Map(ids.map((id) => [id, 0]));
  const columnOf = (id: string): number => columns.get(id) ?? 0;
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const { from, to } of edges) {
      if (columnOf(to) > columnOf(from)) continue;
      columns.set(to, columnOf(from) + 1);
      hasMoved = true;
    }
    // a circle would never come to rest
    if (Math.max(...columns.values()) > ids.length) throw new Error('the graph has a circle');
  }
  const targets = new Set(edges.map(({ to }) => to));
  for (const id of ids) {
    const uses = edges.filter(({ from }) => from === id).map(({ to }) => columnOf(to));
    if (!targets.has(id) && uses.length > 0) columns.set(id, Math.min(...uses) - 1);
  }
  return columns;
}

/** Points by column, and for each point its neighbours one column before and after. */
interface Net {
  readonly columns: Point[][];
  readonly before: Map<string, string[]>;
  readonly after: Map<string, string[]>;
  readonly chains: readonly (Edge & { readonly ids: readonly string[] })[];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function spanNet(ids: readonly string[], edges: readonly Edge[]): Net {
  const columnOf = columnsOf(ids, edges);
  const last = Math.max(0, ...columnOf.values());
  const columns: Point[][] = Array.from({ length: last + 1 }, () => []);
  for (const id of ids) columns[columnOf.get(id) ?? 0]?.push({ id, isBox: true });
  const net: Omit<Net, 'chains'> = { columns, before: new Map(), after: new Map() };
  const chains = edges.map((edge) => {
    const [start, end] = [columnOf.get(edge.from) ?? 0, columnOf.get(edge.to) ?? 0];
    const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, i) => {
      const id = `${edge.from}→${edge.to}#${String(i)}`;
      columns[start + 1 + i]?.push({ id, isBox: false });
      return id;
    });
    const chain = [edge.from, ...between, edge.to];
    chain.slice(1).forEach((id, i) => {
      push(net.after, chain[i] ?? '', id);
      push(net.before, id, chain[i] ?? '');
    });
    return { ...edge, ids: chain };
  });
  return { ...net, chains };
}

function average(values: readonly number[], otherwise: number): number {
  if (values.length === 0) return otherwise;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Orders each column by the mean place of its neighbours, to and fro. */
function order({ columns, before, after }: Net): void {
  const place = new Map<string, number>();
  const note = (column: readonly Point[]): void => column.forEach(({ id }, i) => place.set(id, i));
  columns.forEach(note);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForward = sweep % 2 === 0;
    const neighbours = isForward ? before : after;
    const turn = isForward ? columns : columns.toReversed();
    for (const column of turn) {
      const wish = new Map(
        column.map(({ id }, i) => {
          const near = (neighbours.get(id) ?? []).map((each) => place.get(each) ?? 0);
          return [id, average(near, i)];
        }),
      );
      column.sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0));
      note(column);
    }
  }
}

const heightOf = ({ isBox }: Point): number => (isBox ? 1 : slim);

/** Puts a column's points as near to their wishes as their order and heights allow. */
function settle(column: readonly Point[], wishes: readonly number[]): readonly number[] {
  const rows: number[] = [];
  let floor = -Infinity;
  column.forEach((point, i) => {
    const row = Math.max(wishes[i] ?? 0, floor + heightOf(point) / 2);
    rows.push(row);
    floor = row + heightOf(point) / 2;
  });
  // what was pushed down as a whole goes back up by the mean of the push
  const push = average(
    rows.map((row, i) => row - (wishes[i] ?? 0)),
    0,
  );
  return rows.map((row) => row - push);
}

function rowsOf({ columns, before, after }: Net): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const column of columns) {
    let floor = 0;
    for (const point of column) {
      rows.set(point.id, floor + heightOf(point) / 2);
      floor += heightOf(point);
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForward = sweep % 2 === 0;
    for (const column of isForward ? columns : columns.toReversed()) {
      const wishes = column.map(({ id }) => {
        const near = [...(before.get(id) ?? []), ...(after.get(id) ?? [])];
        return average(
          near.map((each) => rows.get(each) ?? 0),
          rows.get(id) ?? 0,
        );
      });
      settle(column, wishes).forEach((row, i) => rows.set(column[i]?.id ?? '', row));
    }
  }
  return rows;
}

/** Lays out a graph; edges that would close a circle must be left out before. */
export function layOut(ids: readonly string[], edges: readonly Edge[]): Layout {
  const net = spanNet(ids, edges);
  order(net);
  const rows = rowsOf(net);
  const boxes = net.columns.flat();
  const ends = boxes.map((point) => [rows.get(point.id) ?? 0, heightOf(point) / 2] as const);
  const high = Math.min(...ends.map(([row, half]) => row - half), Infinity);
  const shift = Number.isFinite(high) ? high : 0;
  const spots = new Map<string, Spot>();
  net.columns.forEach((column, index) =>
    column.forEach(({ id }) => spots.set(id, { column: index, row: (rows.get(id) ?? 0) - shift })),
  );
  const spotOf = (id: string): Spot => spots.get(id) ?? { column: 0, row: 0 };
  return {
    columns: net.columns.length,
    rows: Math.max(0, ...ends.map(([row, half]) => row + half - shift)),
    spots: new Map(ids.map((id) => [id, spotOf(id)])),
    routes: net.chains.map(({ from, to, ids: chain }) => ({ from, to, via: chain.map(spotOf) })),
  };
}
