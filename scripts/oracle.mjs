// The compiled form of 10,000 random programs, and of every measure, against the block interpreter: some minutes.
import { spawnSync } from 'node:child_process';
import { checkNode, ensureDependencies, root } from './bootstrap.mjs';

checkNode();
ensureDependencies();
const runs = process.argv[2] ?? '10000';
if (!/^[1-9]\d{0,6}$/.test(runs)) {
  console.error(`How many programs? A whole number from 1, not "${runs}".`);
  process.exit(2);
}
const tests = [
  'models/language/wasm/fused.test.ts',
  'models/ensemble/vectors/sampling.test.ts',
  'test/conformance/compiled.test.ts',
];
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', 'unit', ...tests],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ORACLE_RUNS: runs } },
);
process.exit(status ?? 1);
