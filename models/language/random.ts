import type { Block } from './contract.ts';
import type { Declared } from './graph.ts';
import { fillUniform } from './stand-in.ts';

/** An assumption declared in the text: its kind, parameters and stream. */
export interface Declaration {
  readonly kind: Declared;
  readonly values: readonly number[];
  readonly name: string;
}

/** Numbers of one program that are kept, so that a lever's change draws none again. */
const maxKept = 1 << 19;

/** The random numbers of one program's events and declared assumptions, drawn once per block of an ensemble. */
export class Streams {
  readonly #kept = new Map<string, Float64Array>();
  #size = 0;

  /** Uniform numbers of a stream, `lanes` rows of `count`. */
  uniforms(stream: string, lanes: number, { seed, first, count }: Block): Float64Array {
    const key = `${stream} ${String(lanes)} ${String(seed)} ${String(first)} ${String(count)}`;
    return this.#keep(key, lanes * count, (out) => {
      for (let lane = 0; lane < lanes; lane += 1) {
        const row = out.subarray(lane * count, (lane + 1) * count);
        fillUniform(row, { seed, stream, first, lane });
      }
    });
  }

  /** Draws of a declared assumption; its centre in a central block. */
  draws({ kind, values, name }: Declaration, block: Block): Float64Array {
    const { seed, first, count, central } = block;
    const numbers = [...values, seed, first, count, central ? 1 : 0].join(' ');
    return this.#keep(`${name} ${kind} ${numbers}`, count, (out) => {
      throw new Error(kind + String(out.length));
    });
  }

  #keep(key: string, size: number, fill: (out: Float64Array) => void): Float64Array {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const fresh = new Float64Array(size);
    fill(fresh);
    for (const [oldest, numbers] of this.#kept) {
      if (this.#size + size <= maxKept) break;
      this.#kept.delete(oldest);
      this.#size -= numbers.length;
    }
    this.#kept.set(key, fresh);
    this.#size += size;
    return fresh;
  }
}
