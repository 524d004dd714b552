import { describe, expect, test } from 'vitest';
import { referenceFigures } from '../../test/fixtures/reference-model.ts';
import { referenceEquations, referenceInputs, referenceScope } from '../reference/model.ts';
import { compile } from './index.ts';

const draws = 50_000;

/** Every draw of every output. */
function simulate(draws: number, block: number): ReadonlyMap<string, Float64Array> {
  const compiled = compile(referenceEquations, referenceScope);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ sentence }) => sentence).join('\n'));
  const { program } = compiled;
  const inputs = program.inputs.map((name) => referenceInputs[name] ?? Number.NaN);
  const samples = program.outputs.map(() => new Float64Array(draws));
  for (let first = 0; first < draws; first += block) {
    const count = Math.min(block, draws - first);
    const values = program.run({ first, count, seed: 42, central: false, inputs });
    values.forEach((value, i) => {
      if (value instanceof Float64Array) samples[i]?.set(value, first);
    });
  }
  return new Map(program.outputs.map(({ name }, i) => [name, samples[i] ?? new Float64Array(0)]));
}

describe('the reference model in the language of equations', () => {
  const samples = simulate(draws, 500);

  test.each(Object.entries(referenceFigures))('%s', (name, [mean, ...points]) => {
    const sorted = (samples.get(name) ?? new Float64Array(0)).toSorted();
    expect(sorted.length).toBe(draws);
    const sum = sorted.reduce((a, b) => a + b, 0);
    const variance = sorted.reduce((a, b) => a + (b - sum / draws) ** 2, 0) / draws;
    // four standard errors of the mean, and the rounding of the stated figures
    const rounding = mean * 1e-3;
    const error = Math.sqrt(variance / draws);
    expect(Math.abs(sum / draws - mean)).toBeLessThan(4 * error + rounding);
    [0.05, 0.5, 0.95].forEach((p, i) => {
      // four standard errors of a rank, as values
      const slack = 4 * Math.sqrt((p * (1 - p)) / draws);
      const stated = points[i] ?? Number.NaN;
      const low = sorted[Math.floor((p - slack) * draws)] ?? Number.NaN;
      const high = sorted[Math.ceil((p + slack) * draws)] ?? Number.NaN;
      expect(stated).toBeGreaterThan(low - rounding);
      expect(stated).toBeLessThan(high + rounding);
    });
  });

  test.each([1, 7, 256])('has the same bits in blocks of %d draws', (block) => {
    expect(simulate(1000, block)).toEqual(simulate(1000, 1000));
  });
});
