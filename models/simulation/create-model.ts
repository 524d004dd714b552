import type { MeasureSource } from '../measures/kit.ts';
import { assembleModel, type Model, type World } from './model.ts';
import { EquationTexts } from './texts.ts';

/** Compiles every measure. Equations that don't compile are a bug of the model: all errors are named. */
export function createModel(world: World<MeasureSource>): Model {
  const texts = new EquationTexts(world, world.measures);
  const compiled = world.measures.map((measure) => texts.compile(measure));
  return assembleModel(world, compiled, texts);
}
