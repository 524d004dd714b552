// From lever to painted screen in Chromium: 200 movements of one lever, at 1366 × 768.
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { emptyPage } from '../test/trace/empty.mjs';
import { watchPage } from '../test/trace/watch.mjs';
import { checkNode, ensureChromium, ensureDependencies, root } from './bootstrap.mjs';
import { ensurePage } from './build.mjs';
import { serve } from './serve.mjs';

checkNode();
ensureDependencies();
const executablePath = ensureChromium();
await ensurePage();
const address = await serve({ dir: `${root}dist`, base: '/', host: '127.0.0.1', port: '43730' });

const wanted = Number(process.argv[2] ?? 200);
if (!Number.isInteger(wanted) || wanted < 1) {
  console.error(
    `The number of movements must be a whole number above 0, not "${process.argv[2]}".`,
  );
  process.exit(2);
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ] ?? NaN;

/** Writes where the page's own time went, by function. @param {import('@playwright/test').CDPSession} session */
async function stopProfile(session) {
  const { profile } = await session.send('Profiler.stop');
  const file = `${root}.cache/trace.cpuprofile`;
  mkdirSync(`${root}.cache`, { recursive: true });
  writeFileSync(file, JSON.stringify(profile));
  return file;
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const viewport = { width: 1366, height: 768 };
const thumb = 16;

/** Runs inside the page, whose own timer disturbs less than asking from outside. @param {number} count movements before */
async function waitForPaint(count) {
  const { moves } = globalThis.trace;
  const isSeen = () => moves.length > count && moves.at(-1).figures > 0 && moves.at(-1).frame > 0;
  for (const end = performance.now() + 5000; !isSeen() && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/**
 * A hand on a slider: it moves by whole steps to and fro over the middle of the track, so that every movement changes the setting,
 * and again when the eye has seen the last one. @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} slider
 */
async function takeHold(page, slider) {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the lever is not on screen');
  const steps = await slider.evaluate(({ min, max, step }) => Math.round((max - min) / step));
  const middle = box.y + box.height / 2;
  const grasp = async () => {
    await page.mouse.move(box.x + box.width / 4, middle);
    await page.mouse.down();
  };
  /** @param {number} i */
  const shareAt = (i) => {
    const reach = Math.max(2, Math.floor(0.6 * steps));
    const there = i % (2 * reach);
    return (Math.ceil(0.2 * steps) + (there < reach ? there : 2 * reach - there)) / steps;
  };
  /** @param {number} movements */
  const drag = async (movements) => {
    for (let i = 0; i < movements; i += 1) {
      const before = await page.evaluate(() => globalThis.trace.moves.length);
      await page.mouse.move(box.x + thumb / 2 + (box.width - thumb) * shareAt(i), middle);
      await page.evaluate(waitForPaint, before);
    }
  };
  await grasp();
  return { grasp, drag, letGo: () => page.mouse.up() };
}

/** What no page can do better: a slider and a figure, and a worker that answers at once. */
async function measureEmpty() {
  const page = await browser.newPage({ viewport });
  await page.setContent(emptyPage);
  await page.evaluate(watchPage);
  const hand = await takeHold(page, page.getByRole('slider'));
  await hand.drag(wanted);
  const moves = await page.evaluate(() => structuredClone(globalThis.trace.moves));
  await page.close();
  return moves.filter(({ figures }) => figures > 0).map(({ at, figures }) => figures - at);
}

const empty = await measureEmpty();
const page = await browser.newPage({ viewport, locale: 'zh-CN' });
await page.goto(address);
const refined = () => /^\s*10,000/.test(document.querySelector('footer')?.innerText ?? '');
await page.waitForFunction(refined, null, { timeout: 120_000 });
await page.evaluate(watchPage);
const { grasp, drag, letGo } = await takeHold(
  page,
  page.getByRole('slider', { name: /数字消费券.*省级财政资金/ }).first(),
);

await drag(wanted);
await letGo();
await page.waitForFunction(
  () => globalThis.trace.refinedAt > globalThis.trace.moves.at(-1).figures,
  null,
  { timeout: 60_000 },
);
const { moves, longFrames, refinedAt } = await page.evaluate(() => {
  const { moves: all, longFrames: long, refinedAt: at } = globalThis.trace;
  return structuredClone({ moves: all, longFrames: long, refinedAt: at });
});
// a profile slows down what it measures: it has movements of its own
const session = await page.context().newCDPSession(page);
await session.send('Profiler.enable');
await session.send('Profiler.start');
await grasp();
await drag(Math.ceil(wanted / 4));
await letGo();
const profile = await stopProfile(session);
await browser.close();

const seen = moves.filter(({ figures, frame }) => figures > 0 && frame > 0);
const frames = seen.map(({ at, frame }) => frame - at);
const figures = seen.map(({ at, figures: painted }) => painted - at);
const rest = refinedAt - (moves.at(-1)?.at ?? 0);
/** @param {string} what @param {number} found @param {number | null} goal */
const line = (what, found, goal = null) => {
  const verdict =
    goal === null ? '' : `   goal ≤ ${goal} ms: ${found <= goal ? 'holds' : 'MISSES'}`;
  console.log(`${what.padEnd(58)}${found.toFixed(1).padStart(9)} ms${verdict}`);
};
console.log(`${seen.length} of ${wanted} movements painted, at 1366 × 768`);
line('lever to the next painted frame, median', quantile(frames, 0.5));
line('lever to the next painted frame, 95 of 100', quantile(frames, 0.95));
line('lever to painted figures of 1,024 draws, median', quantile(figures, 0.5));
line('lever to painted figures of 1,024 draws, 95 of 100', quantile(figures, 0.95), 16);
line('rest to painted figures of 10,000 draws', rest, 250);
line('an empty page whose worker answers at once, median', quantile(empty, 0.5));
line('an empty page whose worker answers at once, 95 of 100', quantile(empty, 0.95));
console.log(
  `${longFrames.length} frames took longer than 50 ms. Where the page's own time went: ${profile}`,
);
process.exit(0);
