import type { EnsembleOptions, Inputs } from './contract.ts';
import type { Simulation } from './simulate.ts';
import { explainMeasure, type Explanation } from './simulation/explain.ts';

/**
 * The equations of a measure with the numbers of every line in the first block of a run; undefined: the measure has
 * no model. The texts of the model must be at hand.
 */
export function explain(
  simulation: Pick<Simulation, 'model' | 'look'>,
  inputs: Inputs,
  options: Pick<EnsembleOptions, 'seed'>,
  measure: number,
): Explanation | undefined {
  const { model } = simulation;
  if (model.texts === null) throw new Error('The texts of the equations have not been loaded.');
  return explainMeasure(model, model.texts, measure, simulation.look(inputs, options));
}
