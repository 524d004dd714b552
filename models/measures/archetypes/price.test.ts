import { expect, test } from 'vitest';
import type { Scope } from '../../language/contract.ts';
import { compile } from '../../language/index.ts';
import { priceMovesQuantity } from './price.ts';

const scope: Scope = {
  prefix: 'price',
  given: (name) =>
    name === 'change' || name === 'elasticity'
      ? { unit: '1', shape: 'constant', varies: 'lever' }
      : undefined,
  port: (name) => (name === 'indicator.response' ? { unit: '*' } : undefined),
};

/** Change of a quantity of 200 when its price changes by this share. */
function respond(change: number, elasticity: number): unknown {
  const response = {
    name: 'response',
    unit: '1',
    base: '200',
    change: 'change',
    elasticity: 'elasticity',
  };
  const outcome = compile(
    `${priceMovesQuantity(response)}\n indicator.response [1] = response`,
    scope,
  );
  if (!outcome.ok) throw new Error(outcome.errors.map((e) => e.sentence).join('\n'));
  const { program } = outcome;
  const inputs = program.inputs.map((name) => (name === 'change' ? change : elasticity));
  return program.run({ first: 0, count: 1, seed: 1, central: true, inputs })[0];
}

test('a price that stands still moves nothing, at any elasticity', () => {
  for (const elasticity of [-1.1, -0.6, -0.0037, 0.25]) expect(respond(0, elasticity)).toBe(0);
});

test('a price cut by a fifth at an elasticity of −1 raises the quantity by a quarter', () => {
  expect(respond(-0.2, -1)).toBeCloseTo(50, 10);
});
