import * as v from 'valibot';
import type { Catalogue } from '../domain/catalogue.ts';
import { parseDocumentText } from '../domain/document.ts';
import type { Draft, Entry, Trashed } from './port.ts';

const Version = v.pipe(v.number(), v.integer(), v.minValue(1));

const EarlierSchema = v.object({ version: Version, savedAt: v.string(), text: v.string() });

/** A saved scenario in the database: the document stays the text that was written, whatever its schema. */
export const RecordSchema = v.object({
  id: v.string(),
  version: Version,
  savedAt: v.string(),
  text: v.string(),
  earlier: v.array(EarlierSchema),
});
export type SavedRecord = v.InferOutput<typeof RecordSchema>;

const TrashSchema = v.object({ id: v.string(), deletedAt: v.string(), record: v.unknown() });
export type TrashRecord = v.InferOutput<typeof TrashSchema>;

const DraftSchema = v.object({ key: v.string(), savedAt: v.string(), text: v.string() });

/** Saves that are kept behind the latest one. */
const earlierLimit = 20;

/** The record that follows `current`, whose own text becomes an earlier version. */
export function followRecord(
  current: SavedRecord,
  next: Pick<SavedRecord, 'savedAt' | 'text'>,
): SavedRecord {
  const { version, savedAt, text } = current;
  const earlier = [{ version, savedAt, text }, ...current.earlier].slice(0, earlierLimit);
  return { id: current.id, version: version + 1, ...next, earlier };
}

/** The record, or null where it isn't one. */
export function parseRecord(value: unknown): SavedRecord | null {
  const parsed = v.safeParse(RecordSchema, value);
  return parsed.success ? parsed.output : null;
}

/** What a damaged record holds, as text to export; a database can hold what JSON can't say. */
export function toText(value: unknown): string {
  try {
    return JSON.stringify(value ?? null);
  } catch {
    return String(value);
  }
}

/** A record of the database as the library shows it: readable, or kept with the reason. */
export function toEntry(key: unknown, value: unknown, catalogue: Catalogue): Entry {
  const record = parseRecord(value);
  const id = String(key);
  if (record === null) {
    const refusal = { code: 'wrong_field', path: 'record' } as const;
    return { kind: 'unreadable', id, savedAt: null, refusal, text: toText(value) };
  }
  const { version, savedAt, text } = record;
  const parsed = parseDocumentText(text, catalogue);
  if (!parsed.ok) return { kind: 'unreadable', id, savedAt, refusal: parsed.refusal, text };
  const { document, scenario, adjusted } = parsed;
  return { kind: 'saved', id, version, savedAt, document, scenario, adjusted };
}

/** What lies in the trash; a damaged record there is listed with its text too. */
export function toTrashed(key: unknown, value: unknown, catalogue: Catalogue): Trashed {
  const parsed = v.safeParse(TrashSchema, value);
  if (!parsed.success) return { deletedAt: '', entry: toEntry(key, value, catalogue) };
  const { deletedAt, record } = parsed.output;
  return { deletedAt, entry: toEntry(key, record, catalogue) };
}

/** The record inside a trash record; null: it isn't one. */
export function parseTrash(value: unknown): TrashRecord | null {
  const parsed = v.safeParse(TrashSchema, value);
  return parsed.success ? parsed.output : null;
}

/** The drafts among what the store of drafts holds. */
export function parseDrafts(values: readonly unknown[]): readonly Draft[] {
  return values.flatMap((value) => {
    const parsed = v.safeParse(DraftSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}
