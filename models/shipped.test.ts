import { expect, it } from 'vitest';
import type { Inputs } from './contract.ts';
import { withoutEnglish } from '../computed.ts';
import { loadModel as loadPageModel } from './load-model.page.ts';
import { measures } from './measures/catalogue.ts';
import { names } from './measures/names.ts';
import { coreOf } from './measures/parting.ts';
import { cores } from './shipped.page.ts';
import { loadModel, Simulation } from './simulate.ts';

const plan: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const highest = measures.flatMap(({ number, levers }) =>
  Object.entries(levers).map(([name, { max }]) => [`${String(number)}.${name}`, max] as const),
);

function runOf(simulation: Simulation, inputs: Inputs) {
  const outcome = simulation.run(inputs, { seed: 3, draws: 600, central: false });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

it.each([
  ['the plan', plan],
  ['nothing', { ...plan, start: 'nothing' }],
  ['every lever at its most', { ...plan, settings: Object.fromEntries(highest) }],
] as const)('the page’s model gives the summary of %s, digest and makeup included', (_, inputs) => {
  const page = new Simulation(loadPageModel());
  expect(page.model.texts).toBeNull();
  expect(runOf(page, inputs)).toEqual(runOf(new Simulation(loadModel()), inputs));
});

it('the page’s cores are those of the measures, in Chinese', () => {
  expect({ cores }).toEqual(withoutEnglish({ cores: measures.map(coreOf) }));
});

it('every lever’s title is a name that gets its English side', () => {
  const titles = cores.flatMap(({ levers }) => Object.values(levers).map(({ title }) => title.zh));
  expect(names.map(({ zh }) => zh)).toEqual(expect.arrayContaining(titles));
});
