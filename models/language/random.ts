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
const maxKept = 524_288;

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

/** The random numbers of one program's events and declared assumptions, drawn once per block of an ensemble. */
export class Streams {
  readonly #kept = new Map<string, Float64Array>();
  readonly #samplers = new Map<string, { readonly values: string; readonly sampler: Sampler }>();
  #size = 0;

  /** Uniform numbers of a stream, `lanes` rows of `count`. */
  uniforms(stream: string, lanes: number, { seed, first, count }: Block): Float64Array {
    const key = `${stream} ${[lanes, seed, first, count].join(' ')}`;
    return this.#keep(key, lanes * count, (out) => {
      for (let lane = 0; lane < lanes; lane += 1) {
        const row = out.subarray(lane * count, (lane + 1) * count);
        fillUniform(row, { seed, stream, first, lane });
      }
    });
  }

  /** Draws of a declared assumption; its centre in a central block. */
  draws(declaration: Declaration, block: Block): Float64Array {
    const { kind, values, stream } = declaration;
    const { seed, first, count, central } = block;
    const key = `${stream} ${kind} ${[...values, seed, first, count, Number(central)].join(' ')}`;
    return this.#keep(key, count, (out) => {
      const sampler = this.#sampler(declaration);
      if (central) out.fill(sampler.centre);
      else {
        fillUniform(out, { seed, stream, first });
        sampler.fillFromUniform(out, out);
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
