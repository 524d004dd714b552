import { measures } from '../../models/measures/catalogue.ts';
import type { Lever, Measure } from '../../models/measures/kit.ts';
import { plan } from '../../seeds/index.ts';
import { readFlags } from './cli-flags.ts';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

const leverOf = (measure: number, name: string, lever: Lever): object => {
  const { kind, title, unit, neutral, planned, source, min, max, step, payer } = lever;
  const id = `${measure}.${name}`;
  return { id, kind, title, unit, neutral, planned, source, min, max, step, payer: payer ?? null };
};

const leversOf = (measure: Measure | undefined): readonly object[] =>
  measure === undefined
    ? []
    : Object.entries(measure.levers).map(([name, lever]) => leverOf(measure.number, name, lever));

/** `plan`: every measure with its levers (none where it has no model yet), and every target. */
export function describePlan(args: readonly string[]): Parsed<unknown> {
  const given = readFlags(args, {});
  if (!given.ok) return given;
  const [more] = given.value.positional;
  if (more !== undefined) return refuse(`plan takes no argument: ${quote(more)} is too much.`);
  const modelled = new Map(measures.map((measure) => [measure.number, measure]));
  const { id, title, issuer, document, issued, targets } = plan;
  return accept({
    id,
    title,
    issuer,
    document,
    issued,
    measures: plan.measures.map((measure) => ({
      ...measure,
      modelled: modelled.has(measure.number),
      levers: leversOf(modelled.get(measure.number)),
    })),
    targets,
  });
}
