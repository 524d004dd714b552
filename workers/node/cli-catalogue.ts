import { measures } from '../../models/measures/catalogue.ts';
import { modelVersion } from '../../models/version.ts';
import { evidence, plan } from '../../seeds/index.ts';
import { createCatalogue } from '../../src/domain/catalogue.ts';
import { describeRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { quote, suggest } from './cli-words.ts';

/** All that a scenario may name. */
export const catalogue = createCatalogue({
  plan: plan.id,
  model: modelVersion,
  measures,
  assumptions: evidence.assumptions,
});

/** A refusal as one sentence, with the nearest name where one is not known. */
export function explain(refusal: Refusal): string {
  if (refusal.code === 'unknown_lever') {
    const { lever } = refusal;
    return `There is no lever ${quote(lever)}${suggest(lever, catalogue.levers.keys())}.`;
  }
  if (refusal.code === 'unknown_assumption') {
    const { assumption } = refusal;
    const nearest = suggest(assumption, catalogue.assumptions.keys());
    return `There is no assumption ${quote(assumption)} that a scenario can set${nearest}.`;
  }
  if (refusal.code === 'unknown_equation') {
    const { equation } = refusal;
    const known = measures.flatMap(({ number }) => catalogue.equationKeys(number));
    return `There is no equation ${quote(equation)}${suggest(equation, known)}.`;
  }
  return describeRefusal(refusal);
}
