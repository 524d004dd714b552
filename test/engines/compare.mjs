import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../scripts/bootstrap.mjs';

const run = promisify(execFile);

/** What Node gives for an example scenario, by the command line that ships. @param {string} id @returns {Promise<string>} */
export async function digestOfNode(id) {
  const { stdout } = await run(process.execPath, [`${root}scripts/cli.mjs`, 'simulate', id], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout).digest;
}

/** @param {string} bits */
function numberOf(bits) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

const word = (/** @type {string} */ bits) => `${numberOf(bits)} (${bits})`;

/**
 * The first point of a chunk at which two engines differ, in words.
 * @param {string[][]} node @param {string[][]} other @param {string} name
 */
function wordDifference(node, other, name) {
  const at = node.findIndex((point, i) => point.join() !== other[i]?.join());
  if (at < 0) return 'the hashes differ but no point does';
  const inputs = node[at].slice(0, -1);
  const others = other[at] ?? [];
  if (inputs.join() !== others.slice(0, -1).join()) return `the inputs of point ${at} differ`;
  return `at ${inputs.map(word).join(', ')} Node gives ${word(node[at].at(-1))}, ${name} gives ${word(others.at(-1) ?? '')}`;
}

/**
 * Compares one operation of a page with Node's; gives what differs, or nothing.
 * @param {import('./page.mjs').Page} page
 * @param {{ hashesOf: (name: string) => string[], bitsOfChunk: (name: string, chunk: number) => string[][] }} node
 * @param {string} operation
 */
export async function compareOperation(page, node, operation) {
  const ask = (/** @type {string} */ call) => page.evaluate(`return window.comparison.${call};`);
  const name = JSON.stringify(operation);
  const known = node.hashesOf(operation);
  const found = await ask(`hashes(${name})`);
  const different = known.flatMap((hash, chunk) => (hash === found[chunk] ? [] : [chunk]));
  if (different.length === 0) return undefined;
  const [chunk] = different;
  const words = wordDifference(
    node.bitsOfChunk(operation, chunk),
    await ask(`bits(${name}, ${chunk})`),
    page.name,
  );
  return `${operation}: ${different.length} of ${known.length} chunks differ; in chunk ${chunk}, ${words}`;
}
