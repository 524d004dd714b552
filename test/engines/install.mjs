import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptGet, ensurePackages, say, seconds } from '../../scripts/bootstrap.mjs';

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const has = (/** @type {string} */ program) =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

const needs = [
  { programs: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  { programs: ['WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  { programs: ['xvfb-run'], packages: ['xvfb', 'xauth'] },
];

/** Installs what drives the engines and, where that is allowed, the engines; gives Debian's packages that are still missing. */
export function ensureEngines() {
  ensurePackages('test/engines');
  const lacking = needs.filter(({ programs }) => !programs.some(has));
  const packages = lacking.flatMap((need) => need.packages);
  if (packages.length === 0 || !mayInstall) return packages;
  const since = Date.now();
  say(`installing ${packages.join(', ')} (apt-get), a minute or two …`);
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
  say(`engines ready (${seconds(since)})`);
  return [];
}
