import { openRoom, type Exported, type Room } from '../wasm/room.ts';
import { emitCounting, recordBytes, recordsAt } from './bin-loop.ts';

const counting = emitCounting();
/** Memory of bins that nobody needs any more: engines let such memory go late. */
const spare: Room[] = [];
/** Numbers of a record; its count stands at the fifth of six words of 32 bits. */
export const record = recordBytes / 8;
export const words = 2 * record;
export const countWord = 4;

export interface Compiled {
  readonly room: Room;
  readonly count: Exported;
}

/** Where histograms lie: beside a compiled loop that counts, where one can be had. */
export interface Ground {
  readonly compiled: Compiled | null;
  /** From the first record on. */
  readonly numbers: Float64Array;
  readonly words: Uint32Array;
}

export function openGround(room: Room | null, bins: number): Ground {
  const bytes = bins * recordBytes;
  room?.grow(recordsAt + bytes);
  const compiled = room && { room, count: room.instantiate(counting)('count') };
  const [buffer, at] = room ? [room.doubles.buffer, recordsAt] : [new ArrayBuffer(bytes), 0];
  const numbers = new Float64Array(buffer, at, bins * record);
  for (let i = 0; i < numbers.length; i += record) {
    numbers[i] = Infinity;
    numbers[i + 1] = -Infinity;
    // both words of the count
    numbers[i + 2] = 0;
  }
  return { compiled, numbers, words: new Uint32Array(buffer, at, bins * words) };
}

/** Memory for bins; null where nothing can be compiled. */
export const takeRoom = (): Room | null => spare.pop() ?? openRoom();

export function giveRoom(room: Room): void {
  spare.push(room);
}
