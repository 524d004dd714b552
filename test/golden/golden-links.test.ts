import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelVersion, Simulation } from '../../models/simulate.ts';
import { decodeLink } from '../../src/domain/link.ts';
import { inputsOf, type Scenario } from '../../src/domain/scenario.ts';
import { catalogue, scenes } from './scenes.ts';

/** Links of every released model version: opened for ever, and those of the present one reproduced. */

interface Golden {
  readonly name: string;
  readonly fragment: string;
  readonly digests: readonly string[];
  readonly scenarios: readonly Scenario[];
}

const folder = new URL('../fixtures/golden-links/', import.meta.url);
const files = readdirSync(folder).map((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return { file, ...(JSON.parse(text) as { model: string; links: readonly Golden[] }) };
});

it('has a file of its own for the present model version (node scripts/golden-links.mjs)', () => {
  expect(files.map(({ file }) => file)).toContain(`${modelVersion}.json`);
  for (const { file, model } of files) expect(file).toBe(`${model}.json`);
});

describe.each(files)('links of model $model', ({ model, links }) => {
  it.each(links)('$name opens to what was sent', async ({ fragment, scenarios, digests }) => {
    expect(fragment).toMatch(/^#s=[\w-]+$/);
    const opened = await decodeLink(fragment, catalogue);
    if (opened.kind !== 'ok') throw new Error(opened.kind);
    expect(opened.share.scenarios.map(({ scenario }) => scenario)).toEqual(scenarios);
    expect(opened.share.scenarios.map(({ digest }) => digest)).toEqual(digests);
    expect(opened.share).toMatchObject({ model, screen: 'evidence', place: '/1' });
    expect(opened.share.makeup).not.toBeNull();
  });
});

describe('links of the present model', () => {
  const present = files.find(({ model }) => model === modelVersion)?.links ?? [];

  it('are of every kind', () => {
    expect(present.map(({ name }) => name)).toEqual(Object.keys(scenes));
  });

  it('give the digests that were sent', { timeout: 180_000 }, () => {
    const simulation = new Simulation();
    const found = present.map(({ scenarios }) =>
      scenarios.map((scenario) => {
        const { seed, draws } = scenario;
        const outcome = simulation.run(inputsOf(scenario), { seed, draws, central: false });
        return outcome.ok ? outcome.value.digest : outcome.invalid.sentence;
      }),
    );
    expect(found).toEqual(present.map(({ digests }) => digests));
  });
});
