import { createPorts } from './economy/ports.ts';
import { ShorthandWriter } from './language/shorthand-writer.ts';
import { loadModel } from './load-model.ts';
import { measures } from './measures/catalogue.ts';
import type { Measure } from './measures/kit.ts';
import { coreOf } from './measures/parting.ts';
import { planMeasureOf } from './simulation/compiled-measure.ts';
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

const delivered = 'delivered.';

/** An effect; one that delivers a target by the target's place among those of the measure. */
function outputOf(output: string, number: number): string {
  if (!output.startsWith(delivered)) return output;
  const [id = '', ...others] = output.slice(delivered.length).split(' ');
  const { targets } = planMeasureOf(world.plan, number);
  return [String(targets.indexOf(id)), ...others].join(' ');
}

/** In the order of the cores. */
export const programs = measures.map((measure) => {
  const written = writer.write(measure.equations, scopeOf(measure, surroundings));
  const inputs = written.inputs.map((name) => placeOf(name, measure));
  const outputs = written.outputs.map((output) => outputOf(output, measure.number));
  return { ...written, inputs, outputs };
});
export const { dictionary } = writer;
export const marks = marksOf(loadModel());
