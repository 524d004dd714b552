import { systemsAt } from '../../ensemble/vectors/tables.ts';
import type { Code } from '../../wasm/bytes.ts';
import { f64x2, get, i32, repeat, set, v128 } from '../../wasm/code.ts';
import { ModuleWriter, type Locals } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';

/*
 * The systems of two draws side by side, with the operations of ../elimination.ts and ../input-output.ts in the same order. No row
 * changes its place: where a pivot would have to, the draw's solution becomes NaN. A row whose factor is 0 is worked on all
 * the same: 0 × a is taken from each of its numbers, and no number is −0, for x − y is −0 only where x is.
 */

/** How many draws are worked on at a time. */
export const turn = 512;
/** From sector to sector of scores and solutions; not a power of two, so that the rows use all lines of the cache. */
const rowBytes = (turn + 8) * 8;

/** Where everything lies, in bytes; a system has n rows of n coefficients and the right side. */
export interface Places {
  readonly n: number;
  /** From row to row of a system. */
  readonly width: number;
  /** Each leak twice and, behind those of its row, the value-added coefficient. */
  readonly leaks: number;
  /** Centres of the purchase shares, each twice. */
  readonly centres: number;
  /** Both draws' numbers of the system that is being solved. */
  readonly matrix: number;
  /** Own scores by sector and draw, overwritten by the solutions; sector n: the common scores. */
  readonly rowOf: (sector: number) => number;
}

export function placesOf(n: number): Places {
  const width = (n + 1) * 16;
  const centres = systemsAt + n * width;
  const matrix = centres + n * 16;
  const rows = matrix + n * width;
  return {
    n,
    width,
    leaks: systemsAt,
    centres,
    matrix,
    rowOf: (sector) => rows + sector * rowBytes,
  };
}

const { add, sub, mul, div, min, max, abs, less, const: pair } = f64x2;
const upTo = (n: number, from = 0): readonly number[] =>
  Array.from({ length: Math.max(0, n - from) }, (_, i) => from + i);

/** The purchase shares of both draws. */
function sharesOf(steps: Steps, places: Places, draw: Code): readonly Code[] {
  const half = pair(Math.sqrt(0.5));
  const sd = steps.let(f64x2.splat(get(1)));
  const common = steps.let(mul(half, v128.load(places.rowOf(places.n), draw)));
  return upTo(places.n).map((i) => {
    const noise = mul(sd, add(common, mul(half, v128.load(places.rowOf(i), draw))));
    const centre = v128.load(places.centres + 16 * i, i32.const(0));
    const share = mul(centre, add(pair(1), noise));
    return steps.let(min(pair(1), max(pair(0), share)));
  });
}

/** Repeats for the rows from `first` on; `row` is their distance from the first one in bytes. */
function eachRow(
  locals: Locals,
  places: Places,
  first: number,
  of: (row: Code, steps: Steps) => void,
): Code {
  const row = locals.take('i32');
  const steps = new Steps(locals);
  of(get(row), steps);
  steps.do(set(row, i32.add(get(row), i32.const(places.width))));
  const again = i32.less(get(row), i32.const(places.n * places.width));
  return [set(row, i32.const(first * places.width)), repeat(steps.end(), again)];
}

/** Writes the systems down. */
function fill(locals: Locals, places: Places, shares: readonly Code[]): Code {
  const { n, width, leaks, matrix } = places;
  const leak = (share: Code, at: number, row: Code): Code => mul(share, v128.load(leaks + at, row));
  const all = eachRow(locals, places, 0, (row, steps) => {
    shares.forEach((share, c) => {
      steps.do(v128.store(matrix + 16 * c, row, sub(pair(0), leak(share, 16 * c, row))));
    });
    steps.do(v128.store(matrix + 16 * n, row, v128.load(leaks + 16 * n, row)));
  });
  const diagonal = shares.map((share, i) => {
    const at = i * width + 16 * i;
    return v128.store(matrix + at, i32.const(0), sub(pair(1), leak(share, at, i32.const(0))));
  });
  return [all, diagonal];
}

/** Takes column k out of the rows below row k; marks in `astray` where a row below has the larger number. */
function eliminate(locals: Locals, places: Places, k: number, astray: number): Code {
  const { n, width, matrix } = places;
  const before = new Steps(locals);
  const top = (c: number): Code => before.let(v128.load(matrix + k * width + 16 * c, i32.const(0)));
  const pivot = top(k);
  const size = before.let(abs(pivot));
  const columns = upTo(n + 1, k + 1).map((c) => [matrix + 16 * c, top(c)] as const);
  const rows = eachRow(locals, places, k + 1, (row, steps) => {
    const head = steps.let(v128.load(matrix + 16 * k, row));
    steps.do(set(astray, v128.or(get(astray), less(size, abs(head)))));
    const factor = steps.let(div(head, pivot));
    for (const [at, above] of columns)
      steps.do(v128.store(at, row, sub(v128.load(at, row), mul(factor, above))));
  });
  return [before.end(), rows];
}

/** Solves from the last row up, and lays the solutions down where the scores were. */
function substitute(steps: Steps, places: Places, draw: Code, astray: number): void {
  const { n, width, matrix, rowOf } = places;
  const solved: Code[] = [];
  for (const row of upTo(n).toReversed()) {
    const number = (c: number): Code => v128.load(matrix + row * width + 16 * c, i32.const(0));
    const sum = upTo(n, row + 1).reduce<Code>(
      (rest, c) => sub(rest, mul(number(c), solved[c] ?? [])),
      number(n),
    );
    solved[row] = steps.let(div(sum, number(row)));
    // ones in every bit are a NaN
    const given = row === 0 ? v128.or(solved[0] ?? [], get(astray)) : (solved[row] ?? []);
    steps.do(v128.store(rowOf(row), draw, given));
  }
}

/**
 * The module of systems of n rows: `solve` (bytes of draws, standard deviation of the shares in parts of them) replaces
 * the scores of an even number of draws by solutions. Whatever is NaN in a solution is so in its first row.
 */
export function emitElimination(places: Places): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const body = (locals: Locals): Code => {
    const [draw, astray] = [locals.take('i32'), locals.take('v128')];
    const shares = new Steps(locals);
    const system = fill(locals, places, sharesOf(shares, places, get(draw)));
    const columns = upTo(places.n - 1).map((k) => eliminate(locals, places, k, astray));
    const last = new Steps(locals);
    substitute(last, places, get(draw), astray);
    last.do(set(draw, i32.add(get(draw), i32.const(16))));
    const turnOf = [set(astray, pair(0)), shares.end(), system, columns, last.end()];
    return repeat(turnOf, i32.less(get(draw), get(0)));
  };
  writer.add({ params: ['i32', 'f64'], exported: 'solve', body });
  return writer.encode();
}
