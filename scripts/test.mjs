import { spawnSync } from 'node:child_process';
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

/** Step → its commands, and the report that counts its tests where it has one. */
const steps = [
  { name: 'format', run: ['prettier --check . --log-level warn'] },
  { name: 'lint', run: ['eslint . --max-warnings 0'] },
  {
    name: 'types',
    run: [
      ...[...rooms, 'test', '.'].map((room) => `tsc -p ${room}`),
      'svelte-check --tsconfig src/tsconfig.json --fail-on-warnings --output human',
    ],
  },
  { name: 'layers', run: [`depcruise ${rooms.join(' ')}`] },
  { name: 'unused', run: ['knip'] },
  {
    name: 'unit and component',
    run: [
      'vitest run --reporter=default --reporter=json --outputFile.json=.cache/test/vitest.json',
    ],
    report: 'vitest.json',
  },
  { name: 'build', run: [`${process.execPath} scripts/build.mjs`] },
  { name: 'size', run: ['size-limit'] },
  { name: 'e2e', run: ['playwright test'], report: 'playwright.json' },
];

/** @param {string} line */
function command(line) {
  const [name, ...args] = line.split(' ');
  const local = `${root}node_modules/.bin/${name}${windows ? '.cmd' : ''}`;
  const program = existsSync(local) ? local : name;
  return (
    spawnSync(program, args, { cwd: root, stdio: 'inherit', env, shell: windows }).status === 0
  );
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
const times = [];
for (const { name, run, report } of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const since = Date.now();
  say(`${name} …`);
  const sound = run.map(command).every(Boolean);
  const tests = report ? count(report) : { passed: sound ? 1 : 0, failed: 0 };
  passed += tests.passed;
  // a step may fail with no test failing, as when it does not start
  failed += sound ? tests.failed : Math.max(1, tests.failed);
  times.push(`${name} ${seconds(since)}${sound ? '' : ' FAILED'}`);
}
console.log(`\n${times.join(' | ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
