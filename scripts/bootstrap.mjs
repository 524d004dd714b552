// Runs before node_modules exists: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** @param {string} message */
export const say = (message) => console.error(`[setup] ${message}`);

/** @param {number} since */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} message @returns {never} */
export function fail(message) {
  console.error(`\n[setup] ${message}\n`);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) fail(`Node ${process.versions.node} does not fit: 20.19 or newer, or 22.12 or newer.`);
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, args) {
  // what is printed goes to the error stream: the other one belongs to results
  const options = { cwd, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** Waits while another process installs; one that was killed leaves its mark for ten minutes at most. @param {string} mark */
function waitForOther(mark) {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(`${root}.cache`, { recursive: true });
      mkdirSync(mark);
      return;
    } catch {
      const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - since > 600_000) rmSync(mark, { recursive: true, force: true });
      else Atomics.wait(pause, 0, 0, 500);
    }
  }
}

/**
 * Installs the packages of a folder's lockfile, unless this very lockfile was installed by this very Node. One at a
 * time; false: they can't be had.
 * @param {string} folder  below the project's, as `test/engines`
 */
export function ensurePackages(folder) {
  const home = `${root}${folder}`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${home}/package-lock.json`))
    .update(process.version + process.platform + process.arch)
    .digest('hex');
  const mark = `${home}/node_modules/.setup-hash`;
  const installed = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (installed()) return true;
  const installing = `${root}.cache/installing${folder.replaceAll('/', '-')}`;
  waitForOther(installing);
  try {
    return installed() || install(home, mark, wanted);
  } finally {
    rmSync(installing, { recursive: true, force: true });
  }
}

/** Installs the project's own packages. */
export function ensureDependencies() {
  if (!ensurePackages('.')) fail('npm ci failed: is the package registry reachable?');
}

/** @param {string} home @param {string} mark @param {string} wanted */
function install(home, mark, wanted) {
  const since = Date.now();
  say('installing packages (npm ci), about half a minute …');
  // --include=dev: NODE_ENV=production would leave out the tools that build the page
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(home, ['ci', ...options]).status !== 0) return false;
  writeFileSync(mark, wanted);
  say(`packages ready (${seconds(since)})`);
  return true;
}

/**
 * When something of `path` was last changed, in ms; 0 where there is nothing. Folders count themselves: a file that went changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return path.endsWith('.test.ts') ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

/** When one of the project's `sources` was last changed, in ms. @param {string[]} sources */
export const newestOf = (sources) => Math.max(...sources.map((source) => newest(root + source)));

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const findChromium = () =>
  (process.env.CHROMIUM ? [process.env.CHROMIUM] : browsers).find((path) => existsSync(path));

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());
}

/** Debian's own installer, silent unless it fails. @param {string[]} args */
export function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (status !== 0) fail(`apt-get ${args[0]} failed:\n${(stderr ?? '').slice(-1500)}`);
}

/** Path of a Chromium for the browser tests; installs Debian's, with Chinese fonts, where it may. */
export function ensureChromium() {
  const found = findChromium();
  if (found && hasChineseFont()) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const since = Date.now();
    say('installing chromium and Chinese fonts (apt-get), under a minute …');
    aptGet('update', '-qq');
    const packages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
    say(`chromium ready (${seconds(since)})`);
  }
  const path = findChromium();
  if (path) return path;
  return fail(
    'Chromium is needed for the browser tests and was not found.\n' +
      'Install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM=/path/to/chrome.',
  );
}
