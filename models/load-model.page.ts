import { createPorts } from './economy/ports.ts';
import { readProgram } from './language/shorthand.ts';
import { dictionary, marks, programs } from './programs.ts';
import { cores } from './shipped.page.ts';
import { describeProgram, planMeasureOf } from './simulation/compiled-measure.ts';
import { mark } from './simulation/marks.ts';
import { assembleModel, type Model } from './simulation/model.ts';
import { scopeOf } from './simulation/scope.ts';
import { world } from './world.ts';

/** The shipped model from its programs in shorthand. Their texts, and the language that reads texts, follow when somebody asks. */
export function loadModel(): Model {
  const surroundings = { ...world, port: createPorts(world.table, world.plan.targets) };
  const compiled = programs.map(({ inputs, outputs, ...shorthand }, i) => {
    const measure = cores[i];
    if (measure === undefined) throw new Error(`There is no measure for program ${String(i)}`);
    const own = [...Object.keys(measure.levers), ...Object.keys(measure.assumptions)];
    const names = inputs.map((each) => (typeof each === 'string' ? each : (own[each] ?? '')));
    const scope = scopeOf(measure, surroundings);
    const { targets, departments } = planMeasureOf(world.plan, measure.number);
    // as `programs.ts` wrote them
    const named = outputs.map((output) =>
      output.replace(/^\d+/, (place) => `delivered.${targets[Number(place)] ?? ''}`),
    );
    const program = readProgram({ ...shorthand, outputs: named }, dictionary, names, scope);
    const [department = ''] = departments;
    return describeProgram({ measure, department, edition: '' }, program, world);
  });
  const model = assembleModel({ ...world, measures: cores }, compiled, null);
  mark(model, marks);
  return model;
}
