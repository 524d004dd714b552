import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evidence } from '../../seeds/index.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Lever, Measure } from '../../models/measures/kit.ts';
import { loadModel } from '../../models/simulate.ts';
import { createModel } from '../../models/simulation/create-model.ts';
import { anySeed, anySettings, count, createSmall, inputs, runBlock, sum } from './runs.ts';

/** What adds up, and what is nothing, whatever the levers are set to. */

const model = loadModel();
const simulator = createSmall(model);

const effects = /^(added|activity|transfer|coverage|money\/.*|contribution\/.*)$/;

/** Within 1e-9 of the sizes that were added up. */
function expectClose(a: number, b: number, size: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
}

test('contributions add up to what is added, and activity and coverage too, in every draw', () => {
  fc.assert(
    fc.property(anySettings, anySeed, (settings, seed) => {
      const buffers = runBlock(simulator, inputs(settings), seed);
      const own = measures.map(({ number }) => buffers.part(`contribution/${String(number)}`));
      const december = buffers.part('added').subarray(11 * count);
      for (let d = 0; d < count; d += 1) {
        const each = own.map((values) => values[d] ?? 0);
        const size = sum(each.map(Math.abs));
        expectClose(sum(each), december[d] ?? 0, size);
        const [activity = 0, coverage = 0] = [
          buffers.part('activity')[d],
          buffers.part('coverage')[d],
        ];
        expectClose(activity + coverage, december[d] ?? 0, size);
      }
    }),
    { numRuns: 8, seed: 1 },
  );
});

test('zero in, zero out: with every lever at neutral nothing is added, moved or paid, whatever is drawn', () => {
  const ids = [...evidence.assumptions.values()].filter(({ role }) => role === 'input');
  fc.assert(
    fc.property(anySeed, fc.constantFrom(...ids), (seed, { id, low }) => {
      const nothing = {
        start: 'nothing' as const,
        settings: {},
        assumptions: { [id]: { kind: 'value' as const, value: low } },
        equations: {},
      };
      const buffers = runBlock(simulator, nothing, seed);
      const seen = buffers.places.names.filter((name) => effects.test(name));
      expect(seen.length).toBeGreaterThan(4);
      expect(seen.filter((name) => buffers.part(name).some((value) => value !== 0))).toEqual([]);
    }),
    { numRuns: 8, seed: 2 },
  );
});

/** The measure without its transfers. */
function withoutTransfers(measure: Measure): Measure {
  return { ...measure, equations: measure.equations.replaceAll(/^\s*transfer\..*$/gmu, '') };
}

const movers = measures.filter(({ equations }) => /^\s*transfer\./mu.test(equations));

describe('transfers net to zero: money that changes hands adds no value', () => {
  it.each(movers.map((measure) => [measure.number, measure] as const))(
    'measure %i adds the same without them',
    (_, measure) => {
      const [whole, without] = [measure, withoutTransfers(measure)].map((each) =>
        createSmall(createModel({ ...model, measures: [each] })),
      );
      const highest = Object.entries(measure.levers).map(([id, { max }]: [string, Lever]) => [
        `${String(measure.number)}.${id}`,
        max,
      ]);
      const settings = inputs(Object.fromEntries(highest) as Readonly<Record<string, number>>);
      if (whole === undefined || without === undefined) throw new Error('two models were made');
      const [a, b] = [runBlock(whole, settings), runBlock(without, settings)];
      expect(a.part('transfer').some((value) => value !== 0)).toBe(true);
      expect(b.part('transfer').every((value) => value === 0)).toBe(true);
      expect(b.part('added')).toEqual(a.part('added'));
    },
  );
});
