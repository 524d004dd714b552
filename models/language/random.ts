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
import type { Keep } from '../ensemble/shelf.ts';
import type { Block } from './contract.ts';
import type { Declared } from './graph.ts';
import { allMonths } from './scalars.ts';

/** An assumption declared in the text: its kind, parameters and stream. */
export interface Declaration {
  readonly kind: Declared;
  readonly values: readonly number[];
  readonly stream: string;
}

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

/** Without anybody who keeps them, numbers are drawn every time. */
function keepOf({ count, keep }: Block): Keep {
  if (keep !== undefined) return keep;
  return ({ rows }, fill) => {
    const out = new Float64Array(rows * count);
    fill(out);
    return out;
  };
}

/** The rows of an array of uniform numbers that are drawn. */
const drawnLanes = new WeakMap<Float64Array, Set<number>>();

/** The random numbers of one program's events and declared assumptions, drawn once as long as the block keeps them. */
export class Streams {
  readonly #samplers = new Map<string, { readonly values: string; readonly sampler: Sampler }>();

  /** Uniform numbers of a stream, `lanes` rows of `count`; ones in rows that were never `needed`. */
  uniforms(
    stream: string,
    lanes: number,
    block: Block,
    needed: readonly number[] = allMonths,
  ): Float64Array {
    const { seed, first, count } = block;
    const named = { name: `${String(lanes)} ${stream}`, of: '', rows: lanes };
    const numbers = keepOf(block)(named, (out) => {
      out.fill(1);
    });
    const drawn = drawnLanes.get(numbers) ?? new Set<number>();
    drawnLanes.set(numbers, drawn);
    for (const lane of needed) {
      if (lane >= lanes || drawn.has(lane)) continue;
      const row = numbers.subarray(lane * count, (lane + 1) * count);
      fillUniform(row, { seed, stream, first, lane });
      drawn.add(lane);
    }
    return numbers;
  }

  /** Draws of a declared assumption; its centre in a central block. */
  draws(declaration: Declaration, block: Block): Float64Array {
    const { values, stream } = declaration;
    const { seed, first, central } = block;
    return keepOf(block)({ name: stream, of: values.join(' '), rows: 1 }, (out) => {
      const sampler = this.#sampler(declaration);
      if (central) out.fill(sampler.centre);
      else sampler.fillFromStretch(out, { seed, stream, first });
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
}
