import { expect, test } from 'vitest';
import type { Block, Given, Scope, Value } from './contract.ts';
import { compile } from './index.ts';
const givens: Record<string, Given> = {
  k: { unit: '1', shape: 'constant', varies: 'lever' },
  m: { unit: '1', shape: 'month', varies: 'lever' },
  d: { unit: '1', shape: 'draw', varies: 'ensemble' },
  b: { unit: '1', shape: 'both', varies: 'ensemble' },
};
const scope: Scope = {
  given: (n) => givens[n],
  port: (n) => (n.startsWith('out.') ? { unit: '*' } : undefined),
  prefix: 'p',
};
test('x', () => {
  const c = compile(
    `
A [1] = previous(A, 0) + (1 - previous(A, 0)) / (d + 2)
out.a = A
out.b = b * d + k
out.c [month] = total(b)
out.d = cumulate(k)
out.e = spread(b, d*1.5)
`,
    scope,
  );
  if (!c.ok) console.log(c.errors);
  else {
    const i: Record<string, Value> = {
      k: 2,
      m: new Float64Array(12).fill(1),
      d: Float64Array.of(1, 2, 3),
      b: Float64Array.from({ length: 36 }, (_, i) => i),
    };
    console.log(
      c.program.inputs,
      c.program.outputs,
      c.program.run({
        first: 0,
        count: 3,
        seed: 1,
        central: false,
        inputs: c.program.inputs.map((n) => i[n]!),
      }),
    );
  }
});
