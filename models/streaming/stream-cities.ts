import type { Cities, CityResult } from '../contract.ts';
import type { Settings } from '../simulation/inputs.ts';
import { times } from '../simulation/cities.ts';
import type { Model } from '../simulation/model.ts';
import { measureSums } from '../simulation/shard.ts';
import { sharesOf } from '../simulation/shares.ts';
import { baselineSeries } from './layout.ts';
import type { Split } from './series.ts';
import type { StreamFold } from './stream-fold.ts';
import type { StreamReader } from './stream-reader.ts';

/** How a run splits the province: depends on its settings, not on its draws. */
export function splitOf(model: Model, settings: Settings): Split {
  const { measures, groups } = sharesOf(model, settings);
  const whole = model.cities.reduce((sum, city) => sum + city.gdpShare, 0);
  const base = model.cities.map(({ gdpShare }) => gdpShare / whole);
  return { measures, groups, base };
}

/** What each city's government pays, mean, CNY. */
function moneyOf(model: Model, split: Split, reader: StreamReader): readonly number[] {
  const at = measureSums.indexOf('cityCost');
  const paid = model.cities.map(() => 0);
  for (const { measure, money } of split.measures) {
    const cost = reader.meansOf(`sums/${measure}`)[at] ?? 0;
    money.forEach((share, city) => {
      paid[city] = (paid[city] ?? 0) + cost * share;
    });
  }
  return paid;
}

/** The province split over its cities, read off a stream. */
export function citiesOfStream(
  model: Model,
  split: Split,
  { layout }: StreamFold,
  reader: StreamReader,
): Cities {
  const baseline = reader.spread(baselineSeries);
  const money = moneyOf(model, split, reader);
  const results = model.cities.map(({ id }, i): CityResult => ({
    id,
    base: times(baseline, split.base[i] ?? 0),
    level: reader.spread(`city/${id}/level`),
    added: reader.spread(`city/${id}/added`),
    chance: reader.chance(layout.tallies.citiesHeld + i),
    money: money[i] ?? 0,
  }));
  const byMeasure = (of: 'effect' | 'money'): Cities['shares'] =>
    Object.fromEntries(split.measures.map((shares) => [String(shares.measure), shares[of]]));
  return { results, shares: byMeasure('effect'), moneyShares: byMeasure('money') };
}
