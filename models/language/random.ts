import { betaShape } from '../ensemble/beta.ts';
import { exp } from '../ensemble/exponential.ts';
import { fillUniform } from '../ensemble/generator.ts';
import {
  beta,
  constant,
  triangular,
  twoPieceLognormal,
  twoPieceNormal,
  type Sampler,
} from '../ensemble/sampler.ts';
import type { Block } from './contract.ts';
import type { Declared } from './graph.ts';

/** An assumption declared in the text: its kind, parameters and stream. */
export interface Declaration {
  readonly kind: Declared;
  readonly values: readonly number[];
  readonly stream: string;
}

/** Numbers that one program keeps, so that a lever's change draws none again. */
const maxKept = 786_432;

/** The sampler of a declared assumption; parameters that describe no distribution give NaN. */
function createSampler({ kind, values }: Declaration): Sampler {
  const [a = 0, b = 0, c = 0] = values;
  switch (kind) {
    case 'normal':
      return b >= 0 ? twoPieceNormal({ median: a, below: b, above: b }) : constant(Number.NaN);
    case 'lognormal':
      return b >= 0
        ? twoPieceLognormal({ median: a, below: b, above: b }, exp(a))
        : constant(Number.NaN);
    case 'beta':
      // outside of this range the quantile's table is not accurate
      return Math.min(a, b) >= 0.02 && Math.max(a, b) <= 1e6
        ? beta(betaShape(a, b))
        : constant(Number.NaN);
    case 'triangular':
      return a <= b && b <= c && a < c
        ? triangular({ min: a, mode: b, max: c })
        : constant(Number.NaN);
  }
}

/** The kept numbers of one stream: of one seed and one distribution, by block. */
interface Kept {
  of: string;
  /** Oldest first; the key stands for a block's first draw and its size. */
  readonly blocks: Map<number, Float64Array>;
}

/** A block may have so many draws. */
const largestBlock = 1_048_576;

/** The random numbers of one program's events and declared assumptions, drawn once per block of an ensemble. */
export class Streams {
  readonly #kept = new Map<string, Kept>();
  readonly #samplers = new Map<string, { readonly values: string; readonly sampler: Sampler }>();
  /** Arrays that have served: a fresh one costs more than what is drawn into it. */
  readonly #served: Float64Array[] = [];
  #size = 0;

  /** Uniform numbers of a stream, `lanes` rows of `count`. */
  uniforms(stream: string, lanes: number, block: Block): Float64Array {
    const { seed, first, count } = block;
    const place = { key: `${String(lanes)} ${stream}`, of: String(seed), size: lanes * count };
    return this.#keep(place, block, (out) => {
      for (let lane = 0; lane < lanes; lane += 1) {
        const row = lanes === 1 ? out : out.subarray(lane * count, (lane + 1) * count);
        fillUniform(row, { seed, stream, first, lane });
      }
    });
  }

  /** Draws of a declared assumption; its centre in a central block. */
  draws(declaration: Declaration, block: Block): Float64Array {
    const { values, stream } = declaration;
    const { seed, first, count, central } = block;
    const of = `${values.join(' ')} ${String(seed)} ${String(central)}`;
    return this.#keep({ key: stream, of, size: count }, block, (out) => {
      const sampler = this.#sampler(declaration);
      if (central) out.fill(sampler.centre);
      else {
        sampler.fillFromStretch(out, { seed, stream, first });
      }
    });
  }

  #sampler(declaration: Declaration): Sampler {
    const values = declaration.values.join(' ');
    const kept = this.#samplers.get(declaration.stream);
    if (kept?.values === values) return kept.sampler;
    const sampler = createSampler(declaration);
    this.#samplers.set(declaration.stream, { values, sampler });
    return sampler;
  }

  /** The blocks kept under a key; what was kept there of something else is forgotten. */
  #blocksOf(key: string, of: string): Kept['blocks'] {
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = { of, blocks: new Map() }));
    if (kept.of === of) return kept.blocks;
    for (const at of kept.blocks.keys()) this.#forget(kept.blocks, at);
    kept.of = of;
    return kept.blocks;
  }

  #forget(blocks: Kept['blocks'], at: number): void {
    const numbers = blocks.get(at);
    if (numbers === undefined) return;
    blocks.delete(at);
    this.#size -= numbers.length;
    this.#served.push(numbers);
  }

  #keep(
    { key, of, size }: { readonly key: string; readonly of: string; readonly size: number },
    { first, count }: Block,
    fill: (out: Float64Array) => void,
  ): Float64Array {
    const blocks = this.#blocksOf(key, of);
    const at = first * largestBlock + count;
    const known = blocks.get(at);
    if (known !== undefined) return known;
    for (const oldest of blocks.keys()) {
      if (this.#size + size <= maxKept) break;
      this.#forget(blocks, oldest);
    }
    const served = this.#served.pop();
    const numbers = served?.length === size ? served : new Float64Array(size);
    fill(numbers);
    blocks.set(at, numbers);
    this.#size += size;
    return numbers;
  }
}
