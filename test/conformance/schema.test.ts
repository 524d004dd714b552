import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodySchema } from '../../src/domain/body.ts';
import { documentSchemaPath, formatDocument, toDocument } from '../../src/domain/document.ts';
import { HeadSchema, parseDocument } from '../../src/domain/parse-document.ts';
import { currentSchema } from '../../src/domain/ladder.ts';
import { planScenario, setOverride } from '../../src/domain/scenario.ts';
import { BundleSchema, formatBundle, parseBundle } from '../../src/storage/bundle.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { fits, toJsonSchema, type JsonSchema } from '../fixtures/json-schema.ts';

const root = new URL('../../', import.meta.url);
const dialect = 'https://json-schema.org/draft/2020-12/schema';

const head = toJsonSchema(HeadSchema);
const body = toJsonSchema(BodySchema);
const scenarioSchema: JsonSchema = {
  $schema: dialect,
  title: 'A scenario of Tuiyan (推演情景)',
  description:
    `Format ${String(currentSchema)}. Structure only: which levers and assumptions exist, and how far they go, is the model's to say ` +
    '(npm run -s cli -- plan). A title or notes with characters outside the Basic Multilingual Plane count two each. Made from src/domain by test/conformance/schema.test.ts.',
  type: 'object',
  properties: { $schema: { type: 'string' }, ...head.properties, ...body.properties },
  required: [...(head.required ?? []), ...(body.required ?? [])],
};
const librarySchema: JsonSchema = {
  $schema: dialect,
  title: 'All scenarios of a library of Tuiyan (推演情景库)',
  description:
    'Format 2. Each `text` is the JSON of one save of a scenario, whatever its format; `checksum` is the SHA-256 of [scenarios, trash] as JSON without spaces. Made from src/storage by test/conformance/schema.test.ts.',
  ...toJsonSchema(BundleSchema),
};

const sound = setOverride(planScenario('按计划'), 'world_outbreak_chance_month', {
  kind: 'range',
  low: 0.1,
  central: 0.2,
  high: 0.3,
});
const document = {
  ...toDocument(sound, catalogue, '2026-11-23T08:00:00.000Z'),
  settings: { '1.province_budget': 2e8 },
  en: { title: 'As planned', notes: '' },
};
const save = {
  version: 1,
  savedAt: '2026-11-23T08:00:00Z',
  text: formatDocument(document),
  note: '',
  author: '',
};
const saved = { id: 'a', createdAt: save.savedAt, tags: ['会议'], ...save, earlier: [save] };
const bundle: unknown = JSON.parse(
  formatBundle([saved], [{ deletedAt: save.savedAt, scenario: saved }], save.savedAt),
);

/** What the door holds against the structure, as against names and ranges that only a model knows. */
const structural = new Set(['not_a_scenario', 'wrong_field', 'newer_schema']);
const fresh = { id: 'x', savedAt: '2026-11-23T08:00:00Z' };

const doorTakes = (value: unknown): boolean => {
  const outcome = parseDocument(value, catalogue);
  return outcome.ok || !structural.has(outcome.refusal.code);
};
const libraryDoorTakes = (value: unknown): boolean => {
  const outcome = parseBundle(JSON.stringify(value), catalogue, fresh);
  return outcome.ok;
};

type Path = readonly string[];
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

/** The value with what lies at a path replaced; undefined takes it out. */
function put(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, to);
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

const strange = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.constantFrom(
    'plan',
    'value',
    'range',
    'x'.repeat(121),
    '2026-01-01',
    2 ** 32,
    -1,
    0.5,
    {},
    [],
  ),
);

describe.each([
  { name: 'scenario', schema: scenarioSchema, value: document, takes: doorTakes },
  { name: 'library', schema: librarySchema, value: bundle, takes: libraryDoorTakes },
])('the published schema of a $name', ({ name, schema, value, takes }) => {
  it('is the one of the door (vitest run --project unit … --update writes it)', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../docs/schema/${name}.schema.json`,
    );
  });

  it('takes what the door takes, and refuses what it refuses', () => {
    expect([takes(value), fits(schema, value)]).toEqual([true, true]);
    const verdicts = { good: 0, bad: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(value)), strange, (path, to) => {
        const changed = put(value, path, to) ?? null;
        const taken = takes(changed);
        verdicts[taken ? 'good' : 'bad'] += 1;
        expect(fits(schema, changed), JSON.stringify(changed)).toBe(taken);
      }),
      { numRuns: 2000, seed: 5 },
    );
    expect(Math.min(verdicts.good, verdicts.bad)).toBeGreaterThan(100);
  });
});

describe('a file names its schema', () => {
  it('by a path that leads to it from the root of the repository', () => {
    const written = JSON.parse(formatDocument(toDocument(sound, catalogue))) as { $schema: string };
    expect(written.$schema).toBe(documentSchemaPath);
    expect(existsSync(new URL(written.$schema, root))).toBe(true);
    expect(existsSync(new URL((bundle as { $schema: string }).$schema, root))).toBe(true);
  });

  it('and so do the example scenarios, which fit it', () => {
    const folder = new URL('seeds/scenarios/', root);
    for (const file of readdirSync(folder)) {
      const example = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        $schema: string;
      };
      expect(existsSync(new URL(example.$schema, new URL(file, folder))), file).toBe(true);
      expect(fits(scenarioSchema, example), file).toBe(true);
    }
  });
});
