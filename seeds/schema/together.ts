import type {
  City,
  CityShape,
  Clause,
  Economy,
  Evidence,
  InputOutputTable,
  NamedPlace,
  Plan,
} from '../types.ts';
import type { Problem } from './result.ts';

interface Seeds {
  readonly plan: Plan;
  readonly clauses: readonly Clause[];
  readonly evidence: Evidence;
  readonly economy: Economy;
  readonly inputOutput: InputOutputTable;
  readonly cities: readonly City[];
  readonly shapes: readonly CityShape[];
  readonly places: readonly NamedPlace[];
}

/** What no file can show by itself: names in one file that another must hold. */
export function checkTogether(seeds: Seeds): readonly Problem[] {
  return [
    ...checkClauses(seeds),
    ...checkEvidence(seeds),
    ...checkEconomy(seeds),
    ...checkGeography(seeds),
  ];
}

function checkClauses({ plan, clauses }: Seeds): readonly Problem[] {
  const file = 'seeds/plan/shanxi-services-2021.clauses.json';
  const numbers = new Set(plan.measures.map((measure) => measure.number));
  const said = new Set(clauses.map((clause) => clause.measure));
  return [
    ...clauses
      .filter((clause) => !numbers.has(clause.measure))
      .map((clause) => problem(file, String(clause.measure), 'the plan has no such measure')),
    ...[...numbers]
      .filter((number) => !said.has(number))
      .map((number) => problem(file, String(number), 'this measure of the plan has no clause')),
  ];
}

function checkGeography({ plan, cities, shapes, places }: Seeds): readonly Problem[] {
  const ids = new Set(cities.map((city) => city.id));
  const drawn = new Set(shapes.map((shape) => shape.id));
  const file = { shapes: 'seeds/city-shapes.json', places: 'seeds/places.json' };
  const missing = 'there is no such city';
  const wrongTargets = places.flatMap(({ target: id, name }) => {
    const target = plan.targets.find((t) => t.id === id);
    if (target === undefined) return [problem(file.places, id, 'there is no such target')];
    const named = [...target.names, target.title.zh].includes(name);
    return named ? [] : [problem(file.places, id, `the target does not name “${name}”`)];
  });
  return [
    ...[...drawn].filter((id) => !ids.has(id)).map((id) => problem(file.shapes, id, missing)),
    ...[...ids]
      .filter((id) => !drawn.has(id))
      .map((id) => problem(file.shapes, id, 'this city has no outline')),
    ...places
      .filter(({ city }) => !ids.has(city))
      .map(({ city }) => problem(file.places, city, missing)),
    ...wrongTargets,
  ];
}

function checkEvidence({ plan, evidence }: Seeds): readonly Problem[] {
  const numbers = new Set(plan.measures.map((measure) => measure.number));
  return [...evidence.assumptions.values()].flatMap(({ id, measures }) =>
    measures
      .filter((number) => !numbers.has(number))
      .map((number) =>
        problem('seeds/evidence.json', id, `measures: the plan has no measure ${number}`),
      ),
  );
}

function checkEconomy({ economy, evidence, inputOutput }: Seeds): readonly Problem[] {
  const file = 'seeds/economy.json';
  const sectors = new Set(inputOutput.sectors);
  const assumptions = [
    ...Object.values(economy.completion).map((id) => ['completion', id] as const),
    ...economy.correlations.flatMap(({ a, b }) =>
      [a, b].map((id) => ['correlations', id] as const),
    ),
  ];
  const industries = economy.industries.map(({ id }) => ['industries', id] as const);
  const shares = [...economy.regionalPurchaseShares.keys()].map(
    (id) => ['regionalPurchaseShares', id] as const,
  );
  return [
    ...assumptions
      .filter(([, id]) => !evidence.assumptions.has(id))
      .map(([field, id]) => problem(file, id, `${field}: there is no such assumption`)),
    ...[...industries, ...shares]
      .filter(([, id]) => !sectors.has(id))
      .map(([field, id]) =>
        problem(file, id, `${field}: the input–output table has no such sector`),
      ),
    ...inputOutput.sectors
      .filter((id) => !economy.regionalPurchaseShares.has(id))
      .map((id) => problem(file, id, 'regionalPurchaseShares: this sector has none')),
  ];
}

function problem(file: string, entry: string, reason: string): Problem {
  return { file, entry, reason };
}
