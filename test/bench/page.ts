import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from '@playwright/test';
import { args, executablePath } from '../../browser.config.ts';
import { startServer, type Server } from '../e2e/server.ts';
import { measured, missing, type Group, type Outcome } from './groups.ts';

/** What a first visit costs: bytes as size-limit counts them, and the time until the page and the first figures are there. */

const local = (program: string): string => `node_modules/.bin/${program}`;

interface Limit {
  readonly name: string;
  readonly size: number;
}

/** kB (1,000 bytes) of gzip, by the entry of `.size-limit.json` that begins so. */
function weigh(name: string): Outcome {
  const { stdout } = spawnSync(local('size-limit'), ['--json'], { encoding: 'utf8' });
  const limits = JSON.parse(stdout || '[]') as readonly Limit[];
  const found = limits.find((limit) => limit.name.startsWith(name));
  if (found === undefined) return missing(`size-limit knows no "${name}"`);
  return measured({ all: found.size / 1000 });
}

/** Builds the page where it is older than its sources. */
function ensurePage(): void {
  const script = "import('./scripts/build.mjs').then(({ ensurePage }) => ensurePage())";
  const { status } = spawnSync(process.execPath, ['-e', script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the page could not be built');
}

interface Stage {
  readonly server: Server;
  readonly browser: Browser;
}

let stage: Promise<Stage> | undefined;

async function openStage(): Promise<Stage> {
  const server = await startServer(41_930);
  return { server, browser: await chromium.launch({ executablePath, args }) };
}

/** A visit by someone who was never here: ms until the levers can be moved, and until the footer shows a digest. */
async function visit(): Promise<{ readonly ready: number; readonly figures: number }> {
  stage ??= openStage();
  const { server, browser } = await stage;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const since = performance.now();
  await page.goto(server.address, { waitUntil: 'commit' });
  // the first of the page is a phone's, hidden here
  await page.locator('input[type=range]:visible').first().waitFor();
  const ready = performance.now() - since;
  await page.waitForFunction(() =>
    /[0-9a-f]{8}/.test(document.querySelector('footer')?.innerText ?? ''),
  );
  const figures = performance.now() - since;
  await context.close();
  return { ready, figures };
}

async function closeStage(): Promise<void> {
  const opened = await stage;
  stage = undefined;
  await opened?.browser.close();
  await opened?.server.stop();
}

async function time(what: 'ready' | 'figures'): Promise<Outcome> {
  try {
    return measured({ all: (await visit())[what] });
  } catch (error) {
    return missing(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

export function bytesGroup(): Group {
  ensurePage();
  return {
    title: 'What loads, gzip as size-limit counts it',
    unit: 'kB',
    rounds: 1,
    warmUps: 0,
    rows: [
      {
        id: 'first',
        title: 'all that loads before the first result',
        run: () => weigh('first visit'),
      },
      {
        id: 'everything',
        title: 'every language, screen and chart',
        run: () => weigh('everything'),
      },
    ],
    goals: [{ title: 'first visit', most: 170, unit: 'kB', of: (figure) => figure('first') }],
  };
}

export function startGroup(): Group {
  ensurePage();
  return {
    title: 'Start-up in Chromium, nothing kept from before, by the clock',
    unit: 'ms',
    warmUps: 1,
    rows: [
      { id: 'ready', title: 'levers can be moved', run: () => time('ready') },
      { id: 'figures', title: 'the first figures are on screen', run: () => time('figures') },
    ],
    goals: [{ title: 'page ready', most: 1000, unit: 'ms', of: (figure) => figure('ready') }],
    close: closeStage,
  };
}
