import baselineFile from './baseline.json' with { type: 'json' };
import evidenceFile from './evidence.json' with { type: 'json' };
import type { Hindsight, Outturns } from './hindcast.ts';
import {
  parseBaselineSources,
  parseCityShapes,
  parseClauses,
  parseEvidenceTexts,
  parseHindsight,
  parseOutturns,
  parsePlaces,
  parseTableSources,
  valueOrThrow,
} from './schema.ts';
import type {
  BaselineSource,
  CityShape,
  Clause,
  EvidenceText,
  NamedPlace,
  TableSource,
} from './types.ts';

/** The plan's clauses in Chinese and English, one a measure; loaded on first use. */
export async function loadClauses(): Promise<readonly Clause[]> {
  const file = await import('./plan/shanxi-services-2021.clauses.json');
  return valueOrThrow(parseClauses(file.default));
}

/** Title, reasoning and citations of every assumption and profile, by id; loaded on first use. */
export async function loadEvidenceTexts(): Promise<ReadonlyMap<string, EvidenceText>> {
  const file = await import('./evidence-sources.json');
  return valueOrThrow(parseEvidenceTexts(file.default, evidenceFile));
}

/** Where every figure of the baseline comes from, by id, figures stated in words included; loaded on first use. */
export async function loadBaselineSources(): Promise<ReadonlyMap<string, BaselineSource>> {
  const file = await import('./baseline-sources.json');
  return valueOrThrow(parseBaselineSources(file.default, baselineFile));
}

/** Where the tables and rules of the economy come from, by file and field; loaded on first use. */
export async function loadTableSources(): Promise<ReadonlyMap<string, TableSource>> {
  const file = await import('./table-sources.json');
  return valueOrThrow(parseTableSources(file.default));
}

/** Outlines of the cities, simplified from the npm package china-geojson (MIT); loaded on first use. */
export async function loadCityShapes(): Promise<readonly CityShape[]> {
  const file = await import('./city-shapes.json');
  return valueOrThrow(parseCityShapes(file.default));
}

/** The city of each item that a target names; loaded on first use. */
export async function loadPlaces(): Promise<readonly NamedPlace[]> {
  const file = await import('./places.json');
  return valueOrThrow(parsePlaces(file.default));
}

/** What could be judged in March 2021 in place of what leans on later years; loaded on first use. */
export async function loadHindsight(): Promise<Hindsight> {
  const file = await import('./hindsight.json');
  return valueOrThrow(parseHindsight(file.default));
}

/** Which outturn scores which forecast, and why the others score none; loaded on first use. */
export async function loadOutturns(): Promise<Outturns> {
  const file = await import('./outturns.json');
  return valueOrThrow(parseOutturns(file.default));
}
