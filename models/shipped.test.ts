import { expect, it } from 'vitest';
import { names } from './measures/names.ts';
import { cores, marks } from './shipped.page.ts';
import { loadModel, Simulation } from './simulate.ts';
import { mark } from './simulation/marks.ts';
import { createModel } from './simulation/model.ts';

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const options = { seed: 3, draws: 40, central: false };

function runOf(simulation: Simulation) {
  const outcome = simulation.run(inputs, options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

it('the page’s model gives the summary of the whole one, digest and makeup included', () => {
  const model = createModel({ ...loadModel(), measures: cores });
  expect(runOf(new Simulation(model)).digest).not.toBe(runOf(new Simulation()).digest);
  mark(model, marks);
  expect(runOf(new Simulation(model))).toEqual(runOf(new Simulation()));
});

it('every lever’s title is a name that gets its English side', () => {
  const titles = cores.flatMap(({ levers }) => Object.values(levers).map(({ title }) => title.zh));
  expect(names.map(({ zh }) => zh)).toEqual(expect.arrayContaining(titles));
});
