import { measures } from './measures/catalogue.ts';
import { createModel } from './simulation/create-model.ts';
import type { Model } from './simulation/model.ts';
import { world } from './world.ts';

/** The shipped model. In the page `load-model.page.ts` stands for this module, whose programs were compiled before. */
export function loadModel(): Model {
  return createModel({ ...world, measures });
}
