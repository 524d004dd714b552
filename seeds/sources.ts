import type { Hindsight, Outturns } from './hindcast.ts';
import { baseline } from './index.ts';
import type {
  BaselineFigure,
  BaselineSource,
  CityShape,
  Clause,
  EvidenceText,
  NamedPlace,
  TableSource,
} from './types.ts';

/** The plan's clauses in Chinese and English, one a measure; loaded on first use. */
export async function loadClauses(): Promise<readonly Clause[]> {
  return (await import('./later/clauses.ts')).clauses;
}

/** Title, reasoning and citations of every assumption and profile, by id; loaded on first use. */
export async function loadEvidenceTexts(): Promise<ReadonlyMap<string, EvidenceText>> {
  return (await import('./later/evidence-texts.ts')).evidenceTexts;
}

/** Every figure, outturns too, by id; loaded on first use. */
export async function loadBaseline(): Promise<ReadonlyMap<string, BaselineFigure>> {
  const { outturnFigures } = await import('./later/outturn-figures.ts');
  return new Map([...baseline, ...outturnFigures]);
}

/** Where every figure of the baseline comes from, by id, figures stated in words included; loaded on first use. */
export async function loadBaselineSources(): Promise<ReadonlyMap<string, BaselineSource>> {
  return (await import('./later/baseline-sources.ts')).baselineSources;
}

/** Where the tables and rules of the economy come from, by file and field; loaded on first use. */
export async function loadTableSources(): Promise<ReadonlyMap<string, TableSource>> {
  return (await import('./later/table-sources.ts')).tableSources;
}

/** Outlines of the cities, simplified from the npm package china-geojson (MIT); loaded on first use. */
export async function loadCityShapes(): Promise<readonly CityShape[]> {
  return (await import('./later/city-shapes.ts')).cityShapes;
}

/** The city of each item that a target names; loaded on first use. */
export async function loadPlaces(): Promise<readonly NamedPlace[]> {
  return (await import('./later/places.ts')).places;
}

/** What could be judged in March 2021 in place of what leans on later years; loaded on first use. */
export async function loadHindsight(): Promise<Hindsight> {
  return (await import('./later/hindsight.ts')).hindsight;
}

/** Which outturn scores which forecast, and why the others score none; loaded on first use. */
export async function loadOutturns(): Promise<Outturns> {
  return (await import('./later/outturns.ts')).outturns;
}
