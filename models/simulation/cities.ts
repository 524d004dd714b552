import type { Target } from '../../seeds/types.ts';
import type { Cities, CityResult, Headline, Spread } from '../contract.ts';
import { splitAmong, type AllocationRule } from '../economy/allocation.ts';
import type { Settings } from './inputs.ts';
import { measureSums, partOf } from './shard.ts';
import type { Model } from './model.ts';
import { chanceOf, joinMonth, meansOf, metBits, spreadOf, type Blocks } from './summary.ts';
import { months } from '../version.ts';

interface CityRun {
  readonly model: Model;
  readonly blocks: Blocks;
  readonly settings: Settings;
  readonly baseline: Headline['baseline'];
  readonly target: Target;
}

/** Shares of a measure's effect and of what cities pay for it, in the order of the cities. */
export interface MeasureShares {
  readonly measure: number;
  readonly effect: readonly number[];
  readonly money: readonly number[];
}

function ruleOf(model: Model, measure: number): AllocationRule {
  const rule = model.allocation.get(measure);
  if (rule === undefined) throw new Error(`measure ${String(measure)} has no allocation`);
  return rule;
}

export function sharesOf({
  model,
  settings,
}: Pick<CityRun, 'model' | 'settings'>): readonly MeasureShares[] {
  return model.measures.map(({ number }) => {
    const rule = ruleOf(model, number);
    const context = {
      cities: model.cities,
      evidence: model.evidence,
      settings: settings.get(number) ?? {},
    };
    const effect = splitAmong(rule.effect, context);
    const money = rule.money === undefined ? effect : splitAmong(rule.money, context);
    return { measure: number, effect, money };
  });
}

function addTimes(target: Float64Array, source: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let d = 0; d < target.length; d += 1) {
    target[d] = (target[d] ?? 0) + (source[d] ?? 0) * factor;
  }
}

/** Block by block, in place: joining sixty series first would only copy them. */
function addContribution(sum: Float64Array, measure: number, { buffers }: Blocks): void {
  let first = 0;
  for (const block of buffers) {
    const part = partOf(block, `contribution/${String(measure)}`);
    addTimes(sum.subarray(first, first + part.length), part, 1);
    first += part.length;
  }
}

/** What the plan adds in each city, by draw: measures of one key are summed before they are split. */
function addedByCity({ model, blocks }: CityRun, all: readonly MeasureShares[]): Float64Array[] {
  const groups = new Map<string, { shares: readonly number[]; sum: Float64Array }>();
  for (const { measure, effect } of all) {
    const key = effect.join(' ');
    const group = groups.get(key) ?? { shares: effect, sum: new Float64Array(blocks.draws) };
    groups.set(key, group);
    addContribution(group.sum, measure, blocks);
  }
  return model.cities.map((_, city) => {
    const added = new Float64Array(blocks.draws);
    for (const { shares, sum } of groups.values()) addTimes(added, sum, shares[city] ?? 0);
    return added;
  });
}

/** What each city's government pays, mean, CNY. */
function moneyByCity({ model, blocks }: CityRun, all: readonly MeasureShares[]): number[] {
  const at = measureSums.indexOf('cityCost');
  const paid = model.cities.map(() => 0);
  for (const { measure, money } of all) {
    const cost = meansOf(blocks, `sums/${String(measure)}`)[at] ?? 0;
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
  const { model, blocks, baseline, target } = run;
  const all = sharesOf(run);
  const added = addedByCity(run, all);
  const money = moneyByCity(run, all);
  const base = joinMonth(blocks, 'base', months - 1);
  const whole = model.cities.reduce((sum, city) => sum + city.gdpShare, 0);
  const results = model.cities.map(({ id, gdpShare }, i): CityResult => {
    const share = gdpShare / whole;
    const own = added[i] ?? new Float64Array(blocks.draws);
    const level = own.slice();
    addTimes(level, base, share);
    const { held } = metBits({ operator: target.operator, value: target.value * share }, level);
    return {
      id,
      base: times(baseline, share),
      level: spreadOf(level),
      added: spreadOf(own),
      chance: chanceOf(held, blocks.draws),
      money: money[i] ?? 0,
    };
  });
  const byMeasure = (of: 'effect' | 'money'): Cities['shares'] =>
    Object.fromEntries(all.map((shares) => [String(shares.measure), shares[of]]));
  return { results, shares: byMeasure('effect'), moneyShares: byMeasure('money') };
}
