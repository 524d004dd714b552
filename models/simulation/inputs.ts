import type { EquationProblem, Inputs } from '../contract.ts';
import type { Lever, MeasureCore } from '../measures/kit.ts';

/** Why a scenario can't be computed. `code` is for the dictionary, `sentence` for logs and the command line. */
export interface Invalid {
  readonly code:
    | 'unknown_lever'
    | 'lever_out_of_range'
    | 'unknown_assumption'
    | 'override_unfit'
    | 'unknown_equation'
    | 'equation_unfit'
    | 'unsound';
  readonly sentence: string;
  /** Where equations of the scenario's own are wrong. */
  readonly problems?: readonly EquationProblem[];
}

/** Lever values of one measure, complete, by lever id. */
export type MeasureSettings = Readonly<Record<string, number>>;

/** Lever values of every modelled measure, complete, by measure number. */
export type Settings = ReadonlyMap<number, MeasureSettings>;

export type ResolvedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly invalid: Invalid };

/** Key of a lever in a scenario's settings. */
export function leverKey(measure: number, lever: string): string {
  return `${String(measure)}.${lever}`;
}

const leversByKey = new WeakMap<readonly MeasureCore[], ReadonlyMap<string, Lever>>();

/** Every lever by its key, found once. */
function leversOf(measures: readonly MeasureCore[]): ReadonlyMap<string, Lever> {
  const known = leversByKey.get(measures);
  if (known !== undefined) return known;
  const levers = new Map(
    measures.flatMap(({ number, levers: own }) =>
      Object.entries(own).map(([id, lever]) => [leverKey(number, id), lever] as const),
    ),
  );
  leversByKey.set(measures, levers);
  return levers;
}

function invalidSetting(
  key: string,
  value: number,
  levers: ReadonlyMap<string, Lever>,
): Invalid | undefined {
  const lever = levers.get(key);
  if (lever === undefined) {
    return { code: 'unknown_lever', sentence: `There is no lever "${key}".` };
  }
  if (Number.isFinite(value) && value >= lever.min && value <= lever.max) return undefined;
  const range = `${String(lever.min)} to ${String(lever.max)}`;
  return {
    code: 'lever_out_of_range',
    sentence: `Lever "${key}" takes ${range}, not ${String(value)}.`,
  };
}

const resolved = new WeakMap<readonly MeasureCore[], WeakMap<object, ResolvedSettings>>();
/** The settings that each measure was given last. */
const lastOf = new WeakMap<MeasureCore, MeasureSettings>();

/** Settings with these values: the last ones, where they are the same, so that what is known of them holds. */
function settingsOf(
  measure: MeasureCore,
  valueOf: (id: string, lever: Lever) => number,
): MeasureSettings {
  const own = Object.entries(measure.levers).map(
    ([id, lever]) => [id, valueOf(id, lever)] as const,
  );
  const last = lastOf.get(measure);
  if (last !== undefined && own.every(([id, value]) => Object.is(last[id], value))) return last;
  const settings = Object.fromEntries(own);
  lastOf.set(measure, settings);
  return settings;
}

/** Fills in every lever of every measure: the scenario's own value, else what the scenario starts from. */
export function resolveSettings(
  inputs: Pick<Inputs, 'start' | 'settings'>,
  measures: readonly MeasureCore[],
): ResolvedSettings {
  // every block of a run asks for the same
  const kept = resolved.get(measures) ?? new WeakMap<object, ResolvedSettings>();
  resolved.set(measures, kept);
  const known = kept.get(inputs) ?? resolveAll(inputs, measures);
  kept.set(inputs, known);
  return known;
}

function resolveAll(
  inputs: Pick<Inputs, 'start' | 'settings'>,
  measures: readonly MeasureCore[],
): ResolvedSettings {
  const levers = leversOf(measures);
  for (const [key, value] of Object.entries(inputs.settings)) {
    const invalid = invalidSetting(key, value, levers);
    if (invalid !== undefined) return { ok: false, invalid };
  }
  const settings = new Map<number, MeasureSettings>();
  for (const measure of measures) {
    const own = settingsOf(measure, (id, lever) => {
      const start = inputs.start === 'plan' ? lever.planned : lever.neutral;
      return inputs.settings[leverKey(measure.number, id)] ?? start;
    });
    settings.set(measure.number, own);
  }
  return { ok: true, settings };
}
