import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../models/contract.ts';
import type { Lever } from '../../models/measures/kit.ts';
import { loadModel } from '../../models/simulate.ts';
import { bindInputs } from '../../models/simulation/compiled-measure.ts';
import { ledgerOf } from '../../models/simulation/ledger.ts';
import { leverKey } from '../../models/simulation/inputs.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import { blockSize } from '../../models/version.ts';
import { compareForms } from '../fixtures/compiled-programs.ts';

/** The compiled form of every measure against the block interpreter, with the inputs of a real run. */

const model = loadModel();
const simulator = new Simulator(model);

/** All levers of all measures at what `pick` says. */
function settingsOf(pick: (lever: Lever) => number): Inputs['settings'] {
  return Object.fromEntries(
    model.measures.flatMap(({ number, levers }) =>
      Object.entries(levers).map(([id, lever]: [string, Lever]) => [
        leverKey(number, id),
        pick(lever),
      ]),
    ),
  );
}

describe.each([
  ['as planned', settingsOf((lever) => lever.planned)],
  ['neutral', settingsOf((lever) => lever.neutral)],
  ['at the most', settingsOf((lever) => lever.max)],
])('levers %s', (_name, settings) => {
  const inputs: Inputs = { start: 'plan', settings, assumptions: {}, equations: {} };
  const options = { seed: 5, draws: blockSize, central: false };
  const seen = simulator.look(inputs, options, { first: blockSize, count: blockSize });

  test.each(model.compiled.map((c) => [c.measure.number, c] as const))('measure %i', (n, c) => {
    if (!seen.ok) throw new Error(seen.invalid.sentence);
    const { settings: all, contextOf } = seen.sight;
    const context = contextOf(c.measure);
    // what a run computes: the outputs as they are booked
    const { program } = ledgerOf(c.program, model.targets);
    const booked = bindInputs({ ...c, program }, all.get(n) ?? {}, context, model.baseline);
    const block = { first: blockSize, count: blockSize, seed: 5, central: false, inputs: booked };
    expect(compareForms(program, block)).toEqual([]);
    const values = bindInputs(c, all.get(n) ?? {}, context, model.baseline);
    expect(compareForms(c.program, { ...block, inputs: values })).toEqual([]);
  });
});
