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
  const run = (): void => {
    for (let first = 0; first < draws; first += blockSize)
      program.run({ first, count: blockSize, seed: 1, central: false, inputs });
  };
  run();
  return meanMs(run);
}
