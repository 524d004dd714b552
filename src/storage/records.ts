import * as v from 'valibot';
import type { Catalogue } from '../domain/catalogue.ts';
import { parseDocumentText, type DocumentOutcome } from '../domain/parse-document.ts';
import type { Entry, Trashed, Version } from './port.ts';
import type { Key, Row } from './tables.ts';

/** A version's number. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(1));
const text = (limit: number) => v.fallback(v.pipe(v.string(), v.maxLength(limit)), '');

/** Longest author, reason and tag; most tags of one scenario. */
export const limits = { author: 40, note: 200, tag: 24, tags: 12 } as const;

/** One save: the document stays the text that was written, whatever its schema. */
const versionFields = {
  version: Count,
  savedAt: v.string(),
  text: v.string(),
  /** Why it was saved, and who did; empty: nobody said. */
  note: text(limits.note),
  author: text(limits.author),
};

const VersionSchema = v.object(versionFields);
export type VersionRecord = v.InferOutput<typeof VersionSchema>;

const RecordSchema = v.object({
  id: v.string(),
  ...versionFields,
  createdAt: v.fallback(v.string(), ''),
  /** Counts changes of the whole library: clocks go back, this doesn't. */
  order: v.fallback(v.number(), 0),
  tags: v.fallback(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.tag))), v.maxLength(limits.tags)),
    [],
  ),
});
export type SavedRecord = v.InferOutput<typeof RecordSchema>;

const TrashSchema = v.object({
  id: v.string(),
  deletedAt: v.string(),
  record: v.unknown(),
  versions: v.fallback(v.array(v.unknown()), []),
});
export type TrashRecord = v.InferOutput<typeof TrashSchema>;

function parse<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

/** The record, or null where it isn't one. */
export function parseRecord(value: unknown): SavedRecord | null {
  return parse(RecordSchema, value);
}

/** The version, or null where it isn't one. */
export function parseVersion(value: unknown): VersionRecord | null {
  return parse(VersionSchema, value);
}

/** The record inside a trash record; null: it isn't one. */
export function parseTrash(value: unknown): TrashRecord | null {
  return parse(TrashSchema, value);
}

/** The part of a record that is one version of it. */
export function versionOf({ version, savedAt, text, note, author }: VersionRecord): VersionRecord {
  return { version, savedAt, text, note, author };
}

/** What a damaged record holds, as text to export; a database can hold what JSON can't say. */
export function toText(value: unknown): string {
  try {
    return JSON.stringify(value ?? null);
  } catch {
    return String(value);
  }
}

/** Reads saved texts, each of them once: five hundred scenarios are listed after every save. */
export class Reader {
  readonly #catalogue: Catalogue;
  readonly #read = new Map<string, DocumentOutcome>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** A record of the database as the library shows it: readable, or kept with the reason. */
  toEntry({ key, value }: Row): Entry {
    const record = parseRecord(value);
    const id = String(key);
    if (record === null) {
      const refusal = { code: 'wrong_field', path: 'record' } as const;
      return { kind: 'unreadable', id, savedAt: null, order: 0, refusal, text: toText(value) };
    }
    const { savedAt, order, text: written } = record;
    const parsed = this.#parse(written);
    if (!parsed.ok)
      return { kind: 'unreadable', id, savedAt, order, refusal: parsed.refusal, text: written };
    const { version, createdAt, tags, note, author } = record;
    const { document, scenario, adjusted } = parsed;
    const facts = { id, version, savedAt, createdAt, order, tags, note, author };
    return { kind: 'saved', ...facts, document, scenario, adjusted };
  }

  /** What lies in the trash; a damaged record there is listed with its text too. */
  toTrashed({ key, value }: Row): Trashed {
    const name = String(key);
    const parsed = parseTrash(value);
    if (parsed === null) return { key: name, deletedAt: '', entry: this.toEntry({ key, value }) };
    const { id, deletedAt, record } = parsed;
    return { key: name, deletedAt, entry: this.toEntry({ key: id, value: record }) };
  }

  /** A save of a scenario; null: what lies there is none. */
  toVersion(value: unknown): Version | null {
    const record = parseVersion(value);
    if (record === null) return null;
    const { version, savedAt, note, author } = record;
    const parsed = this.#parse(record.text);
    const content = parsed.ok
      ? ({ kind: 'readable', scenario: parsed.scenario } as const)
      : ({ kind: 'unreadable', refusal: parsed.refusal, text: record.text } as const);
    return { version, savedAt, note, author, content };
  }

  #parse(written: string): DocumentOutcome {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const parsed = parseDocumentText(written, this.#catalogue);
    this.#read.set(written, parsed);
    return parsed;
  }
}

/** Key of a version. */
export function versionKey(id: string, version: number): Key {
  return [id, version];
}
