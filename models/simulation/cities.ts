import type { Target } from '../../seeds/types.ts';
import type { Cities, CityResult, Headline, Spread } from '../contract.ts';
import { blockSize, months } from '../version.ts';
import { addTimes } from '../scorecard/vectors/desk.ts';
import type { Column, Columns } from './columns.ts';
import type { Settings } from './inputs.ts';
import type { Model } from './model.ts';
import { measureSums } from './shard.ts';
import { sharesOf, type Shares } from './shares.ts';
import { chanceOf, meansOf, metOf, spreadOf } from './summary.ts';

interface CityRun {
  readonly model: Model;
  readonly columns: Columns;
  readonly settings: Settings;
  readonly baseline: Headline['baseline'];
  readonly target: Target;
}

/** The sum of what the measures of each group contribute. */
function sumGroups({ columns }: Pick<CityRun, 'columns'>, { groups }: Shares): readonly Column[] {
  return groups.map(({ measures }) => {
    const parts = measures.map((measure) => columns.of(`contribution/${String(measure)}`));
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) return first;
    const name = `group/${measures.join()}`;
    return columns.derive(name, parts, (values) => {
      values.fill(0);
      for (const part of parts) addTimes(values, part.values, 1);
    });
  });
}

/** What the plan adds in each city, by draw: measures that are split alike are summed before they are split. */
function addedByCity(run: Pick<CityRun, 'model' | 'columns'>, all: Shares): readonly Column[] {
  const sums = sumGroups(run, all);
  return run.model.cities.map((_, city) => {
    const parts = all.groups.flatMap(({ shares }, i) => {
      const [share = 0, sum] = [shares[city], sums[i]];
      return share === 0 || sum === undefined ? [] : [{ share, values: sum.values }];
    });
    const fill = (values: Float64Array): void => {
      // stretch by stretch, so that what is added to stays near
      for (let first = 0; first < values.length; first += blockSize) {
        const stretch = values.subarray(first, first + blockSize).fill(0);
        for (const part of parts)
          addTimes(stretch, part.values.subarray(first, first + blockSize), part.share);
      }
    };
    const key = all.groups.map(({ shares }) => shares[city]).join(' ');
    return run.columns.derive(`city/${String(city)}/added`, sums, fill, key);
  });
}

/** What each city's government pays, mean, CNY. */
function moneyByCity({ model, columns }: CityRun, all: Shares): number[] {
  const place = measureSums.indexOf('cityCost');
  const paid = model.cities.map(() => 0);
  for (const { measure, money } of all.measures) {
    const sums = meansOf(columns, `sums/${String(measure)}`, measureSums.length);
    const cost = sums[place] ?? 0;
    money.forEach((share, city) => {
      paid[city] = (paid[city] ?? 0) + cost * share;
    });
  }
  return paid;
}

export function times({ mean, p5, p50, p95 }: Spread, factor: number): Spread {
  return { mean: mean * factor, p5: p5 * factor, p50: p50 * factor, p95: p95 * factor };
}

/**
 * Splits the province over its cities: the base by GDP, what each measure adds and costs by its allocation. In every
 * draw the cities add up to the province, to rounding.
 */
export function citiesOf(run: CityRun): Cities {
  const { model, columns, baseline, target } = run;
  const all = sharesOf(model, run.settings);
  const added = addedByCity(run, all);
  const money = moneyByCity(run, all);
  const base = columns.ofMonth('base', months - 1);
  const whole = model.cities.reduce((sum, city) => sum + city.gdpShare, 0);
  const results = added.map((own, i): CityResult => {
    const { id = '', gdpShare = 0 } = model.cities[i] ?? {};
    const share = gdpShare / whole;
    const level = columns.derive(`city/${String(i)}/level`, [own, base], (values) => {
      values.set(own.values);
      addTimes(values, base.values, share);
    });
    const part = level.know('part', () => ({
      operator: target.operator,
      value: target.value * share,
    }));
    return {
      id,
      base: times(baseline, share),
      level: spreadOf(level),
      added: spreadOf(own),
      chance: chanceOf(metOf(part, level).held, columns.draws),
      money: money[i] ?? 0,
    };
  });
  const byMeasure = (of: 'effect' | 'money'): Cities['shares'] =>
    Object.fromEntries(all.measures.map((shares) => [String(shares.measure), shares[of]]));
  return { results, shares: byMeasure('effect'), moneyShares: byMeasure('money') };
}
