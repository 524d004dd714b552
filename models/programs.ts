import { createPorts } from './economy/ports.ts';
import { ShorthandWriter } from './language/shorthand-writer.ts';
import { loadModel } from './load-model.ts';
import { measures } from './measures/catalogue.ts';
import type { Measure } from './measures/kit.ts';
import { coreOf } from './measures/parting.ts';
import { marksOf } from './simulation/marks.ts';
import { scopeOf } from './simulation/scope.ts';
import { world } from './world.ts';

/** What the page has instead of the texts of the equations; its build computes this module. */

const writer = new ShorthandWriter();
const surroundings = { ...world, port: createPorts(world.table, world.plan.targets) };

/** A name from outside: the place of one that the measure's core lists (levers, then assumptions), any other as it is. */
function placeOf(name: string, measure: Measure): number | string {
  const { levers, assumptions } = coreOf(measure);
  const own = [...Object.keys(levers), ...Object.keys(assumptions)];
  const id = Object.hasOwn(measure.assumptions, name) ? measure.assumptions[name] : undefined;
  const at = own.indexOf(id ?? name);
  if (own.lastIndexOf(id ?? name) !== at) throw new Error(`${name} is a lever and an assumption`);
  return at < 0 ? name : at;
}

/** In the order of the cores. */
export const programs = measures.map((measure) => {
  const written = writer.write(measure.equations, scopeOf(measure, surroundings));
  return { ...written, inputs: written.inputs.map((name) => placeOf(name, measure)) };
});
export const { dictionary } = writer;
export const marks = marksOf(loadModel());
