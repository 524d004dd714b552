import type { Target } from '../../seeds/types.ts';
import type { Cities, CityResult, Headline, Spread } from '../contract.ts';
import { splitAmong, type AllocationRule } from '../economy/allocation.ts';
import { blockSize, months } from '../version.ts';
import { addTimes } from '../scorecard/vectors/desk.ts';
import type { Column, Columns } from './columns.ts';
import type { MeasureSettings, Settings } from './inputs.ts';
import type { Model } from './model.ts';
import { measureSums } from './shard.ts';
import { chanceOf, meansOf, metOf, spreadOf } from './summary.ts';

interface CityRun {
  readonly model: Model;
  readonly columns: Columns;
  readonly settings: Settings;
  readonly baseline: Headline['baseline'];
  readonly target: Target;
}

/** Shares of a measure's effect and of what cities pay for it, in the order of the cities. */
export interface MeasureShares {
  readonly measure: number;
  readonly effect: readonly number[];
  readonly money: readonly number[];
  /** Text of the shares of the effect. */
  readonly key: string;
}

function ruleOf(model: Model, measure: number): AllocationRule {
  const rule = model.allocation.get(measure);
  if (rule === undefined) throw new Error(`measure ${String(measure)} has no allocation`);
  return rule;
}

/** By what belongs to one model, then by a measure's settings: shares that were found once are the same arrays. */
const knownShares = new WeakMap<Model['layout'], WeakMap<MeasureSettings, MeasureShares>>();

function split(model: Model, measure: number, settings: MeasureSettings): MeasureShares {
  const rule = ruleOf(model, measure);
  const context = { cities: model.cities, evidence: model.evidence, settings };
  const effect = splitAmong(rule.effect, context);
  const money = rule.money === undefined ? effect : splitAmong(rule.money, context);
  return { measure, effect, money, key: effect.join(' ') };
}

export function sharesOf({
  model,
  settings,
}: Pick<CityRun, 'model' | 'settings'>): readonly MeasureShares[] {
  const known = knownShares.get(model.layout) ?? new WeakMap<MeasureSettings, MeasureShares>();
  knownShares.set(model.layout, known);
  return model.measures.map(({ number }) => {
    const own = settings.get(number) ?? {};
    const shares = known.get(own) ?? split(model, number, own);
    known.set(own, shares);
    return shares;
  });
}

/** Measures whose effect is split alike, and the sum of what they contribute. */
interface Group {
  readonly shares: readonly number[];
  readonly sum: Column;
}

function groupsOf(
  { columns }: Pick<CityRun, 'columns'>,
  all: readonly MeasureShares[],
): readonly Group[] {
  const groups = new Map<string, { shares: readonly number[]; measures: number[] }>();
  for (const { measure, effect, key } of all) {
    const group = groups.get(key) ?? { shares: effect, measures: [] };
    group.measures.push(measure);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ shares, measures }) => {
    const parts = measures.map((measure) => columns.of(`contribution/${String(measure)}`));
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) return { shares, sum: first };
    const name = `group/${measures.join()}`;
    const sum = columns.derive(name, parts, (values) => {
      values.fill(0);
      for (const part of parts) addTimes(values, part.values, 1);
    });
    return { shares, sum };
  });
}

/** What the plan adds in each city, by draw: measures that are split alike are summed before they are split. */
function addedByCity(
  run: Pick<CityRun, 'model' | 'columns'>,
  all: readonly MeasureShares[],
): readonly Column[] {
  const groups = groupsOf(run, all);
  const sums = groups.map(({ sum }) => sum);
  return run.model.cities.map((_, city) => {
    const parts = groups.flatMap(({ shares, sum }) => {
      const share = shares[city] ?? 0;
      return share === 0 ? [] : [{ share, values: sum.values }];
    });
    const fill = (values: Float64Array): void => {
      // stretch by stretch, so that what is added to stays near
      for (let first = 0; first < values.length; first += blockSize) {
        const stretch = values.subarray(first, first + blockSize).fill(0);
        for (const part of parts)
          addTimes(stretch, part.values.subarray(first, first + blockSize), part.share);
      }
    };
    const key = groups.map(({ shares }) => shares[city]).join(' ');
    return run.columns.derive(`city/${String(city)}/added`, sums, fill, key);
  });
}

/** What each city's government pays, mean, CNY. */
function moneyByCity({ model, columns }: CityRun, all: readonly MeasureShares[]): number[] {
  const place = measureSums.indexOf('cityCost');
  const paid = model.cities.map(() => 0);
  for (const { measure, money } of all) {
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
  const all = sharesOf(run);
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
    Object.fromEntries(all.map((shares) => [String(shares.measure), shares[of]]));
  return { results, shares: byMeasure('effect'), moneyShares: byMeasure('money') };
}
