import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../models/simulate.ts';
import { resolveSettings } from '../../models/simulation/inputs.ts';
import { frameOf } from '../../models/streaming/frame.ts';
import { layOut } from '../../models/streaming/layout.ts';
import { readSeries } from '../../models/streaming/series.ts';
import { splitOf } from '../../models/streaming/stream-cities.ts';
import { Streaming, stretchOf } from '../../models/streaming/streaming.ts';
import { makeUpBlock } from '../../test/fixtures/streams.ts';
import { mergeFiles } from './cli-merge.ts';
import { decodePart, encodePart, type PartName } from './cli-part.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuiyan-'));
const file = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const model = loadModel();
const streaming = new Streaming(model);
const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const resolved = resolveSettings(inputs, model.measures);
if (!resolved.ok) throw new Error(resolved.invalid.sentence);
const split = splitOf(model, resolved.settings);
const [draws, shards] = [9000, 4];
const frame = frameOf(layOut(model), [
  readSeries(model, split, makeUpBlock(model, { first: 0, count: 512 })),
]);

/** A shard of made-up results under the name of a run. */
function makeUp(change: Partial<PartName>): Buffer {
  const { fingerprint } = streaming;
  const run = { model: '1.0.0', fingerprint, scenario: 'a', inputs, seed: 1, draws, shards };
  const name = { ...run, shard: 0, ...change };
  const { first, count } = stretchOf(name.draws, name.shards, name.shard);
  const fold = streaming.begin(frame);
  for (let at = first; at < first + count; at += 4096)
    fold.fold(split, [
      makeUpBlock(model, { first: at, count: Math.min(4096, first + count - at) }),
    ]);
  return encodePart({ name, frame, part: fold.pack() });
}

const parts = [0, 1, 2, 3].map((shard) => file(`part-${shard}.bin`, makeUp({ shard })));
const sound = readFileSync(parts[2] ?? '');

async function digestOf(paths: readonly string[]): Promise<string> {
  const merged = await mergeFiles(paths, streaming);
  return merged.ok ? (merged.value as { digest: string }).digest : merged.sentence;
}

describe('merging', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives one report for any order, and names any shard that is lost, double or damaged', async () => {
    const whole = await digestOf(parts);
    expect(whole).toMatch(/^[0-9a-f]{16}$/);
    const given = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(given, async (which) => {
        const paths = which.map((shard) => parts[shard] ?? '');
        const told = await digestOf(paths);
        const missing = [0, 1, 2, 3].filter((shard) => !which.includes(shard));
        if (new Set(which).size < which.length) expect(told).toMatch(/is given twice\.$/);
        else if (missing.length > 0)
          expect(told).toMatch(new RegExp(`Shards? ${missing.join(', ')} `));
        else expect(told).toBe(whole);
      }),
      { numRuns: 12 },
    );
    expect(await digestOf([...parts].reverse())).toBe(whole);
  });

  it('names two files that hold the same shard', async () => {
    const copy = file('part-02.bin', sound);
    expect(await digestOf([...parts, copy])).toMatch(
      /part-2.bin" and ".*part-02.bin" both hold shard 2/,
    );
  });

  it.each<[string, Partial<PartName>, RegExp]>([
    ['another seed', { seed: 2 }, /another run than .*its seed is 2, not 1/],
    ['another number of draws', { draws: 9001 }, /its number of draws is 9001, not 9000/],
    ['another cut', { shards: 5 }, /its number of shards is 5, not 4/],
    ['another scenario', { scenario: 'b' }, /its scenario is b, not a/],
    ['another model', { fingerprint: '0'.repeat(16) }, /another model/],
  ])('refuses a shard of %s', async (name, change, words) => {
    const stranger = file(`${name}.bin`, makeUp({ shard: 3, ...change }));
    expect(await digestOf([...parts.slice(0, 3), stranger])).toMatch(words);
  });

  it('refuses counts that do not fit the draws, and inputs that can’t be computed', async () => {
    const read = decodePart('part', sound);
    if (!read.ok) throw new Error(read.sentence);
    const few = encodePart({ ...read.value, name: { ...read.value.name, shard: 0 } });
    expect(await digestOf([file('few.bin', few)])).toMatch(/counts do not fit/);
    const settings = { '99.nothing': 1 };
    const odd = makeUp({ shards: 1, inputs: { ...inputs, settings } });
    expect(await digestOf([file('odd.bin', odd)])).toMatch(/no lever "99.nothing"/);
  });

  it('says what is no part, not there, or no file', async () => {
    expect(await digestOf([])).toMatch(/needs the files/);
    expect(await digestOf([join(folder, 'nowhere.bin')])).toMatch(/There is no file/);
    expect(await digestOf([folder])).toMatch(/is not a file/);
    expect(await digestOf([file('a.txt', Buffer.from('{"kind":"tuiyan-scenario"}'))])).toMatch(
      /is not a part of an ensemble/,
    );
    expect(await digestOf([file('empty.bin', Buffer.alloc(0))])).toMatch(/is not a part/);
  });
});

describe('the file of a part', () => {
  it('reads back what was written', () => {
    const read = decodePart('part', sound);
    expect(read.ok && encodePart(read.value).equals(sound)).toBe(true);
  });

  it('lets no changed byte and no cut through', () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }));
    const early = fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.oneof(change, early), ([at, flip]) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const read = decodePart('part-2.bin', bytes);
        expect(read.ok ? 'read' : read.sentence).toMatch(/^"part-2.bin" is /);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.nat(sound.length - 1), (length) => {
        const read = decodePart('part-2.bin', sound.subarray(0, length));
        expect(read.ok ? 'read' : read.sentence).toMatch(/^"part-2.bin" is (cut short|not a part)/);
      }),
      { numRuns: 60 },
    );
    const longer = decodePart('part-2.bin', Buffer.concat([sound, sound.subarray(-1)]));
    expect(longer.ok ? 'read' : longer.sentence).toMatch(/is damaged/);
  });

  it('knows a format of the future', () => {
    const newer = Buffer.from(sound.subarray(0, -32));
    newer.writeUInt32LE(2, 8);
    const sealed = Buffer.concat([newer, createHash('sha256').update(newer).digest()]);
    const read = decodePart('part-2.bin', sealed);
    expect(read.ok ? 'read' : read.sentence).toMatch(/later version \(format 2\)/);
  });
});
