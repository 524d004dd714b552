import {
  parseBaseline,
  parseBaselineSources,
  parseCities,
  parseCityShapes,
  parseClauses,
  parseEconomy,
  parseEvidence,
  parseEvidenceTexts,
  parseHindsight,
  parseInputOutput,
  parseOutturns,
  parsePlaces,
  parsePlan,
  parseTableSources,
  type Parsed,
  type Problem,
} from './schema.ts';
import type { Evidence, Plan } from './types.ts';
import { checkHindcast } from './schema/hindcast-together.ts';
import { checkTogether } from './schema/together.ts';

/** Every seed file of the project, relative to `seeds/`. */
export const seedFiles = [
  'baseline.json',
  'baseline-sources.json',
  'cities.json',
  'city-shapes.json',
  'economy.json',
  'evidence.json',
  'evidence-sources.json',
  'hindsight.json',
  'input-output.json',
  'outturns.json',
  'places.json',
  'plan/shanxi-services-2021.json',
  'plan/shanxi-services-2021.clauses.json',
  'table-sources.json',
] as const;

export type SeedFile = (typeof seedFiles)[number];
export type RawSeeds = Readonly<Record<SeedFile, unknown>>;

/** Everything wrong with the files, each by itself and, once they are sound, together; empty: nothing. */
export function checkFiles(raw: RawSeeds): readonly Problem[] {
  const plan = parsePlan(raw['plan/shanxi-services-2021.json']);
  const clauses = parseClauses(raw['plan/shanxi-services-2021.clauses.json']);
  const evidence = parseEvidence(raw['evidence.json']);
  const economy = parseEconomy(raw['economy.json']);
  const inputOutput = parseInputOutput(raw['input-output.json']);
  const cities = parseCities(raw['cities.json']);
  const shapes = parseCityShapes(raw['city-shapes.json']);
  const places = parsePlaces(raw['places.json']);
  const alone = [
    plan,
    clauses,
    evidence,
    economy,
    inputOutput,
    parseEvidenceTexts(raw['evidence-sources.json'], raw['evidence.json']),
    parseBaseline(raw['baseline.json']),
    parseBaselineSources(raw['baseline-sources.json'], raw['baseline.json']),
    cities,
    shapes,
    places,
    parseTableSources(raw['table-sources.json']),
  ].flatMap(problemsOf);
  if (!plan.ok || !clauses.ok || !evidence.ok || !economy.ok || !inputOutput.ok) return alone;
  if (!cities.ok || !shapes.ok || !places.ok) return alone;
  const together = checkTogether({
    plan: plan.value,
    clauses: clauses.value,
    evidence: evidence.value,
    economy: economy.value,
    inputOutput: inputOutput.value,
    cities: cities.value,
    shapes: shapes.value,
    places: places.value,
  });
  return [...alone, ...together, ...checkHindcastFiles(raw, plan.value, evidence.value)];
}

/** What is wrong with what the hindcast knows; the baseline's own problems are told elsewhere. */
function checkHindcastFiles(raw: RawSeeds, plan: Plan, evidence: Evidence): readonly Problem[] {
  const hindsight = parseHindsight(raw['hindsight.json']);
  const outturns = parseOutturns(raw['outturns.json']);
  const baseline = parseBaseline(raw['baseline.json']);
  const sources = parseBaselineSources(raw['baseline-sources.json'], raw['baseline.json']);
  const alone = [hindsight, outturns].flatMap(problemsOf);
  if (!hindsight.ok || !outturns.ok || !baseline.ok || !sources.ok) return alone;
  return checkHindcast({
    plan,
    evidence,
    baseline: baseline.value,
    baselineSources: sources.value,
    hindsight: hindsight.value,
    outturns: outturns.value,
  });
}

function problemsOf(parsed: Parsed<unknown>): readonly Problem[] {
  return parsed.ok ? [] : parsed.problems;
}
