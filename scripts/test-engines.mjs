// The page in three browser engines beside Node: the same digests, the same bits of every operation, one journey each.
import {
  checkNode,
  ensureChromium,
  ensureDependencies,
  fail,
  root,
  say,
  seconds,
} from './bootstrap.mjs';
import { ensurePage } from './build.mjs';
import { serve } from './serve.mjs';

checkNode();
ensureDependencies();
const chromium = ensureChromium();
const { ensureEngines } = await import('../test/engines/install.mjs');
const lacking = ensureEngines();
if (lacking.length > 0)
  fail(
    `These are needed and were not found: ${lacking.join(', ')} (Debian, Ubuntu: sudo apt-get install them).`,
  );

const { buildComparison, loadOperations } = await import('../test/engines/build.mjs');
const { findFirefox, launchChromium, launchFirefox } =
  await import('../test/engines/puppeteer.mjs');
const { launchWebKit } = await import('../test/engines/webdriver.mjs');
const { compareOperation, digestOfNode } = await import('../test/engines/compare.mjs');
const { features, readFeatures } = await import('../test/engines/features.mjs');
const { travel } = await import('../test/engines/journey.mjs');

const engines = {
  chromium: () => launchChromium(chromium),
  firefox: () =>
    launchFirefox(findFirefox() ?? fail('Firefox was not found: set FIREFOX=/path/to/firefox.')),
  webkit: launchWebKit,
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(engines, name));
if (unknown) {
  console.error(`There is no engine "${unknown}": there are ${Object.keys(engines).join(', ')}.`);
  process.exit(2);
}

await ensurePage();
const flags = { base: '/', host: '127.0.0.1' };
const product = await serve({ ...flags, dir: `${root}dist`, port: '42730' });
const comparison = await serve({ ...flags, dir: await buildComparison(), port: '42740' });
const node = await loadOperations();
const operations = node.operations.map(({ name }) => name);
const examples = [
  ...['nothing', 'plan', 'vouchers-doubled', 'tolls-further-20', 'provincial-money-only'],
  ...['all-out', 'outbreaks-return'],
];
const digests = new Map();
for (const id of examples) digests.set(id, await digestOfNode(id));

let passed = 0;
let failed = 0;
/** @param {string} what @param {() => Promise<string | undefined>} check  what is wrong, or nothing */
async function check(what, check) {
  const since = Date.now();
  const wrong = await check().catch((error) => String(error.message ?? error));
  if (wrong === undefined) passed += 1;
  else failed += 1;
  console.log(
    `  ${wrong === undefined ? 'ok  ' : 'FAIL'} ${what} (${seconds(since)})${wrong === undefined ? '' : `: ${wrong}`}`,
  );
}

/** @param {import('../test/engines/page.mjs').Page} page */
async function examine(page) {
  await page.open(comparison);
  for (const operation of operations)
    await check(operation, () => compareOperation(page, node, operation));
  for (const id of examples)
    await check(`digest of ${id}`, async () => {
      const found = await page.evaluate(`return window.comparison.digest('${id}');`);
      return found === digests.get(id)
        ? undefined
        : `Node gives ${digests.get(id)}, ${page.name} gives ${found}`;
    });
  await check('a visit: open, move a lever, save, share, open the link', async () => {
    const seen = await travel(page, product);
    console.log(
      `       ${page.name}: chance ${seen.before} % → ${seen.after} %, digest ${seen.moved}`,
    );
    return seen.reopened === seen.moved
      ? undefined
      : `the link opens to ${seen.reopened}, not ${seen.moved}`;
  });
  return readFeatures(page);
}

/** @type {Map<string, Record<string, boolean>>} */
const able = new Map();
for (const name of asked.length > 0 ? asked : Object.keys(engines)) {
  const since = Date.now();
  const page = await engines[name]();
  console.log(`${page.name} (${page.version})`);
  try {
    able.set(page.name, await examine(page));
  } catch (error) {
    failed += 1;
    console.log(`  FAIL ${error.message}`);
  } finally {
    await page.close();
  }
  say(`${page.name} done (${seconds(since)})`);
}

console.log('\nWhat only some can do');
for (const feature of Object.keys(features)) {
  const without = [...able].filter(([, can]) => !can[feature]).map(([name]) => name);
  if (without.length > 0) console.log(`  ${feature}: not in ${without.join(', ')}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
