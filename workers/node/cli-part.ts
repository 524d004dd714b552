import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import * as v from 'valibot';
import type { Inputs } from '../../models/contract.ts';
import type { Frame } from '../../models/streaming/frame.ts';
import type { StreamPart } from '../../models/streaming/stream-fold.ts';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

/**
 * A part of an ensemble as a file, all numbers little-endian: eight letters, the version of the format (32 bits), the
 * header's length (32 bits), the header (JSON, padded with spaces to whole doubles), doubles, SHA-256 of all before it.
 */
const magic = Buffer.from('tuiyan-p', 'latin1');
const formatVersion = 1;
const beforeHeader = 16;
const checksumSize = 32;

/** A part takes some 10 MB however many draws it has; more than this is something else. */
export const partLimit = 256 * 1024 * 1024;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const header = v.object({
  model: v.string(),
  /** Of everything the model is made of. */
  fingerprint: v.string(),
  /** Digest of the inputs as a whole. */
  scenario: v.string(),
  inputs: v.strictObject({
    start: v.picklist(['plan', 'nothing']),
    settings: v.record(v.string(), v.number()),
    assumptions: v.record(
      v.string(),
      v.variant('kind', [
        v.object({ kind: v.literal('value'), value: v.number() }),
        v.object({
          kind: v.literal('range'),
          low: v.number(),
          central: v.number(),
          high: v.number(),
        }),
      ]),
    ),
    equations: v.record(v.string(), v.string()),
  }),
  seed: whole,
  draws: whole,
  shards: whole,
  shard: whole,
  /** Name and length of each array. */
  arrays: v.array(v.tuple([v.string(), whole])),
});

/** Which part of which ensemble. */
export interface PartName extends Omit<v.InferOutput<typeof header>, 'arrays' | 'inputs'> {
  readonly inputs: Inputs;
}

export interface Part {
  readonly name: PartName;
  readonly frame: Frame;
  readonly part: StreamPart;
}

const arrayNames = [
  ...['ranges', 'centres', 'draws', 'tallies', 'sumSizes', 'sumTerms'],
  ...['filled', 'slots', 'lows', 'highs', 'tails', 'nearest'],
] as const;

/** The bytes of numbers, or back, on machines of either byte order. */
function turn(bytes: Buffer): Buffer {
  return endianness() === 'BE' ? bytes.swap64() : bytes;
}

const nothing = new Float64Array();

const checksumOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

export function encodePart({ name, frame, part }: Part): Buffer {
  const named: Readonly<Record<string, Float64Array>> = { ...frame, ...part };
  const arrays = arrayNames.map((each) => [each, named[each] ?? nothing] as const);
  const lengths = arrays.map(([each, { length }]) => [each, length]);
  const text = Buffer.from(JSON.stringify({ ...name, arrays: lengths }));
  const padded = Buffer.alloc(Math.ceil(text.length / 8) * 8, ' ');
  text.copy(padded);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(formatVersion, 0);
  sizes.writeUInt32LE(padded.length, 4);
  const numbers = arrays.map(([, values]) => turn(Buffer.from(Float64Array.from(values).buffer)));
  const bytes = Buffer.concat([magic, sizes, padded, ...numbers]);
  return Buffer.concat([bytes, checksumOf(bytes)]);
}

function readHeader(bytes: Buffer): v.InferOutput<typeof header> | null {
  try {
    const text = bytes.toString('utf8', beforeHeader, beforeHeader + bytes.readUInt32LE(12));
    const parsed = v.safeParse(header, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The arrays of a file whose length and checksum are right. */
function readArrays(
  bytes: Buffer,
  arrays: readonly (readonly [string, number])[],
): ReadonlyMap<string, Float64Array> {
  let at = beforeHeader + bytes.readUInt32LE(12);
  return new Map(
    arrays.map(([name, length]) => {
      const own = turn(Buffer.from(bytes.subarray(at, at + 8 * length)));
      at += 8 * length;
      const values = new Float64Array(length);
      new Uint8Array(values.buffer).set(own);
      return [name, values];
    }),
  );
}

/** Reads a part; `path` names it in sentences. Nothing that is damaged, cut short or foreign comes through. */
export function decodePart(path: string, bytes: Buffer): Parsed<Part> {
  const file = quote(path);
  const damaged = `${file} is damaged: its checksum does not fit.`;
  const start = bytes.subarray(0, magic.length);
  if (bytes.length < magic.length || !start.equals(magic))
    return refuse(`${file} is not a part of an ensemble.`);
  if (bytes.length < beforeHeader) return refuse(`${file} is cut short.`);
  const version = bytes.readUInt32LE(8);
  if (version > formatVersion && bytes.length > beforeHeader + checksumSize) {
    const sound = checksumOf(bytes.subarray(0, -checksumSize)).equals(
      bytes.subarray(-checksumSize),
    );
    return refuse(sound ? `${file} was written by a later version (format ${version}).` : damaged);
  }
  if (bytes.length < beforeHeader + bytes.readUInt32LE(12)) return refuse(`${file} is cut short.`);
  const read = readHeader(bytes);
  if (read === null) return refuse(`${file} is damaged: its header can't be read.`);
  const { arrays, ...name } = read;
  const numbers = arrays.reduce((sum, [, length]) => sum + length, 0);
  const size = beforeHeader + bytes.readUInt32LE(12) + 8 * numbers + checksumSize;
  if (bytes.length < size)
    return refuse(`${file} is cut short: it has ${bytes.length} of ${size} bytes.`);
  const sealed = bytes.subarray(0, -checksumSize);
  if (bytes.length !== size || !checksumOf(sealed).equals(bytes.subarray(-checksumSize)))
    return refuse(damaged);
  const all = readArrays(bytes, arrays);
  const of = (each: (typeof arrayNames)[number]): Float64Array => all.get(each) ?? nothing;
  const sums = { sumSizes: of('sumSizes'), sumTerms: of('sumTerms') };
  const bins = { filled: of('filled'), slots: of('slots'), lows: of('lows'), highs: of('highs') };
  const tails = { tails: of('tails'), nearest: of('nearest') };
  const part = { draws: of('draws'), tallies: of('tallies'), ...sums, ...bins, ...tails };
  return accept({ name, frame: { ranges: of('ranges'), centres: of('centres') }, part });
}
