import {
  stretchOf,
  type Streaming,
  type StreamRequest,
  type Stretch,
} from '../../models/streaming/streaming.ts';
import { modelVersion } from '../../models/version.ts';
import { canonicalText, digestOf } from '../../models/simulation/digest.ts';
import { readBytes, refuseTarget, writeWhole } from './cli-files.ts';
import { readFlags, readWhole, type Given } from './cli-flags.ts';
import { decodePart, encodePart, partLimit, type PartName } from './cli-part.ts';
import { readOrder, readScenario } from './cli-simulate.ts';
import { loadStreaming, stream } from './cli-stream.ts';
import { note } from './cli-terminal.ts';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

const flags = {
  draws: 'one',
  seed: 'one',
  workers: 'one',
  shards: 'one',
  shard: 'one',
  out: 'one',
  set: 'pairs',
  assume: 'pairs',
  equation: 'pairs',
} as const;

/** The most shards of a run; a scheduler's arrays are shorter. */
const maxShards = 100_000;

interface Cut {
  readonly shards: number;
  readonly shard: number;
  readonly out: string;
}

function readCut(given: Given): Parsed<Cut> {
  const shards = readWhole(given, 'shards', [1, maxShards], 1);
  if (!shards.ok) return shards;
  const last = shards.value - 1;
  if (last > 0 && !given.values.has('shard'))
    return refuse(`--shard is needed: which of the ${shards.value} shards, from 0 to ${last}.`);
  const shard = readWhole(given, 'shard', [0, last], 0);
  if (!shard.ok) return shard;
  const out = given.values.get('out') ?? '';
  if (out.trim() === '') return refuse('--out is needed: the file to write the shard to.');
  return accept({ shards: shards.value, shard: shard.value, out });
}

/** Everything that tells one ensemble from another; the fingerprint of the model is added by who computes. */
const nameOf = (request: StreamRequest, { shards, shard }: Cut): Omit<PartName, 'fingerprint'> => ({
  model: modelVersion,
  scenario: digestOf(canonicalText(request.inputs)),
  inputs: request.inputs,
  seed: request.options.seed,
  draws: request.options.draws,
  shards,
  shard,
});

const sameName = (a: Omit<PartName, 'fingerprint'>, b: Omit<PartName, 'fingerprint'>): boolean =>
  [a.model === b.model, a.scenario === b.scenario, a.seed === b.seed].every(Boolean) &&
  [a.draws === b.draws, a.shards === b.shards, a.shard === b.shard].every(Boolean);

interface Target extends Cut {
  readonly request: StreamRequest;
  readonly stretch: Stretch;
  readonly workers: number;
}

/** What stands where the shard is to be written: nothing, this very shard, or something that is left alone. */
async function findOld(target: Target, fingerprint: string): Promise<Parsed<Buffer | null>> {
  const { out, request } = target;
  const bytes = await readBytes(out, partLimit);
  if (!bytes.ok || bytes.value === null) return bytes;
  const old = decodePart(out, bytes.value);
  const same =
    old.ok &&
    old.value.name.fingerprint === fingerprint &&
    sameName(old.value.name, nameOf(request, target));
  if (same) return bytes;
  return refuse(`${quote(out)} is there already and is not this shard: it is left as it is.`);
}

/** Computes the shard, and writes it. */
async function computePart(target: Target, streaming: Streaming): Promise<Parsed<Buffer>> {
  const { out, request } = target;
  const wrong = await refuseTarget(out);
  if (wrong !== undefined) return refuse(wrong);
  const streamed = await stream(target, streaming);
  if (!streamed.ok) return streamed;
  const { fold } = streamed.value;
  const name = { ...nameOf(request, target), fingerprint: streaming.fingerprint };
  const bytes = encodePart({ name, frame: fold.frame, part: fold.pack() });
  const written = await writeWhole(out, bytes);
  return written.ok ? accept(bytes) : written;
}

/** `ensemble <scenario>`: one shard of a streamed run, into a file. */
export async function ensemble(args: readonly string[]): Promise<Parsed<unknown>> {
  const given = readFlags(args, flags);
  if (!given.ok) return given;
  const cut = readCut(given.value);
  if (!cut.ok) return cut;
  const scenario = await readScenario(given.value);
  if (!scenario.ok) return scenario;
  const order = readOrder(given.value, scenario.value);
  if (!order.ok) return order;
  const { shards, shard, out } = cut.value;
  const stretch = stretchOf(order.value.request.options.draws, shards, shard);
  const target = { ...order.value, ...cut.value, stretch };
  const streaming = loadStreaming();
  const old = await findOld(target, streaming.fingerprint);
  if (!old.ok) return old;
  if (old.value !== null) note(`${quote(out)} holds this shard already.`);
  const bytes = old.value === null ? await computePart(target, streaming) : old;
  if (!bytes.ok) return bytes;
  return accept({ out, shards, shard, ...stretch, bytes: bytes.value?.length ?? 0 });
}
