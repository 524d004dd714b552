import * as v from 'valibot';
import type { Catalogue } from './catalogue.ts';
import { refuseEquation, setEquation } from './equations.ts';
import { canonical, quantise } from './lever.ts';
import type { Refusal } from './refusal.ts';
import { refuseOverride } from './overrides.ts';
import { setLever, setOverride, type Scenario } from './scenario.ts';
import { notesLimit, tidyNotes, tidyTitle, titleLimit } from './text.ts';
import { maxDraws } from '../../models/version.ts';

/** A setting between two steps: the door took the nearest step. */
export interface Adjustment {
  readonly lever: string;
  readonly from: number;
  readonly to: number;
}

export type BodyOutcome =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly adjusted: readonly Adjustment[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

const finite = v.pipe(v.number(), v.finite());
const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const named = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value)),
    v.record(v.string(), schema),
  );

const OverrideSchema = v.variant('kind', [
  v.object({ kind: v.literal('value'), value: finite }),
  v.object({ kind: v.literal('range'), low: finite, central: finite, high: finite }),
]);

/** What every scenario holds, in a file, a link or a draft; names and ranges are checked afterwards. */
export const BodySchema = v.object({
  title: v.pipe(v.string(), v.maxLength(titleLimit), v.transform(tidyTitle)),
  notes: v.pipe(v.string(), v.maxLength(notesLimit), v.transform(tidyNotes)),
  start: v.picklist(['plan', 'nothing']),
  settings: named(finite),
  assumptions: named(OverrideSchema),
  equations: named(v.string()),
  seed: integer(0, 2 ** 32 - 1),
  draws: integer(1, maxDraws),
});

type Body = v.InferOutput<typeof BodySchema>;

function checkLevers(settings: Body['settings'], catalogue: Catalogue): Refusal | null {
  for (const [id, value] of Object.entries(settings)) {
    const lever = catalogue.levers.get(id)?.lever;
    if (lever === undefined) return { code: 'unknown_lever', lever: id };
    const { min, max } = lever;
    if (value < min || value > max)
      return { code: 'lever_out_of_range', lever: id, value, min, max };
  }
  return null;
}

function adjustmentsOf(settings: Body['settings'], catalogue: Catalogue): readonly Adjustment[] {
  return Object.entries(settings).flatMap(([lever, from]) => {
    const entry = catalogue.levers.get(lever);
    const to = entry === undefined ? from : quantise(entry.lever, from);
    return to === canonical(from) || to === from ? [] : [{ lever, from, to }];
  });
}

/** Settings on their steps and only where they leave the start: the one form a scenario has inside. */
function normalise(
  { settings, assumptions, equations, ...rest }: Body,
  catalogue: Catalogue,
): Scenario {
  const bare: Scenario = { ...rest, settings: {}, assumptions: {}, equations: {} };
  const set = Object.entries(settings).reduce((scenario, [id, value]) => {
    const entry = catalogue.levers.get(id);
    return entry === undefined ? scenario : setLever(scenario, entry, value);
  }, bare);
  const assumed = Object.entries(assumptions).reduce((s, [id, to]) => setOverride(s, id, to), set);
  return Object.entries(equations).reduce(
    (s, [key, text]) => setEquation(s, key, text, catalogue),
    assumed,
  );
}

/** The one door for scenarios: types, names and ranges checked, settings brought onto their steps. */
export function parseBody(body: unknown, catalogue: Catalogue): BodyOutcome {
  const parsed = v.safeParse(BodySchema, body, { abortEarly: true });
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? '';
    return { ok: false, refusal: { code: 'wrong_field', path } };
  }
  const { settings, assumptions, equations } = parsed.output;
  const levers = checkLevers(settings, catalogue);
  if (levers !== null) return { ok: false, refusal: levers };
  for (const [id, override] of Object.entries(assumptions)) {
    const refusal = refuseOverride(catalogue, id, override);
    if (refusal !== null) return { ok: false, refusal };
  }
  for (const [key, text] of Object.entries(equations)) {
    const refusal = refuseEquation(catalogue, key, text);
    if (refusal !== null) return { ok: false, refusal };
  }
  const adjusted = adjustmentsOf(settings, catalogue);
  return { ok: true, scenario: normalise(parsed.output, catalogue), adjusted };
}
