import * as v from 'valibot';
import { parseBody } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import { ownText } from './equations.ts';
import { emptyHistory, historyLimit, type History, type Place, type Step } from './history.ts';
import { parseDocument } from './parse-document.ts';
import { isCoherent } from './set-change.ts';
import { draftSchema, type Member, type WorkingSetOutcome } from './working-set.ts';

const BasisSchema = v.object({ id: v.string(), version: v.number() });

const DraftSchema = v.object({
  members: v.pipe(
    v.array(v.object({ id: v.string(), basis: v.nullable(BasisSchema), document: v.unknown() })),
    v.minLength(1),
    v.maxLength(6),
  ),
  active: v.string(),
  baseline: v.nullable(v.string()),
  history: v.unknown(),
});

const finite = v.pipe(v.number(), v.finite());
const OverrideSchema = v.nullable(
  v.variant('kind', [
    v.object({ kind: v.literal('value'), value: finite }),
    v.object({ kind: v.literal('range'), low: finite, central: finite, high: finite }),
  ]),
);
const PlaceSchema = v.nullable(
  v.object({
    scenario: v.unknown(),
    basis: v.nullable(BasisSchema),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
    isBaseline: v.boolean(),
  }),
);
const StepsSchema = v.pipe(
  v.array(
    v.object({
      member: v.string(),
      change: v.variant('kind', [
        v.object({ kind: v.literal('lever'), id: v.string(), before: finite, after: finite }),
        v.object({
          kind: v.literal('assumption'),
          id: v.string(),
          before: OverrideSchema,
          after: OverrideSchema,
        }),
        v.object({
          kind: v.literal('equation'),
          id: v.string(),
          before: v.nullable(v.string()),
          after: v.nullable(v.string()),
        }),
        v.object({ kind: v.literal('whole'), before: v.unknown(), after: v.unknown() }),
        v.object({ kind: v.literal('member'), before: PlaceSchema, after: PlaceSchema }),
        v.object({
          kind: v.literal('baseline'),
          before: v.nullable(v.string()),
          after: v.nullable(v.string()),
        }),
      ]),
    }),
  ),
  v.maxLength(historyLimit),
);
const HistorySchema = v.object({ past: StepsSchema, future: StepsSchema });

type RawStep = v.InferOutput<typeof StepsSchema>[number];

type RawPlace = v.InferOutput<typeof PlaceSchema>;

/** undefined: its scenario is not sound. */
function parsePlace(place: RawPlace, catalogue: Catalogue): Place | null | undefined {
  if (place === null) return null;
  const body = parseBody(place.scenario, catalogue);
  return body.ok ? { ...place, scenario: body.scenario } : undefined;
}

function parseStep({ member, change }: RawStep, catalogue: Catalogue): Step | null {
  if (change.kind === 'member') {
    const { kind } = change;
    const [before, after] = [change.before, change.after].map((p) => parsePlace(p, catalogue));
    return before === undefined || after === undefined
      ? null
      : { member, change: { kind, before, after } };
  }
  if (change.kind === 'equation') {
    const { kind, id } = change;
    const [before = null, after = null] = [change.before, change.after].map((text) =>
      ownText(id, text, catalogue),
    );
    return { member, change: { kind, id, before, after } };
  }
  if (change.kind !== 'whole') return { member, change };
  const before = parseBody(change.before, catalogue);
  const after = parseBody(change.after, catalogue);
  if (!before.ok || !after.ok) return null;
  return { member, change: { kind: 'whole', before: before.scenario, after: after.scenario } };
}

/** What can be undone is worth less than the scenarios: a damaged history is left behind, they are not. */
function parseHistory(value: unknown, catalogue: Catalogue): History {
  const parsed = v.safeParse(HistorySchema, value);
  if (!parsed.success) return emptyHistory;
  const read = (steps: readonly RawStep[]) => steps.map((step) => parseStep(step, catalogue));
  const [past, future] = [read(parsed.output.past), read(parsed.output.future)];
  const whole = (steps: readonly (Step | null)[]) => steps.filter((step) => step !== null);
  if (past.includes(null) || future.includes(null)) return emptyHistory;
  return { past: whole(past), future: whole(future), open: false };
}

function refuse(path: string): WorkingSetOutcome {
  return { ok: false, refusal: { code: 'wrong_field', path } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const HeadSchema = v.object({ kind: v.literal('tuiyan-draft'), schema: v.number() });

/** Reads the text of a draft. */
export function parseWorkingSet(text: string, catalogue: Catalogue): WorkingSetOutcome {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, refusal: { code: 'not_json' } };
  const head = v.safeParse(HeadSchema, value);
  if (!head.success) return refuse('kind');
  const { schema } = head.output;
  if (schema > draftSchema)
    return { ok: false, refusal: { code: 'newer_schema', schema, known: draftSchema } };
  const draft = v.safeParse(DraftSchema, value, { abortEarly: true });
  if (!draft.success) return refuse(v.getDotPath(draft.issues[0]) ?? '');
  const members: Member[] = [];
  for (const { id, basis, document } of draft.output.members) {
    const parsed = parseDocument(document, catalogue);
    if (!parsed.ok) return parsed;
    members.push({ id, basis, scenario: parsed.scenario });
  }
  const ids = new Set(members.map(({ id }) => id));
  const { active, baseline } = draft.output;
  if (ids.size < members.length || !ids.has(active)) return refuse('active');
  const kept = parseHistory(draft.output.history, catalogue);
  const history = isCoherent(kept, [...ids]) ? kept : emptyHistory;
  const known = baseline !== null && ids.has(baseline) ? baseline : null;
  return { ok: true, set: { members, active, baseline: known, history } };
}
