import * as v from 'valibot';

/** One thing wrong with a seed: the file, the entry (its id, or its place), and why. */
export interface Problem {
  readonly file: string;
  readonly entry: string;
  readonly reason: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Schema<T> = v.GenericSchema<unknown, T>;

/** Reads `input` by the schema and hands what is sound to `build`, which reports what only the whole file can show. */
export function readFile<Raw, T>(
  file: string,
  schema: Schema<Raw>,
  input: unknown,
  build: (raw: Raw, report: Report) => T,
): Parsed<T> {
  const read = v.safeParse(schema, input);
  if (!read.success) {
    const problems = read.issues.map((issue) => describeIssue(file, input, issue));
    return { ok: false, problems };
  }
  const problems: Problem[] = [];
  const value = build(read.output, (entry, reason) => problems.push({ file, entry, reason }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

export type Report = (entry: string, reason: string) => void;

/** Reports every id that occurs more than once. */
export function checkUnique(ids: readonly (string | number)[], report: Report): void {
  const seen = new Set<string | number>();
  for (const id of ids) {
    if (seen.has(id)) report(String(id), 'this id occurs more than once');
    seen.add(id);
  }
}

/** The value, or an error that lists file, entry and reason of every problem. */
export function valueOrThrow<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(`Broken seeds:\n${describeProblems(parsed.problems)}`);
}

/** One line a problem. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map((p) => `${p.file}: ${p.entry}: ${p.reason}`).join('\n');
}

function describeIssue(file: string, input: unknown, issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => item.key);
  return { file, entry: nameEntry(input, keys), reason: wordReason(keys, issue.message) };
}

/** The id or number of the innermost entry on the path that has one; else the path itself. */
function nameEntry(input: unknown, keys: readonly unknown[]): string {
  let name: string | undefined;
  let here: unknown = input;
  for (const key of keys) {
    here = readKey(here, key);
    const id = readKey(here, 'id') ?? readKey(here, 'number') ?? readKey(here, 'measure');
    if (typeof id === 'string' || typeof id === 'number') name = String(id);
  }
  return name ?? (keys.length > 0 ? keys.map(String).join('.') : 'the whole file');
}

function readKey(holder: unknown, key: unknown): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Reflect.get(holder, String(key));
}

function wordReason(keys: readonly unknown[], message: string): string {
  const field = keys.filter((key) => typeof key === 'string').slice(1);
  return field.length > 0 ? `${field.join('.')}: ${message}` : message;
}
