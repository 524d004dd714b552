import type { Makeup } from '../../models/contract.ts';
import { ByteReader, ByteWriter, type Bytes } from './bytes.ts';
import type { Catalogue } from './catalogue.ts';
import { hashName } from './checks.ts';
import { indexNames } from './link-names.ts';
import {
  readScenario,
  writeScenario,
  type RawShared,
  type SharedScenario,
} from './link-scenario.ts';
import { mostScenarios } from './set-change.ts';

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

/** What a link carries: one to six scenarios and what was on screen. */
export interface Share {
  /** Version of the sender's model. */
  readonly model: string;
  /** Hashes of the sender's model, as far as a link carries them (`carriedMakeup`); null: no result yet. */
  readonly makeup: Makeup | null;
  readonly screen: Screen;
  /** What of the screen was shown: the part of its address behind the screen's own, as `/27/toll_discount_kept`. */
  readonly place: string;
  /** Index of the scenario in front. */
  readonly active: number;
  /** Index of the scenario compared with; null: without the plan. */
  readonly baseline: number | null;
  readonly scenarios: readonly SharedScenario[];
}

/** As read, before the door has seen it: bodies are unchecked, a lever unknown here is named `<measure>.?`. */
export interface RawShare extends Omit<Share, 'scenarios'> {
  /** Hash of the plan's id. */
  readonly plan: number;
  readonly scenarios: readonly RawShared[];
}

const mostMeasures = 200;
/** Hex digits of a hash that travel: a changed measure has its old digit once in sixteen times, the model's hash still tells. */
const carried = { model: 6, facts: 4, measure: 1 } as const;
const placeShape = /^(?:\/[\w./~-]{0,59})?$/;

export const planHash = (plan: string): number => hashName(plan) % 2 ** 16;

/** What a link keeps of a model's hashes: fewer digits of each. */
export function carriedMakeup({ model, facts, measures }: Makeup): Makeup {
  const parts = Object.entries(measures).map(([number, hash]): [string, string] => [
    number,
    hash.slice(0, carried.measure),
  ]);
  return {
    model: model.slice(0, carried.model),
    facts: facts.slice(0, carried.facts),
    measures: Object.fromEntries(parts),
  };
}

function writeHex(writer: ByteWriter, hex: string, digits: number): void {
  for (let at = 0; at < digits; at += 2) writer.byte(Number.parseInt(hex.slice(at, at + 2), 16));
}

function readHex(reader: ByteReader, digits: number): string {
  const bytes = Array.from({ length: digits / 2 }, () => reader.byte());
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Measures count from 1 without a gap: so many hashes, none where there is no result. */
function writeMakeup(writer: ByteWriter, makeup: Makeup | null): void {
  const hashes = Object.values(makeup?.measures ?? {});
  writer.varint(makeup === null ? 0 : hashes.length + 1);
  if (makeup === null) return;
  writeHex(writer, makeup.model, carried.model);
  writeHex(writer, makeup.facts, carried.facts);
  const digits = hashes.map((hash) => hash.slice(0, carried.measure)).join('');
  writeHex(writer, digits.length % 2 === 0 ? digits : `${digits}0`, digits.length);
}

function readMakeup(reader: ByteReader): Makeup | null {
  const count = reader.varint(mostMeasures + 1);
  if (count === 0) return null;
  const [model, facts] = [readHex(reader, carried.model), readHex(reader, carried.facts)];
  const digits = readHex(reader, 2 * Math.ceil((count - 1) / 2));
  const measures = Array.from({ length: count - 1 }, (_, at): [string, string] => [
    String(at + 1),
    digits.charAt(at),
  ]);
  return { model, facts, measures: Object.fromEntries(measures) };
}

/** The share as bytes. Levers go by measure and a hash of their name, values as decimals: a link outlives a change of steps or order. */
export function writeShare(share: Share, catalogue: Catalogue): Bytes {
  const writer = new ByteWriter();
  writer.fixed(planHash(catalogue.plan), 2);
  writer.text(share.model);
  writer.byte(screens.indexOf(share.screen));
  writer.text(placeShape.test(share.place) ? share.place : '');
  writer.byte(share.active);
  writer.byte(share.baseline === null ? 0 : share.baseline + 1);
  writeMakeup(writer, share.makeup);
  writer.byte(share.scenarios.length);
  for (const shared of share.scenarios) writeScenario(writer, shared, catalogue);
  return writer.bytes;
}

/** Reads the bytes of a share; null: a field is cut short, out of place or too many. */
export function readShare(bytes: Bytes, catalogue: Catalogue): RawShare | null {
  const reader = new ByteReader(bytes);
  const plan = reader.fixed(2);
  const model = reader.text(120);
  const screen = screens[reader.byte()] ?? 'workbench';
  const place = reader.text(60);
  const active = reader.byte();
  const base = reader.byte();
  const makeup = readMakeup(reader);
  const count = reader.byte();
  if (count < 1 || count > mostScenarios || active >= count || base > count) return null;
  if (!placeShape.test(place)) return null;
  const names = indexNames(catalogue);
  const scenarios: RawShared[] = [];
  for (let left = count; left > 0 && !reader.failed; left--)
    scenarios.push(readScenario(reader, names));
  if (reader.failed || !reader.isAtEnd) return null;
  const baseline = base === 0 ? null : base - 1;
  return { plan, model, makeup, screen, place, active, baseline, scenarios };
}
