import { findTabledRoom } from '../../ensemble/vectors/tables.ts';
import { at } from '../../ensemble/words.ts';
import type { Exported } from '../../wasm/room.ts';
import type { PurchaseScores, System } from '../input-output.ts';
import { emitElimination, placesOf, turn, type Places } from './elimination.ts';

/** Fills `bySector` draw by draw; where the first sector gets NaN, the draw is not solved. */
export type Solve = (
  system: System,
  scores: PurchaseScores,
  bySector: readonly Float64Array[],
) => void;

/** Lays down what all draws share, everything twice. */
function writeSystem(memory: Float64Array, places: Places, system: System): void {
  const { n, leaks, shares, value } = system;
  const put = (address: number, number: number): void => {
    memory.fill(number, address / 8, address / 8 + 2);
  };
  for (let row = 0; row < n; row += 1) {
    const begin = places.leaks + row * places.width;
    for (let c = 0; c < n; c += 1) put(begin + 16 * c, at(leaks, row * n + c));
    put(begin + 16 * n, at(value, row));
    put(places.centres + 16 * row, at(shares, row));
  }
}

function createSolve(n: number): Solve | null {
  const room = findTabledRoom();
  if (room === null) return null;
  const places = placesOf(n);
  room.grow(places.rowOf(n + 1));
  const solve: Exported = room.instantiate(emitElimination(places))('solve');
  const rowsOf = (sector: number): number => places.rowOf(sector) / 8;
  return (system, { common, own }, bySector) => {
    const memory = room.doubles;
    writeSystem(memory, places, system);
    for (let done = 0; done < common.length; done += turn) {
      const end = Math.min(common.length, done + turn);
      [...own, common].forEach((scores, i) => memory.set(scores.subarray(done, end), rowsOf(i)));
      solve(8 * (end - done), system.sd);
      bySector.forEach((values, i) =>
        values.set(memory.subarray(rowsOf(i), rowsOf(i) + end - done), done),
      );
    }
  };
}

const made = new Map<number, Solve | null>();

/** The compiled way to solve systems of n sectors; null where nothing can be compiled. */
export function findSolve(n: number): Solve | null {
  const known = made.get(n);
  if (known !== undefined) return known;
  const solve = createSolve(n);
  made.set(n, solve);
  return solve;
}
