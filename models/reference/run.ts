import { Shelves, type Shelf } from '../ensemble/shelf.ts';
import { compile, type Program } from '../language/index.ts';
import { describe } from '../scorecard/quantile.ts';
import { openDesk } from '../scorecard/vectors/desk.ts';
import { blockSize } from '../version.ts';
import { referenceEquations, referenceInputs, referenceScope } from './model.ts';

/** What the draws of one output come to. */
export interface ReferenceOutput {
  readonly name: string;
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

const probabilities = [0.05, 0.5, 0.95];

/** Runs of so many draws keep them for another run of the seed; longer ones forget each block's when it is done. */
const mostKept = 131_072;

/** The reference model as a program; another text may stand in for its equations. */
export function compileReference(equations = referenceEquations): Program {
  const compiled = compile(equations, referenceScope);
  if (compiled.ok) return compiled.program;
  throw new Error(compiled.errors.map(({ sentence }) => sentence).join(' '));
}

/** Runs the reference model over `draws` draws, block by block; its arrays serve every run again. */
export class ReferenceRun {
  readonly #program: Program;
  readonly #inputs: readonly (number | Float64Array)[];
  readonly #samples: readonly Float64Array[];
  readonly #draws: number;
  readonly #shelves = new Shelves();
  /** By a block's first draw; of the seed that was run last. */
  readonly #kept = new Map<number, Shelf>();
  #seed = Number.NaN;

  constructor(draws: number, program = compileReference()) {
    this.#program = program;
    this.#inputs = program.inputs.map((name) => referenceInputs[name] ?? Number.NaN);
    const desk = openDesk();
    desk?.lay(draws, program.outputs.length);
    this.#samples = program.outputs.map(() => desk?.take() ?? new Float64Array(draws));
    this.#draws = draws;
  }

  /** Draws and steps; `form` is the shipped one, or the interpreter that it is compared with. */
  simulate(seed: number, form: 'run' | 'interpret' = 'run'): void {
    if (seed !== this.#seed) this.#forget();
    this.#seed = seed;
    for (let first = 0; first < this.#draws; first += blockSize) {
      const count = Math.min(blockSize, this.#draws - first);
      const shelf = this.#kept.get(first) ?? this.#shelves.open(count);
      this.#kept.set(first, shelf);
      const block = { first, count, seed, central: false, inputs: this.#inputs, keep: shelf.keep };
      const values = this.#program[form](block);
      values.forEach((value, i) => {
        if (typeof value !== 'number') this.#samples[i]?.set(value, first);
      });
      if (this.#draws > mostKept) this.#forget();
    }
  }

  #forget(): void {
    for (const shelf of this.#kept.values()) shelf.clear();
    this.#kept.clear();
  }

  /** Mean and quantiles of the eight outputs as they were simulated last. */
  summarise(): readonly ReferenceOutput[] {
    return this.#program.outputs.map(({ name }, i) => {
      const sample = this.#samples[i] ?? new Float64Array(0);
      const { mean, quantiles } = describe(sample, probabilities);
      const [p5 = NaN, p50 = NaN, p95 = NaN] = quantiles;
      return { name: name.slice('out.'.length), mean, p5, p50, p95 };
    });
  }
}
