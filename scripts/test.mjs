import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkNode, ensureChromium, ensureDependencies, root, say, seconds } from './bootstrap.mjs';

checkNode();
ensureDependencies();
const env = { ...process.env, CHROMIUM: ensureChromium() };
const windows = process.platform === 'win32';
const reports = `${root}.cache/test`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const rooms = ['seeds', 'models', 'workers', 'src'];

/** Step → its commands, and the report that counts its tests where it has one. Steps of one row don't use each other's files. */
const rows = [
  [
    { name: 'lint', run: ['eslint . --max-warnings 0'] },
    { name: 'format', run: ['prettier --check . --log-level warn'] },
    {
      name: 'types',
      run: [
        'svelte-check --tsconfig src/tsconfig.json --fail-on-warnings --output human',
        // the compiler's diagnostics and the rules that need types, each file in the context nearest to it
        'oxlint --type-aware --type-check --deny-warnings',
      ],
    },
    { name: 'layers', run: [`depcruise ${rooms.join(' ')}`] },
    { name: 'unused', run: ['knip'] },
    { name: 'build', run: [`${process.execPath} scripts/build.mjs`] },
  ],
  [
    {
      name: 'unit and component',
      run: [
        'vitest run --reporter=default --reporter=json --outputFile.json=.cache/test/vitest.json',
      ],
      report: 'vitest.json',
    },
  ],
  [{ name: 'size', run: ['size-limit'] }],
  [{ name: 'e2e', run: ['playwright test'], report: 'playwright.json' }],
];
const steps = rows.flat();

/**
 * Runs one command to its end; whether it succeeded.
 * @param {string} line
 * @param {'inherit' | 'pipe'} output pipe: shown when it has ended, so that two don't mix
 */
async function command(line, output) {
  const [name, ...args] = line.split(' ');
  const local = `${root}node_modules/.bin/${name}${windows ? '.cmd' : ''}`;
  const program = existsSync(local) ? local : name;
  const stdio = /** @type {const} */ (['inherit', output, output]);
  const child = spawn(program, args, { cwd: root, stdio, env, shell: windows });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
  child.on('error', (error) => said.push(Buffer.from(`${String(error)}\n`)));
  const [code] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return code === 0;
}

/** @param {string} file */
function count(file) {
  if (!existsSync(`${reports}/${file}`)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));
  return 'stats' in report
    ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
    : { passed: report.numPassedTests, failed: report.numFailedTests };
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !steps.some((step) => step.name === name));
if (unknown) {
  console.error(`No step "${unknown}": there are ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
/** @type {string[]} */
const times = [];

/**
 * @param {(typeof steps)[number]} step
 * @param {'inherit' | 'pipe'} output
 */
async function perform({ name, run, report }, output) {
  const since = Date.now();
  say(`${name} …`);
  let sound = true;
  for (const line of run) sound = (await command(line, output)) && sound;
  const tests = report ? count(report) : { passed: sound ? 1 : 0, failed: 0 };
  passed += tests.passed;
  // a step may fail with no test failing, as when it does not start
  failed += sound ? tests.failed : Math.max(1, tests.failed);
  times.push(`${name} ${seconds(since)}${sound ? '' : ' FAILED'}`);
}

for (const row of rows) {
  const waiting = row.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const output = waiting.length > 1 ? 'pipe' : 'inherit';
  // each of these uses one core, so two go side by side
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      await perform(step, output);
  };
  await Promise.all([work(), work()]);
}
console.log(`\n${times.join(' | ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
