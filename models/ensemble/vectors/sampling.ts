import type { Exported } from '../../wasm/room.ts';
import { normalQuantile } from '../quantile.ts';
import { betaAt, emitSamplers, samplesRoom } from './samplers.ts';
import { findTabledRoom, samplesAt } from './tables.ts';

/** What can be drawn of uniform numbers; the loops it takes: `main` is the one with parameters. */
const passes = {
  scores: { before: [], main: 'scores', after: [] },
  normal: { before: ['scores'], main: 'line', after: [] },
  lognormal: { before: ['scores'], main: 'exp', after: [] },
  triangular: { before: [], main: 'triangle', after: [] },
  beta: { before: ['scores'], main: 'logit', after: ['logistic'] },
} as const;
export type Drawing = keyof typeof passes;

/** The compiled loops of the samplers; `from` and `out` may be the same array. */
export interface Sampling {
  /** Uniform numbers from draw `first` on; `words` are what the stream owes to a pair's b, c, d, e and keys. */
  readonly fillUniform: (out: Float64Array, first: number, words: readonly number[]) => void;
  readonly draw: (
    kind: Drawing,
    from: Float64Array,
    out: Float64Array,
    by: { readonly parameters: readonly number[]; readonly table?: Float64Array },
  ) => void;
}

interface Loops {
  readonly before: readonly Exported[];
  readonly main: Exported;
  readonly after: readonly Exported[];
}

function createSampling(): Sampling | null {
  const room = findTabledRoom();
  if (room === null) return null;
  room.offer('normalQuantile', normalQuantile);
  const find = room.instantiate(emitSamplers());
  const uniforms = find('uniforms');
  const loops = new Map(
    Object.entries(passes).map(([kind, { before, main, after }]): [string, Loops] => [
      kind,
      { before: before.map(find), main: find(main), after: after.map(find) },
    ]),
  );
  const begin = samplesAt / 8;
  let full = room.doubles.subarray(begin, begin + samplesRoom);
  const view = (skip: number, count: number): Float64Array => {
    if (skip > 0 || count < samplesRoom)
      return room.doubles.subarray(begin + skip, begin + skip + count);
    // a memory that has grown leaves empty arrays behind
    if (full.length === 0) full = room.doubles.subarray(begin, begin + samplesRoom);
    return full;
  };
  return {
    fillUniform(out, first, words) {
      // a pair that begins before `first` gives its second number alone
      for (let done = 0; done < out.length;) {
        const skip = (first + done) % 2;
        const count = Math.min(out.length - done, samplesRoom - skip);
        uniforms(8 * (count + skip), (first + done - skip) / 2, ...words);
        out.set(view(skip, count), done);
        done += count;
      }
    },
    draw(kind, from, out, { parameters, table }) {
      const { before, main, after } = found(loops, kind);
      if (table !== undefined) room.doubles.set(table, betaAt / 8);
      for (let done = 0; done < out.length; done += samplesRoom) {
        const count = Math.min(out.length - done, samplesRoom);
        room.doubles.set(count === from.length ? from : from.subarray(done, done + count), begin);
        // an odd last number has a neighbour that nobody reads
        room.doubles[begin + count] = 0.5;
        for (const loop of before) loop(8 * count);
        main(8 * count, ...parameters);
        for (const loop of after) loop(8 * count);
        out.set(view(0, count), done);
      }
    },
  };
}

function found(loops: ReadonlyMap<string, Loops>, kind: Drawing): Loops {
  const known = loops.get(kind);
  if (known === undefined) throw new Error(`nothing draws ${kind}`);
  return known;
}

let made: Sampling | null | undefined;

/** The compiled samplers; null where nothing can be compiled. */
export function findSampling(): Sampling | null {
  if (made === undefined) made = createSampling();
  return made;
}
