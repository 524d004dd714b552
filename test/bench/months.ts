import { Shelves } from '../../models/ensemble/shelf.ts';
import { compile } from '../../models/language/index.ts';
import { blockSize, months } from '../../models/version.ts';
import {
  referenceEquations,
  referenceInputs,
  referenceScope,
} from '../../models/reference/model.ts';
import { meanMs } from './clock.ts';

/**
 * The reference model over as many months as the models have. The bench bundles this file twice, once with the months
 * doubled, for nothing else of the models says how many there are.
 */

const draws = 65_536;
const compiled = compile(referenceEquations, referenceScope);

/** ms of processor time of stepping, the draws being at hand. */
export function stepMonths(): number {
  if (!compiled.ok) throw new Error(compiled.errors.map(({ sentence }) => sentence).join(' '));
  const { program } = compiled;
  const inputs = program.inputs.map((name) => {
    const value = referenceInputs[name] ?? Number.NaN;
    if (typeof value === 'number') return value;
    return Float64Array.from({ length: months }, (_, m) => value[m % value.length] ?? 0);
  });
  const shelves = new Shelves();
  const blocks = Array.from({ length: draws / blockSize }, (_, i) => {
    const { keep } = shelves.open(blockSize);
    return { first: i * blockSize, count: blockSize, seed: 1, central: false, inputs, keep };
  });
  const run = (): void => {
    for (const block of blocks) program.run(block);
  };
  run();
  return meanMs(run);
}
