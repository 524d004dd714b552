import { ByteReader, ByteWriter, type Bytes } from './bytes.ts';
import type { Catalogue } from './catalogue.ts';
import { assumptionHash, equationHash, indexNames, leverHash, type Names } from './link-names.ts';
import type { Override, Scenario } from './scenario.ts';
import { titleLimit } from './text.ts';

/** Screens a link can open; the order is part of the link's format: append only. */
export const screens = [
  'workbench',
  'scorecard',
  'compare',
  'evidence',
  'analysis',
  'tracking',
  'cities',
  'hindcast',
  'library',
  'planCheck',
] as const;
export type Screen = (typeof screens)[number];

export interface SharedScenario {
  readonly scenario: Scenario;
  /** The sender's digest, 16 hex digits; null where the sender had no result yet. */
  readonly digest: string | null;
}

/** What a link carries: one to six scenarios and what was on screen. */
export interface Share {
  /** Version of the sender's model. */
  readonly model: string;
  readonly screen: Screen;
  /** Index of the scenario in front. */
  readonly active: number;
  /** Index of the scenario compared with; null: without the plan. */
  readonly baseline: number | null;
  readonly scenarios: readonly SharedScenario[];
}

/** As read, before the door has seen it: `body` is unchecked, a lever unknown here is named `<measure>.?`. */
export interface RawShare extends Omit<Share, 'scenarios'> {
  readonly scenarios: readonly { readonly body: unknown; readonly digest: string | null }[];
}

export const mostScenarios = 6;
/** Notes longer than this stay at home: a link is not for essays. */
export const linkNotesLimit = 280;

const bit = { nothing: 1, digest: 2, notes: 4, equations: 8 };
const mostEntries = 2000;
/** A text that is too long is for the door to refuse, in words; this only bounds the reading. */
const equationBytes = 8000;

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

function writeLevers(
  writer: ByteWriter,
  settings: Scenario['settings'],
  catalogue: Catalogue,
): void {
  // the catalogue's order, so that the measure numbers rise and their differences fit a byte
  const levers = [...catalogue.levers.values()].filter(({ id }) => id in settings);
  writer.varint(levers.length);
  let last = 0;
  for (const { id, measure, name } of levers) {
    writer.varint(measure - last);
    writer.fixed(leverHash(name), 2);
    writer.number(settings[id] ?? 0);
    last = measure;
  }
}

function writeScenario(
  writer: ByteWriter,
  { scenario, digest }: SharedScenario,
  catalogue: Catalogue,
): void {
  const withNotes = scenario.notes !== '' && scenario.notes.length <= linkNotesLimit;
  const flags =
    (scenario.start === 'nothing' ? bit.nothing : 0) |
    (digest === null ? 0 : bit.digest) |
    (withNotes ? bit.notes : 0) |
    (Object.keys(scenario.equations).length > 0 ? bit.equations : 0);
  writer.byte(flags);
  writer.text(scenario.title);
  if (withNotes) writer.text(scenario.notes);
  writer.varint(scenario.seed);
  writer.varint(scenario.draws);
  if (digest !== null)
    for (let i = 0; i < 16; i += 2) writer.byte(Number.parseInt(digest.slice(i, i + 2), 16));
  writeLevers(writer, scenario.settings, catalogue);
  writeOverrides(writer, scenario.assumptions);
  if (flags & bit.equations) writeEquations(writer, scenario.equations);
}

/** The share as bytes. Levers go by measure and a hash of their name, values as decimals: a link outlives a change of steps or order. */
export function writeShare(share: Share, catalogue: Catalogue): Bytes {
  const writer = new ByteWriter();
  writer.text(share.model);
  writer.byte(screens.indexOf(share.screen));
  writer.byte(share.active);
  writer.byte(share.baseline === null ? 0 : share.baseline + 1);
  writer.byte(share.scenarios.length);
  for (const shared of share.scenarios) writeScenario(writer, shared, catalogue);
  return writer.bytes;
}

function readLevers(reader: ByteReader, names: Names): Record<string, number> {
  const settings: [string, number][] = [];
  let measure = 0;
  for (let left = reader.varint(mostEntries); left > 0 && !reader.failed; left--) {
    measure += reader.varint(1000);
    const id = names.levers.get(`${String(measure)}.${String(reader.fixed(2))}`);
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

function readDigest(reader: ByteReader): string {
  const bytes = Array.from({ length: 8 }, () => reader.byte());
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readScenario(reader: ByteReader, names: Names): RawShare['scenarios'][number] {
  const flags = reader.byte();
  if (flags > 15) reader.fail();
  const title = reader.text(titleLimit * 3);
  const notes = flags & bit.notes ? reader.text(linkNotesLimit * 3) : '';
  const seed = reader.varint();
  const draws = reader.varint();
  const digest = flags & bit.digest ? readDigest(reader) : null;
  const settings = readLevers(reader, names);
  const assumptions = readOverrides(reader, names);
  const equations = flags & bit.equations ? readEquations(reader, names) : {};
  const start = flags & bit.nothing ? 'nothing' : 'plan';
  return {
    body: { title, notes, start, settings, assumptions, equations, seed, draws },
    digest,
  };
}

/** Reads the bytes of a share; null: a field is cut short, out of place or too many. */
export function readShare(bytes: Bytes, catalogue: Catalogue): RawShare | null {
  const reader = new ByteReader(bytes);
  const model = reader.text(120);
  const screen = screens[reader.byte()] ?? 'workbench';
  const active = reader.byte();
  const base = reader.byte();
  const count = reader.byte();
  if (count < 1 || count > mostScenarios || active >= count || base > count) return null;
  const names = indexNames(catalogue);
  const scenarios: RawShare['scenarios'][number][] = [];
  for (let left = count; left > 0 && !reader.failed; left--)
    scenarios.push(readScenario(reader, names));
  if (reader.failed || !reader.isAtEnd) return null;
  return { model, screen, active, baseline: base === 0 ? null : base - 1, scenarios };
}
