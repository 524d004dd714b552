import type { Exported } from '../../wasm/room.ts';
import { normalCdf } from '../normal.ts';
import type { Pass } from '../pass.ts';
import { normalQuantile } from '../quantile.ts';
import { betaAt, emitSamplers, loopNames, samplesRoom, type LoopName } from './samplers.ts';
import { findTabledRoom, samplesAt } from './tables.ts';

type Compiled = Pick<Pass, 'loops' | 'table'>;

/** The uniform numbers of a stream from draw `first` on; `words` are what it owes to a pair's b, c, d, e and keys. */
export interface Source {
  readonly first: number;
  readonly words: readonly number[];
}

/** The compiled loops of the samplers. */
export interface Sampling {
  /** Takes a pass over the uniform numbers of a source. */
  readonly draw: (source: Source, pass: Compiled, out: Float64Array) => void;
  /** Takes a pass over `from`; `out` may be the same array. */
  readonly run: (pass: Compiled, from: Float64Array, out: Float64Array) => void;
}

function createSampling(): Sampling | null {
  const room = findTabledRoom();
  if (room === null) return null;
  room.offer('normalQuantile', normalQuantile);
  room.offer('normalCdf', normalCdf);
  const find = room.instantiate(emitSamplers());
  const uniforms = find('uniforms');
  const loops = new Map(loopNames.map((name): [LoopName, Exported] => [name, find(name)]));
  const begin = samplesAt / 8;
  let full = room.doubles.subarray(begin, begin + samplesRoom);
  const view = (skip: number, count: number): Float64Array => {
    if (skip > 0 || count < samplesRoom)
      return room.doubles.subarray(begin + skip, begin + skip + count);
    // a memory that has grown leaves empty arrays behind
    if (full.length === 0) full = room.doubles.subarray(begin, begin + samplesRoom);
    return full;
  };
  const lay = ({ table }: Compiled): void => {
    if (table !== undefined) room.doubles.set(table, betaAt / 8);
  };
  const pass = (by: Compiled, count: number): void => {
    for (const [name, parameters] of by.loops) loops.get(name)?.(8 * count, ...parameters);
  };
  return {
    draw({ first, words }, by, out) {
      lay(by);
      const [b = 0, c = 0, d = 0, e = 0, keyA = 0, keyB = 0] = words;
      // a pair that begins before `first` gives its second number alone
      for (let done = 0; done < out.length;) {
        const skip = (first + done) % 2;
        const count = Math.min(out.length - done, samplesRoom - skip);
        uniforms(8 * (count + skip), (first + done - skip) / 2, b, c, d, e, keyA, keyB);
        pass(by, count + skip);
        out.set(view(skip, count), done);
        done += count;
      }
    },
    run(by, from, out) {
      lay(by);
      for (let done = 0; done < out.length; done += samplesRoom) {
        const count = Math.min(out.length - done, samplesRoom);
        room.doubles.set(count === from.length ? from : from.subarray(done, done + count), begin);
        // an odd last number has a neighbour that nobody reads
        room.doubles[begin + count] = 0.5;
        pass(by, count);
        out.set(view(0, count), done);
      }
    },
  };
}

let made: Sampling | null | undefined;

/** The compiled samplers; null where nothing can be compiled. */
export function findSampling(): Sampling | null {
  if (made === undefined) made = createSampling();
  return made;
}
