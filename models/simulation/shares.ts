import type { Cities } from '../contract.ts';
import { splitAmong, type AllocationRule } from '../economy/allocation.ts';
import type { MeasureSettings, Settings } from './inputs.ts';
import type { Model } from './model.ts';

/** Shares of a measure's effect and of what cities pay for it, in the order of the cities. */
export interface MeasureShares {
  readonly measure: number;
  readonly effect: readonly number[];
  readonly money: readonly number[];
  /** Text of the shares of the effect, and of both. */
  readonly key: string;
  readonly text: string;
}

/** Measures whose effect is split alike. */
export interface ShareGroup {
  readonly measures: readonly number[];
  readonly shares: readonly number[];
}

/** How a run splits the province over its cities: by its settings, whatever its draws. */
export interface Shares {
  readonly measures: readonly MeasureShares[];
  readonly groups: readonly ShareGroup[];
  /** By city: its shares of the groups as a text. */
  readonly keys: readonly string[];
  /** By measure. */
  readonly effect: Cities['shares'];
  readonly money: Cities['moneyShares'];
}

/** What is known of one model. */
interface Known {
  readonly bySettings: WeakMap<MeasureSettings, MeasureShares>;
  newest: Shares | undefined;
}

const known = new WeakMap<Model['layout'], Known>();

function ruleOf(model: Model, measure: number): AllocationRule {
  const rule = model.allocation.get(measure);
  if (rule === undefined) throw new Error(`measure ${String(measure)} has no allocation`);
  return rule;
}

function split(model: Model, measure: number, settings: MeasureSettings): MeasureShares {
  const rule = ruleOf(model, measure);
  const context = { cities: model.cities, evidence: model.evidence, settings };
  const effect = splitAmong(rule.effect, context);
  const money = rule.money === undefined ? effect : splitAmong(rule.money, context);
  const key = effect.join(' ');
  return { measure, effect, money, key, text: `${key};${money.join(' ')}` };
}

function groupsOf(measures: readonly MeasureShares[]): readonly ShareGroup[] {
  const groups = new Map<string, { shares: readonly number[]; measures: number[] }>();
  for (const { measure, effect, key } of measures) {
    const group = groups.get(key) ?? { shares: effect, measures: [] };
    group.measures.push(measure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function gather(model: Model, measures: readonly MeasureShares[]): Shares {
  const groups = groupsOf(measures);
  const byMeasure = (of: 'effect' | 'money'): Cities['shares'] =>
    Object.fromEntries(measures.map((shares) => [String(shares.measure), shares[of]]));
  return {
    measures,
    groups,
    keys: model.cities.map((_, city) => groups.map(({ shares }) => shares[city]).join(' ')),
    effect: byMeasure('effect'),
    money: byMeasure('money'),
  };
}

/** The shares of a run. Few levers move any: as long as all are those of the last run, they are the same object. */
export function sharesOf(model: Model, settings: Settings): Shares {
  const of = known.get(model.layout) ?? { bySettings: new WeakMap(), newest: undefined };
  known.set(model.layout, of);
  const { bySettings, newest } = of;
  const measures = model.measures.map(({ number }, i) => {
    const own = settings.get(number) ?? {};
    const found = bySettings.get(own) ?? split(model, number, own);
    const last = newest?.measures[i];
    const shares = last?.text === found.text ? last : found;
    bySettings.set(own, shares);
    return shares;
  });
  if (newest !== undefined && measures.every((shares, i) => shares === newest.measures[i]))
    return newest;
  return (of.newest = gather(model, measures));
}
