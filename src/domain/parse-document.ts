import * as v from 'valibot';
import { parseBody, type Adjustment } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { ScenarioDocument } from './document.ts';
import { refuseForeign } from './foreign.ts';
import { climb, currentSchema, type Raw } from './ladder.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';

export type DocumentOutcome =
  | {
      readonly ok: true;
      readonly document: ScenarioDocument;
      readonly scenario: Scenario;
      readonly adjusted: readonly Adjustment[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longest document that is read, in characters: several times what a scenario that sets everything needs. */
export const documentLimit = 200_000;

/** What a document of the present version says of itself; docs/schema has both schemas for editors and other programs. */
export const HeadSchema = v.object({
  kind: v.literal('tuiyan-scenario'),
  schema: v.literal(currentSchema),
  model: v.pipe(v.string(), v.maxLength(40)),
  plan: v.pipe(v.string(), v.maxLength(80)),
  savedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  digest: v.optional(v.pipe(v.string(), v.maxLength(40))),
  en: v.optional(v.object({ title: v.string(), notes: v.string() })),
});

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 8;
const mostKeys = 5000;

/** Path of a key that could reach a prototype, or of a nesting or crowd that no scenario has; null: none. */
function findForbidden(value: unknown, path = '', depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest || Object.keys(value).length > mostKeys) return path;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    const found = forbidden.has(key) ? here : findForbidden(inner, here, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(refusal: Refusal): DocumentOutcome {
  return { ok: false, refusal };
}

/** Reads a parsed JSON value as a scenario document of any known schema version. */
export function parseDocument(value: unknown, catalogue: Catalogue): DocumentOutcome {
  if (!isRaw(value) || value['kind'] !== 'tuiyan-scenario')
    return refuse({ code: 'not_a_scenario' });
  const key = findForbidden(value);
  if (key !== null) return refuse({ code: 'forbidden_key', path: key });
  const climbed = climb(value);
  if (climbed.kind === 'newer')
    return refuse({ code: 'newer_schema', schema: climbed.schema, known: currentSchema });
  if (climbed.kind === 'no_version') return refuse({ code: 'wrong_field', path: 'schema' });
  const head = v.safeParse(HeadSchema, climbed.document, { abortEarly: true });
  if (!head.success)
    return refuse({ code: 'wrong_field', path: v.getDotPath(head.issues[0]) ?? '' });
  const { savedAt, digest, en, ...rest } = head.output;
  if (rest.plan !== catalogue.plan) return refuse({ code: 'other_plan', plan: rest.plan });
  const body = parseBody(climbed.document, catalogue);
  if (!body.ok) return body;
  const optional = {
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(digest === undefined ? {} : { digest }),
    ...(en === undefined ? {} : { en }),
  };
  return { ...body, document: { ...rest, ...body.scenario, ...optional } };
}

/** Reads the text of a file or of a saved record as a scenario document. */
export function parseDocumentText(text: string, catalogue: Catalogue): DocumentOutcome {
  if (text.length > documentLimit)
    return refuse({ code: 'too_big', characters: text.length, limit: documentLimit });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(refuseForeign(text));
  }
  return parseDocument(value, catalogue);
}
