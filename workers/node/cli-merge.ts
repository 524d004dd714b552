import { stretchOf, type Streaming } from '../../models/streaming/streaming.ts';
import { readBytes } from './cli-files.ts';
import { readFlags } from './cli-flags.ts';
import { decodePart, partLimit, type Part, type PartName } from './cli-part.ts';
import { loadStreaming, reportStream } from './cli-stream.ts';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

/** A file that was found sound; its arrays are read again when they are merged, so that one part is held at a time. */
interface Found {
  readonly path: string;
  readonly name: PartName;
  /** Of its histograms: the same in all shards of a run. */
  readonly ranges: Float64Array;
}

async function readPart(path: string, streaming: Streaming): Promise<Parsed<Part>> {
  const bytes = await readBytes(path, partLimit);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return refuse(`There is no file ${quote(path)}.`);
  const part = decodePart(path, bytes.value);
  if (!part.ok) return part;
  const { name } = part.value;
  if (name.fingerprint !== streaming.fingerprint)
    return refuse(
      `${quote(path)} was computed by another model (${name.model}, ${name.fingerprint}): it can't be merged here.`,
    );
  const { draws, shards, shard } = name;
  const whole =
    shard < shards && streaming.isSound(part.value.part, stretchOf(draws, shards, shard));
  return whole ? part : refuse(`${quote(path)} is damaged: its counts do not fit its draws.`);
}

/** What two parts of one run have in common, in words. */
const common = {
  model: 'model',
  scenario: 'scenario',
  seed: 'seed',
  draws: 'number of draws',
  shards: 'number of shards',
} as const satisfies Partial<Record<keyof PartName, string>>;

/** Why two files are not of one run, or nothing. */
function refuseStranger(first: Found, other: Found): string | undefined {
  for (const [key, word] of Object.entries(common)) {
    const [a, b] = [first.name, other.name].map((name) => name[key as keyof typeof common]);
    if (a !== b)
      return `${quote(other.path)} is of another run than ${quote(first.path)}: its ${word} is ${b}, not ${a}.`;
  }
  const same = first.ranges.every((value, i) => value === other.ranges[i]);
  return same
    ? undefined
    : `${quote(other.path)} does not fit ${quote(first.path)}: their first draws differ.`;
}

function refuseTwins(found: readonly Found[]): string | undefined {
  const byShard = new Map<number, string>();
  for (const { path, name } of found) {
    const twin = byShard.get(name.shard);
    if (twin === path) return `${quote(path)} is given twice.`;
    if (twin !== undefined)
      return `${quote(twin)} and ${quote(path)} both hold shard ${name.shard}.`;
    byShard.set(name.shard, path);
  }
  return undefined;
}

/** Shards named when some are missing. */
const named = 10;

function refuseGaps(found: readonly Found[], shards: number): string | undefined {
  const there = new Set(found.map(({ name }) => name.shard));
  const missing = Array.from({ length: shards }, (_, shard) => shard).filter((s) => !there.has(s));
  const [first] = missing;
  if (first === undefined) return undefined;
  if (missing.length === 1) return `Shard ${first} of ${shards} (from 0) is missing.`;
  const list = missing.slice(0, named).join(', ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  return `Shards ${list}${more} of ${shards} (from 0) are missing.`;
}

async function findParts(
  paths: readonly string[],
  streaming: Streaming,
): Promise<Parsed<readonly [Found, ...Found[]]>> {
  const found: Found[] = [];
  for (const path of paths) {
    const part = await readPart(path, streaming);
    if (!part.ok) return part;
    found.push({ path, name: part.value.name, ranges: part.value.frame.ranges });
  }
  const [first, ...others] = found;
  if (first === undefined) return refuse('The command needs the files that ensemble wrote.');
  const wrong =
    others.map((other) => refuseStranger(first, other)).find((each) => each !== undefined) ??
    refuseTwins(found) ??
    refuseGaps(found, first.name.shards);
  return wrong === undefined ? accept([first, ...others]) : refuse(wrong);
}

/** The report of a run, from the files of all its shards. */
export async function mergeFiles(
  paths: readonly string[],
  streaming: Streaming,
): Promise<Parsed<unknown>> {
  const found = await findParts(paths, streaming);
  if (!found.ok) return found;
  const ordered = [...found.value].sort((a, b) => a.name.shard - b.name.shard);
  const [{ name }] = found.value;
  const options = { seed: name.seed, draws: name.draws, central: false };
  const request = { inputs: name.inputs, options };
  const wrong = streaming.check(request);
  if (wrong !== undefined) return refuse(wrong.sentence);
  let fold;
  for (const { path } of ordered) {
    const part = await readPart(path, streaming);
    if (!part.ok) return part;
    fold ??= streaming.begin(part.value.frame);
    fold.merge(part.value.part);
  }
  if (fold === undefined) throw new Error('there is nothing to merge');
  return reportStream({ streaming, fold }, request);
}

/** `merge <file> …`: the report of a run, from all its shards. */
export async function merge(args: readonly string[]): Promise<Parsed<unknown>> {
  const given = readFlags(args, {});
  return given.ok ? mergeFiles(given.value.positional, loadStreaming()) : given;
}
