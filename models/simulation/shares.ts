import { splitAmong, type AllocationRule } from '../economy/allocation.ts';
import type { MeasureSettings, Settings } from './inputs.ts';
import type { Model } from './model.ts';

/** Shares of a measure's effect and of what cities pay for it, in the order of the cities. */
export interface MeasureShares {
  readonly measure: number;
  readonly effect: readonly number[];
  readonly money: readonly number[];
  /** Text of the shares of the effect. */
  readonly key: string;
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
}

/** By what belongs to one model, then by a measure's settings: shares that were found once are the same arrays. */
const known = new WeakMap<Model['layout'], WeakMap<MeasureSettings, MeasureShares>>();

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
  return { measure, effect, money, key: effect.join(' ') };
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

/** The shares of a run. */
export function sharesOf(model: Model, settings: Settings): Shares {
  const bySettings = known.get(model.layout) ?? new WeakMap<MeasureSettings, MeasureShares>();
  known.set(model.layout, bySettings);
  const measures = model.measures.map(({ number }) => {
    const own = settings.get(number) ?? {};
    const shares = bySettings.get(own) ?? split(model, number, own);
    bySettings.set(own, shares);
    return shares;
  });
  return { measures, groups: groupsOf(measures) };
}
