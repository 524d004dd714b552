import type { Inputs } from '../../../models/contract.ts';
import type { Lever, MeasureCore } from '../../../models/measures/kit.ts';
import { startValue } from '../../domain/lever.ts';
import type { MeasureItem } from './filter.ts';

/** What the levers do when they are turned. Ids are `<measure>.<lever>`. */
export interface LeverActions {
  /** Follows the hand. */
  readonly onmove: (id: string, value: number) => void;
  /** The hand has rested: the next move is a change of its own. */
  readonly onrest: () => void;
  /** A value was typed or chosen. */
  readonly onset: (id: string, value: number) => void;
  /** Back to where the scenario starts. */
  readonly onreset: (ids: readonly string[]) => void;
}

/** A lever as it stands in a scenario. `changed`: the user set it elsewhere than at the scenario's start. */
export interface LeverView {
  readonly id: string;
  readonly lever: Lever;
  readonly value: number;
  readonly changed: boolean;
}

/** A lever's id in settings. */
export function leverId(measure: number, name: string): string {
  return `${String(measure)}.${name}`;
}

/** How one lever stands in a scenario. */
export function viewLever(id: string, lever: Lever, inputs: Inputs): LeverView {
  const set = inputs.settings[id];
  const value = set ?? startValue(lever, inputs.start);
  return { id, lever, value, changed: set !== undefined };
}

/** Every lever of a measure, the main one first; none where the measure has no model. */
export function listLevers(item: MeasureItem): readonly (readonly [id: string, lever: Lever])[] {
  return Object.entries(item.model?.levers ?? {}).map(([name, lever]) => [
    leverId(item.number, name),
    lever,
  ]);
}

/** What the list shows of a measure in a scenario. */
export interface RowView {
  /** The main one first; none where the measure has no model. */
  readonly levers: readonly LeverView[];
  /** How many of its parameters and equations the scenario sets itself. */
  readonly parameters: number;
  readonly equations: number;
}

/** How a measure stands in a scenario. */
export function viewRow(item: MeasureItem, inputs: Inputs): RowView {
  const { number, model } = item;
  const { assumptions, equations } = inputs;
  const used = Object.values(model?.assumptions ?? {});
  return {
    levers: listLevers(item).map(([id, lever]) => viewLever(id, lever, inputs)),
    parameters: used.filter((id) => Object.hasOwn(assumptions, id)).length,
    equations: Object.keys(equations).filter((id) => id.startsWith(leverId(number, ''))).length,
  };
}

/** All that is seen of a row: as long as it is the same, the row looks the same. */
export function partsOfRow({ levers, parameters, equations }: RowView): readonly unknown[] {
  const seen = levers.flatMap(({ lever, value, changed }) => [lever, value, changed]);
  return [parameters, equations, ...seen];
}

/** Numbers of the measures of which a scenario sets a lever or edits an equation. */
export function changedMeasures({ settings, equations }: Inputs): ReadonlySet<number> {
  const ids = [...Object.keys(settings), ...Object.keys(equations)];
  return new Set(ids.map((id) => Number.parseInt(id, 10)));
}

/** The lever of an id, or the first lever there is; null where no measure has a model. */
export function findLever(
  measures: readonly MeasureCore[],
  id: string | null,
): { readonly id: string; readonly lever: Lever } | null {
  const all = measures.flatMap(({ number, levers }) =>
    Object.entries(levers).map(([name, lever]) => ({ id: leverId(number, name), lever })),
  );
  return all.find((entry) => entry.id === id) ?? all[0] ?? null;
}
