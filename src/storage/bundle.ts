import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Catalogue } from '../domain/catalogue.ts';
import { parseDocument } from '../domain/parse-document.ts';
import type { Raw } from '../domain/ladder.ts';
import { refuseForeign } from '../domain/foreign.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { IncomingScenario } from './operations.ts';
import { Count, parseRecord, parseVersion, toText, type VersionRecord } from './records.ts';
import type { Row } from './tables.ts';

const bundleSchema = 2;

/** Longest library file that is read, in characters. */
const bundleLimit = 100_000_000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const VersionSchema = v.object({
  version: Count,
  savedAt: v.string(),
  text: v.string(),
  note: v.string(),
  author: v.string(),
});

const ScenarioSchema = v.object({
  id: Id,
  createdAt: v.string(),
  tags: v.array(v.string()),
  ...VersionSchema.entries,
  earlier: v.array(VersionSchema),
});

/** A scenario in the trash, as a file brings it. */
export interface IncomingTrash {
  readonly deletedAt: string;
  readonly scenario: IncomingScenario;
}

/** The file of the whole library. Documents are in it as their text: what can't be read travels unharmed. */
export const BundleSchema = v.object({
  kind: v.literal('tuiyan-library'),
  schema: v.literal(bundleSchema),
  exportedAt: v.string(),
  /** SHA-256 of the scenarios and the trash, as JSON without spaces; empty: schema 1 had none. */
  checksum: v.string(),
  scenarios: v.array(ScenarioSchema),
  trash: v.array(v.object({ deletedAt: v.string(), scenario: ScenarioSchema })),
});

export type BundleOutcome =
  | {
      readonly ok: true;
      readonly scenarios: readonly IncomingScenario[];
      readonly trash: readonly IncomingTrash[];
      readonly isAltered: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

const checksumOf = (scenarios: unknown, trash: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([scenarios, trash]))));

/** Its schema: path from the root of the repository, as for a scenario. */
const bundleSchemaPath = './docs/schema/library.schema.json';

/** A record with its earlier versions as it goes into a file; what can't be read goes as its text. */
export function toIncoming(
  { key, value }: Row,
  versions: readonly unknown[],
  now: string,
): IncomingScenario {
  // a damaged database may have names that no file takes
  const id = String(key).slice(0, 100) || 'nameless';
  const earlier = versions.flatMap((version): readonly VersionRecord[] => {
    const parsed = parseVersion(version);
    return parsed === null ? [] : [parsed];
  });
  const record = parseRecord(value);
  if (record === null) {
    const text = toText(value);
    const raw = { version: 1, savedAt: now, text, note: '', author: '' };
    return { id, createdAt: '', tags: [], ...raw, earlier };
  }
  const { createdAt, tags, version, savedAt, text, note, author } = record;
  return { id, createdAt, tags, version, savedAt, text, note, author, earlier };
}

/** The text of a library file. */
export function formatBundle(
  scenarios: readonly IncomingScenario[],
  trash: readonly IncomingTrash[],
  exportedAt: string,
): string {
  const checksum = checksumOf(scenarios, trash);
  const head = {
    $schema: bundleSchemaPath,
    kind: 'tuiyan-library',
    schema: bundleSchema,
    exportedAt,
    checksum,
  };
  return `${JSON.stringify({ ...head, scenarios, trash }, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

/** Library files climb a ladder as scenarios do: rungs are added, never edited; `examples/library-<n>.json` holds one of each. */
function climbBundle(bundle: Raw, schema: number): unknown {
  if (schema !== 1 || !Array.isArray(bundle['scenarios'])) return bundle;
  const scenarios = (bundle['scenarios'] as unknown[]).map((one) => {
    const savedAt = isRaw(one) ? one['savedAt'] : undefined;
    const added = { createdAt: savedAt, tags: [], version: 1, note: '', author: '', earlier: [] };
    return isRaw(one) ? { ...added, ...one } : one;
  });
  return { ...bundle, schema: 2, scenarios, trash: [], checksum: '' };
}

const HeadSchema = v.object({ kind: v.literal('tuiyan-library'), schema: v.number() });

/** What the file of one scenario has no word for. */
export interface Fresh {
  readonly id: string;
  readonly savedAt: string;
}

function parseOne(value: unknown, catalogue: Catalogue, parts: Fresh & { readonly text: string }) {
  const one = parseDocument(value, catalogue);
  if (!one.ok) return one;
  const { id, text } = parts;
  const savedAt = one.document.savedAt ?? parts.savedAt;
  const save = { version: 1, savedAt, text, note: '', author: '' };
  const scenario = { id, createdAt: savedAt, tags: [], ...save, earlier: [] };
  return { ok: true, scenarios: [scenario], trash: [], isAltered: false } as const;
}

/** Reads a library file, or the file of one scenario: that gets the id of `fresh`, and its time where it tells none. */
export function parseBundle(text: string, catalogue: Catalogue, fresh: Fresh): BundleOutcome {
  const refuse = (refusal: Refusal): BundleOutcome => ({ ok: false, refusal });
  if (text.length > bundleLimit)
    return refuse({ code: 'too_big', characters: text.length, limit: bundleLimit });
  const value = parseJson(text);
  if (value === undefined) return refuse(refuseForeign(text));
  const head = v.safeParse(HeadSchema, value);
  if (!head.success || !isRaw(value)) return parseOne(value, catalogue, { ...fresh, text });
  const { schema } = head.output;
  if (schema > bundleSchema) return refuse({ code: 'newer_schema', schema, known: bundleSchema });
  const bundle = v.safeParse(BundleSchema, climbBundle(value, schema), { abortEarly: true });
  if (!bundle.success)
    return refuse({ code: 'wrong_field', path: v.getDotPath(bundle.issues[0]) ?? '' });
  const { scenarios, trash, checksum } = bundle.output;
  const isAltered = checksum !== '' && checksum !== checksumOf(scenarios, trash);
  return { ok: true, scenarios, trash, isAltered };
}
