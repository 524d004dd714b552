import { toDocument } from '../../src/domain/document.ts';
import { neutralScenario, planScenario } from '../../src/domain/scenario.ts';
import { catalogue } from './cli-catalogue.ts';

/** Example scenarios by id, as documents: they pass the same door as a file. */
export const examples: ReadonlyMap<string, unknown> = new Map([
  ['plan', toDocument(planScenario('按计划'), catalogue)],
  ['nothing', toDocument(neutralScenario('不实施'), catalogue)],
]);
