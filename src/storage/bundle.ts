import * as v from 'valibot';
import type { Catalogue } from '../domain/catalogue.ts';
import { parseDocument } from '../domain/document.ts';
import type { Refusal } from '../domain/refusal.ts';
import { parseRecord, toText, type SavedRecord } from './records.ts';

/** The file of the whole library. Documents are in it as their text: what can't be read travels unharmed. */
export const BundleSchema = v.object({
  kind: v.literal('tuiyan-library'),
  schema: v.literal(1),
  exportedAt: v.string(),
  scenarios: v.array(
    v.object({
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      savedAt: v.string(),
      text: v.string(),
    }),
  ),
});

export type Incoming = Pick<SavedRecord, 'id' | 'savedAt' | 'text'>;

export type BundleOutcome =
  | { readonly ok: true; readonly scenarios: readonly Incoming[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longest library file that is read, in characters. */
const bundleLimit = 20_000_000;

/** Its schema: path from the root of the repository, as for a scenario. */
const bundleSchemaPath = './docs/schema/library.schema.json';

/** The library file of what the store holds: `key` and value of every record. */
export function formatBundle(
  records: readonly { readonly key: string; readonly value: unknown }[],
  exportedAt: string,
): string {
  const scenarios = records.map(({ key, value }): Incoming => {
    const record = parseRecord(value);
    if (record === null) return { id: key, savedAt: exportedAt, text: toText(value) };
    return { id: key, savedAt: record.savedAt, text: record.text };
  });
  const head = { $schema: bundleSchemaPath, kind: 'tuiyan-library', schema: 1 };
  const bundle = { ...head, exportedAt, scenarios };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const HeadSchema = v.object({ kind: v.literal('tuiyan-library'), schema: v.number() });

/** Reads a library file, or the file of one scenario: that gets the id of `fresh`, and its time where it tells none. */
export function parseBundle(
  text: string,
  catalogue: Catalogue,
  fresh: Pick<Incoming, 'id' | 'savedAt'>,
): BundleOutcome {
  if (text.length > bundleLimit)
    return {
      ok: false,
      refusal: { code: 'too_big', characters: text.length, limit: bundleLimit },
    };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, refusal: { code: 'not_json' } };
  const head = v.safeParse(HeadSchema, value);
  if (!head.success) {
    const one = parseDocument(value, catalogue);
    if (!one.ok) return one;
    const savedAt = one.document.savedAt ?? fresh.savedAt;
    return { ok: true, scenarios: [{ id: fresh.id, savedAt, text }] };
  }
  const { schema } = head.output;
  if (schema > 1) return { ok: false, refusal: { code: 'newer_schema', schema, known: 1 } };
  const bundle = v.safeParse(BundleSchema, value, { abortEarly: true });
  if (bundle.success) return { ok: true, scenarios: bundle.output.scenarios };
  const path = v.getDotPath(bundle.issues[0]) ?? '';
  return { ok: false, refusal: { code: 'wrong_field', path } };
}
