import type { City, Evidence, Text } from '../../seeds/types.ts';

/** How what a measure does in the province is split over the cities: shares by a named key, settled before any draw. */

/** `population` census 2020; `gdp` 2020; `tourism` receipts 2020; `each`: every city the same. */
export type AllocationKey = 'population' | 'gdp' | 'tourism' | 'each';

/** Where a part of what a measure does lies: its size is `part` × settings of levers × centres of assumptions. */
export interface Place {
  readonly city: string;
  readonly part: number;
  /** Levers of the measure whose settings it grows with. */
  readonly levers: readonly string[];
  /** Ids of assumptions whose centres it grows with. */
  readonly evidence: readonly string[];
}

export type Split =
  | { readonly by: AllocationKey }
  | { readonly by: 'places'; readonly places: readonly Place[] }
  /** Levers of the cities' own, `<prefix><city id>`, taken relative to their sum. */
  | { readonly by: 'weights'; readonly prefix: string }
  /** Parts of a whole, each as large as the lever that pays for it. */
  | { readonly by: 'payers'; readonly parts: Readonly<Record<string, Split>> };

export interface AllocationRule {
  /** Of value added. */
  readonly effect: Split;
  /** Of what city governments pay, where it goes another way. */
  readonly money?: Split;
}

export interface ReasonedRule extends AllocationRule {
  readonly reason: Text;
}

export interface AllocationContext {
  readonly cities: readonly City[];
  readonly evidence: Evidence;
  /** Settings of the measure, by lever id. */
  readonly settings: Readonly<Record<string, number>>;
}

/** A lever or centre that a rule names: one that is not there is a bug. */
function read(values: Readonly<Record<string, number>>, id: string): number {
  const value = values[id];
  if (value === undefined) throw new Error(`a split names "${id}", which is not there`);
  return value;
}

function normalise(parts: readonly number[]): readonly number[] | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum > 0 ? parts.map((part) => part / sum) : null;
}

function keyParts(key: AllocationKey, cities: readonly City[]): readonly number[] {
  switch (key) {
    case 'population':
      return cities.map((city) => city.populationShare);
    case 'gdp':
      return cities.map((city) => city.gdpShare);
    case 'tourism':
      return cities.map((city) => city.tourismReceipts);
    case 'each':
      return cities.map(() => 1);
  }
}

/** Sums over a city's places what `weigh` makes of each. */
function placeParts(
  places: readonly Place[],
  cities: readonly City[],
  weigh: (place: Place) => number,
): readonly number[] {
  return cities.map(({ id }) =>
    places.reduce((sum, place) => (place.city === id ? sum + weigh(place) : sum), 0),
  );
}

function shareByPlaces(
  places: readonly Place[],
  { cities, evidence, settings }: AllocationContext,
): readonly number[] | null {
  const centre = (id: string): number => {
    const found = evidence.assumptions.get(id);
    if (found === undefined) throw new Error(`a split names "${id}", which is not there`);
    return found.central;
  };
  const ofEvidence = (place: Place): number =>
    place.evidence.reduce((product, id) => product * centre(id), place.part);
  const ofLevers = (place: Place): number =>
    place.levers.reduce((product, id) => product * read(settings, id), 1);
  const set = placeParts(places, cities, (place) => ofEvidence(place) * ofLevers(place));
  // with every lever at nothing there is nothing to split: the places stay as the plan names them
  return normalise(set) ?? normalise(placeParts(places, cities, ofEvidence));
}

function shareByPayers(
  parts: Readonly<Record<string, Split>>,
  context: AllocationContext,
): readonly number[] | null {
  const paid = Object.entries(parts).map(([lever, split]) => ({
    money: read(context.settings, lever),
    shares: splitAmong(split, context),
  }));
  return normalise(
    context.cities.map((_, i) =>
      paid.reduce((sum, { money, shares }) => sum + money * (shares[i] ?? 0), 0),
    ),
  );
}

/** Shares of the cities, in their order, that sum to 1 (to rounding); where a split comes to nothing, by population. */
export function splitAmong(split: Split, context: AllocationContext): readonly number[] {
  const { cities, settings } = context;
  const shares = (): readonly number[] | null => {
    switch (split.by) {
      case 'places':
        return shareByPlaces(split.places, context);
      case 'weights':
        return normalise(cities.map(({ id }) => read(settings, split.prefix + id)));
      case 'payers':
        return shareByPayers(split.parts, context);
      default:
        return normalise(keyParts(split.by, cities));
    }
  };
  return shares() ?? normalise(keyParts('population', cities)) ?? [];
}
