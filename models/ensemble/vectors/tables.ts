import type { Code } from '../../wasm/bytes.ts';
import { i64x2, i32, v128 } from '../../wasm/code.ts';
import { findRoom, type Room } from '../../wasm/room.ts';
import { quantileTable, rowOfTable } from '../quantile.ts';
import { logs, roots } from '../tables.ts';
import { at } from '../words.ts';

/*
 * Where the tables of exp, log and the normal quantile lie in the memory of compiled code, in bytes. An entry is read as
 * pairs of doubles, so each begins at a multiple of sixteen.
 */

/** 2^(j/128) and what it lacks. */
const rootsAt = 0;
/** Inverse, logarithm in two parts, nothing. */
const logsAt = rootsAt + 128 * 16;

/** The polynomials of the normal quantile: each row with one number more, so that it ends with a pair. */
export const quantilesAt = logsAt + 128 * 32;
export const quantileRow = (rowOfTable + 1) * 8;

/** Where samplers work; the tables end before. */
export const samplesAt = 49_152;
/** Where systems of equations are solved; the memory of samplers ends before. */
export const systemsAt = 114_688;
/** Behind both: what runs over the draws may write from here on. */
export const programsAt = 262_144;

let tabled: Room | null | undefined;

/** The room of this worker with its tables laid down; null where nothing can be compiled. */
export function findTabledRoom(): Room | null {
  if (tabled !== undefined) return tabled;
  tabled = findRoom();
  tabled?.grow(programsAt);
  if (tabled !== null) writeTables(tabled.doubles);
  return tabled;
}

/** Lays the tables down. */
export function writeTables(memory: Float64Array): void {
  memory.set(roots, rootsAt / 8);
  for (let i = 0; i < 128; i += 1) {
    const entry = [at(logs, 3 * i), at(logs, 3 * i + 1), at(logs, 3 * i + 2), 0];
    memory.set(entry, logsAt / 8 + 4 * i);
  }
  for (let from = 0, to = quantilesAt / 8; from < quantileTable.length; from += rowOfTable) {
    memory.set(quantileTable.subarray(from, from + rowOfTable), to);
    to += quantileRow / 8;
  }
}

/** Address of entry `index & 127` of a lane, in entries of 2^shift bytes. */
function addressOf(indices: Code, lane: 0 | 1, shift: number): Code {
  const index = i32.fromLong(i64x2.lane(lane, indices));
  return i32.shl(i32.and(index, i32.const(127)), i32.const(shift));
}

/** The two rows of an entry's pair at `offset`, one for each lane of `indices`. */
function rows(at: number, shift: number, indices: Code): readonly [Code, Code] {
  const row = (lane: 0 | 1): Code => v128.load(at, addressOf(indices, lane, shift));
  return [row(0), row(1)];
}

/** Pairs (2^(j/128), what it lacks) of both lanes. */
export const rootRows = (indices: Code): readonly [Code, Code] => rows(rootsAt, 4, indices);
/** Pairs (inverse, first part of the logarithm) of both lanes. */
export const logRows = (indices: Code): readonly [Code, Code] => rows(logsAt, 5, indices);
/** Pairs (second part of the logarithm, 0) of both lanes. */
export const logTails = (indices: Code): readonly [Code, Code] => rows(logsAt + 16, 5, indices);
