import type { Catalogue, LeverEntry } from './catalogue.ts';
import {
  isSameOverride,
  leverValue,
  type Inputs,
  type Override,
  type Scenario,
} from './scenario.ts';

/** One thing of several scenarios, a value each in their order; null: nothing of its own. */
export type SettingRow =
  | { readonly kind: 'start'; readonly values: readonly Scenario['start'][] }
  | {
      readonly kind: 'lever';
      readonly entry: LeverEntry;
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'assumption';
      readonly id: string;
      readonly values: readonly (Override | null)[];
    }
  | {
      readonly kind: 'equation';
      /** `<measure>.<line>` */
      readonly id: string;
      readonly values: readonly (string | null)[];
    }
  | { readonly kind: 'seed' | 'draws'; readonly values: readonly number[] };

/** Right sides of equations that a scenario sets itself, by `<measure>.<line>`. */
export function equationsOf({
  equations = {},
}: Pick<Inputs, 'settings'> & {
  readonly equations?: Readonly<Record<string, string>>;
}): Readonly<Record<string, string>> {
  return equations;
}

/** Whether a row says something else of some scenario than of the first. */
export function isDifferent(row: SettingRow): boolean {
  if (row.kind === 'assumption') {
    const [first] = row.values;
    return row.values.some((value) => !isSameOverride(value ?? undefined, first ?? undefined));
  }
  return row.values.some((value) => value !== row.values[0]);
}

function keysOf(records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}

/**
 * All that the scenarios differ in, or that one of them sets elsewhere than the plan: start, levers in the plan's order,
 * assumptions, equations, seed, draws.
 */
export function listSettings(
  scenarios: readonly Scenario[],
  catalogue: Catalogue,
): readonly SettingRow[] {
  const levers = [...catalogue.levers.values()].flatMap((entry): SettingRow[] => {
    const values = scenarios.map((scenario) => leverValue(scenario, entry));
    const isSet = scenarios.some(({ settings }) => entry.id in settings);
    return isSet ? [{ kind: 'lever', entry, values }] : [];
  });
  const assumptions = keysOf(scenarios.map((scenario) => scenario.assumptions)).map(
    (id): SettingRow => {
      const values = scenarios.map((scenario) => scenario.assumptions[id] ?? null);
      return { kind: 'assumption', id, values };
    },
  );
  const equations = keysOf(scenarios.map(equationsOf)).map((id): SettingRow => {
    const values = scenarios.map((scenario) => equationsOf(scenario)[id] ?? null);
    return { kind: 'equation', id, values };
  });
  return [
    { kind: 'start', values: scenarios.map(({ start }) => start) },
    ...levers,
    ...assumptions,
    ...equations,
    { kind: 'seed', values: scenarios.map(({ seed }) => seed) },
    { kind: 'draws', values: scenarios.map(({ draws }) => draws) },
  ];
}
