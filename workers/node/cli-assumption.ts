import { mean, quantiles } from '../../models/scorecard/quantile.ts';
import { createEnsemble } from '../../models/ensemble/ensemble.ts';
import { createDraws } from '../../models/simulation/draws.ts';
import { economy, evidence } from '../../seeds/index.ts';
import { defaultDraws, defaultSeed } from '../../src/domain/scenario.ts';
import { readArgument, readFlags, readWhole } from './cli-flags.ts';
import { accept, quote, refuse, suggest, type Parsed } from './cli-words.ts';

const probabilities = { p1: 0.01, p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95, p99: 0.99 };

/** `assumption <id>`: what its draws look like, the same draws that a run of this seed uses. */
export function describeAssumption(args: readonly string[]): Parsed<unknown> {
  const given = readFlags(args, { draws: 'one', seed: 'one' });
  if (!given.ok) return given;
  const id = readArgument(given.value, 'the id of an assumption');
  if (!id.ok) return id;
  const assumption = evidence.assumptions.get(id.value);
  if (assumption === undefined) {
    if (evidence.profiles.has(id.value))
      return refuse(`${quote(id.value)} is a profile of twelve shares, not one number.`);
    const nearest = suggest(id.value, evidence.assumptions.keys());
    return refuse(`There is no assumption ${quote(id.value)}${nearest}.`);
  }
  const count = readWhole(given.value, 'draws', [1, 1_000_000], defaultDraws);
  if (!count.ok) return count;
  const seed = readWhole(given.value, 'seed', [0, 2 ** 32 - 1], defaultSeed);
  if (!seed.ok) return seed;
  const span = { seed: seed.value, first: 0, count: count.value, central: false };
  const drawn = createDraws(createEnsemble(evidence, economy.correlations), {}, span).assumption(
    id.value,
  );
  const { unit, distribution, grade } = assumption;
  const at = quantiles(drawn, Object.values(probabilities));
  const points = Object.fromEntries(Object.keys(probabilities).map((name, i) => [name, at[i]]));
  return accept({ id: id.value, unit, distribution, grade, mean: mean(drawn), ...points });
}
