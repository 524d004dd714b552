import type { ByteReader, ByteWriter } from './bytes.ts';
import type { Catalogue } from './catalogue.ts';
import { assumptionHash, equationHash, leverHash, type Names } from './link-names.ts';
import type { Override, Scenario } from './scenario.ts';
import { titleLimit } from './text.ts';

/** The headline as the sender saw it: median in steps of ten million yuan, chance in thousandths. */
export interface SentHeadline {
  /** Measured services value added, CNY. */
  readonly median: number;
  readonly chance: number;
}

export interface SharedScenario {
  readonly scenario: Scenario;
  /** The sender's digest, 16 hex digits; null where the sender had no result yet. */
  readonly digest: string | null;
  /** null: no result yet. */
  readonly headline: SentHeadline | null;
}

/** As read: `body` is unchecked. */
export interface RawShared extends Omit<SharedScenario, 'scenario'> {
  readonly body: unknown;
}

/** Notes longer than this stay at home: a link is not for essays. */
export const linkNotesLimit = 280;

const bit = { nothing: 1, digest: 2, notes: 4, equations: 8, headline: 16 };
const medianStep = 1e7;
const chanceSteps = 1000;
const mostEntries = 2000;
/** A text that is too long is for the door to refuse, in words; this only bounds the reading. */
const equationBytes = 8000;
const hashRange = 2 ** 14;

/** A headline on the steps that a link carries. */
export function quantiseHeadline({ median, chance }: SentHeadline): SentHeadline {
  const steps = Math.max(0, Math.round(median / medianStep));
  return { median: steps * medianStep, chance: Math.round(chance * chanceSteps) / chanceSteps };
}

function valuesOf(override: Override): readonly number[] {
  if (override.kind === 'value') return [override.value];
  return [override.low, override.central, override.high];
}

function writeOverrides(writer: ByteWriter, assumptions: Scenario['assumptions']): void {
  const overrides = Object.entries(assumptions);
  writer.varint(overrides.length);
  for (const [id, override] of overrides) {
    writer.fixed(assumptionHash(id), 3);
    writer.byte(override.kind === 'value' ? 0 : 1);
    for (const value of valuesOf(override)) writer.number(value);
  }
}

function writeEquations(writer: ByteWriter, equations: Scenario['equations']): void {
  const entries = Object.entries(equations);
  writer.varint(entries.length);
  for (const [key, text] of entries) {
    writer.varint(Number.parseInt(key, 10));
    writer.fixed(equationHash(key), 3);
    writer.text(text);
  }
}

/** Two bytes a lever and its value: 14 bits of its name's hash, two of how many measures lie before it (3: a varint follows). */
function writeLevers(
  writer: ByteWriter,
  settings: Scenario['settings'],
  catalogue: Catalogue,
): void {
  // the catalogue's order, so that the measure numbers rise
  const levers = [...catalogue.levers.values()].filter(({ id }) => id in settings);
  writer.varint(levers.length);
  let last = 0;
  for (const { id, measure, name } of levers) {
    const skipped = measure - last;
    writer.fixed(Math.min(skipped, 3) * hashRange + leverHash(name), 2);
    if (skipped >= 3) writer.varint(skipped - 3);
    writer.number(settings[id] ?? 0);
    last = measure;
  }
}

function readLevers(reader: ByteReader, names: Names): Record<string, number> {
  const settings: [string, number][] = [];
  let measure = 0;
  for (let left = reader.varint(mostEntries); left > 0 && !reader.failed; left--) {
    const packed = reader.fixed(2);
    const skipped = Math.floor(packed / hashRange);
    measure += skipped < 3 ? skipped : 3 + reader.varint(1000);
    const id = names.levers.get(`${String(measure)}.${String(packed % hashRange)}`);
    settings.push([id ?? `${String(measure)}.?`, reader.number()]);
  }
  return Object.fromEntries(settings);
}

function readOverrides(reader: ByteReader, names: Names): Record<string, Override> {
  const overrides: [string, Override][] = [];
  for (let left = reader.varint(mostEntries); left > 0 && !reader.failed; left--) {
    const id = names.assumptions.get(reader.fixed(3)) ?? '?';
    const kind = reader.byte();
    if (kind > 1) reader.fail();
    const first = reader.number();
    overrides.push(
      kind === 0
        ? [id, { kind: 'value', value: first }]
        : [id, { kind: 'range', low: first, central: reader.number(), high: reader.number() }],
    );
  }
  return Object.fromEntries(overrides);
}

function readEquations(reader: ByteReader, names: Names): Record<string, string> {
  const equations: [string, string][] = [];
  for (let left = reader.varint(mostEntries); left > 0 && !reader.failed; left--) {
    const measure = reader.varint(1000);
    const key = names.equations(measure, reader.fixed(3)) ?? `${String(measure)}.?`;
    equations.push([key, reader.text(equationBytes)]);
  }
  return Object.fromEntries(equations);
}

function writeProof(
  writer: ByteWriter,
  { digest, headline }: Omit<SharedScenario, 'scenario'>,
): void {
  if (digest !== null)
    for (let i = 0; i < 16; i += 2) writer.byte(Number.parseInt(digest.slice(i, i + 2), 16));
  if (headline === null) return;
  const { median, chance } = quantiseHeadline(headline);
  writer.varint(Math.round(median / medianStep));
  writer.varint(Math.round(chance * chanceSteps));
}

function readProof(reader: ByteReader, flags: number): Omit<SharedScenario, 'scenario'> {
  const bytes = flags & bit.digest ? Array.from({ length: 8 }, () => reader.byte()) : null;
  const digest = bytes?.map((byte) => byte.toString(16).padStart(2, '0')).join('') ?? null;
  if (!(flags & bit.headline)) return { digest, headline: null };
  const median = reader.varint(1e9) * medianStep;
  return { digest, headline: { median, chance: reader.varint(chanceSteps) / chanceSteps } };
}

/** Whether the notes go into a link. */
export const carriesNotes = ({ notes }: Scenario): boolean => notes.length <= linkNotesLimit;

/** One scenario with its proof. */
export function writeScenario(
  writer: ByteWriter,
  { scenario, digest, headline }: SharedScenario,
  catalogue: Catalogue,
): void {
  const withNotes = scenario.notes !== '' && carriesNotes(scenario);
  const flags =
    (scenario.start === 'nothing' ? bit.nothing : 0) |
    (digest === null ? 0 : bit.digest) |
    (withNotes ? bit.notes : 0) |
    (Object.keys(scenario.equations).length > 0 ? bit.equations : 0) |
    (headline === null ? 0 : bit.headline);
  writer.byte(flags);
  writer.text(scenario.title);
  if (withNotes) writer.text(scenario.notes);
  writer.varint(scenario.seed);
  writer.varint(scenario.draws);
  writeProof(writer, { digest, headline });
  writeLevers(writer, scenario.settings, catalogue);
  writeOverrides(writer, scenario.assumptions);
  if (flags & bit.equations) writeEquations(writer, scenario.equations);
}

/** The way back; what can't be read sets the reader's `failed`. */
export function readScenario(reader: ByteReader, names: Names): RawShared {
  const flags = reader.byte();
  if (flags > 31) reader.fail();
  const title = reader.text(titleLimit * 3);
  const notes = flags & bit.notes ? reader.text(linkNotesLimit * 3) : '';
  const seed = reader.varint();
  const draws = reader.varint();
  const proof = readProof(reader, flags);
  const settings = readLevers(reader, names);
  const assumptions = readOverrides(reader, names);
  const equations = flags & bit.equations ? readEquations(reader, names) : {};
  const start = flags & bit.nothing ? 'nothing' : 'plan';
  return { body: { title, notes, start, settings, assumptions, equations, seed, draws }, ...proof };
}
