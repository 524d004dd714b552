import { writeFileSync, existsSync, readFileSync } from 'node:fs';
import { modelVersion, Simulation } from '../../models/simulate.ts';
import { carriedMakeup } from '../../src/domain/link-body.ts';
import { encodeLink } from '../../src/domain/link.ts';
import { inputsOf, type Scenario } from '../../src/domain/scenario.ts';
import { catalogue, scenes } from './scenes.ts';

/** Writes the golden links of the present model version; `scripts/golden-links.mjs` calls it in the project's folder. */

const path = `test/fixtures/golden-links/${modelVersion}.json`;
const simulation = new Simulation();

function run(scenario: Scenario) {
  const { seed, draws } = scenario;
  const outcome = simulation.run(inputsOf(scenario), { seed, draws, central: false });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

async function makeLink(name: string, scenarios: readonly Scenario[]): Promise<object> {
  const summaries = scenarios.map(run);
  const [first] = summaries;
  const shared = scenarios.map((scenario, at) => {
    const summary = summaries[at];
    if (summary === undefined) throw new Error('a scenario has no summary');
    const { digest, headline } = summary;
    return { scenario, digest, headline: { median: headline.p50, chance: headline.chance } };
  });
  const { fragment } = await encodeLink(
    {
      ...{ model: modelVersion, screen: 'evidence', place: '/1', active: 0, baseline: null },
      makeup: first === undefined ? null : carriedMakeup(first.makeup),
      scenarios: shared,
    },
    catalogue,
  );
  return { name, fragment, digests: shared.map(({ digest }) => digest), scenarios };
}

if (existsSync(path)) {
  const { model } = JSON.parse(readFileSync(path, 'utf8')) as { readonly model: string };
  if (model !== modelVersion) throw new Error(`${path} holds the links of ${model}`);
}
const links: object[] = [];
for (const [name, scenarios] of Object.entries(scenes)) links.push(await makeLink(name, scenarios));
writeFileSync(path, `${JSON.stringify({ model: modelVersion, links }, null, 2)}\n`);
process.stdout.write(`${String(links.length)} links in ${path}\n`);
