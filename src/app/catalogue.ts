import { measures } from '../../models/pages.ts';
import { evidence, plan } from '../../seeds/index.ts';
import { createCatalogue } from '../domain/catalogue.ts';
import { modelVersion } from '../engine/model.ts';

/** All that a scenario may name, the equations too: for doors and screens that are loaded after the first result. */
export const catalogue = createCatalogue({
  ...{ plan: plan.id, model: modelVersion, measures },
  assumptions: evidence.assumptions,
});
