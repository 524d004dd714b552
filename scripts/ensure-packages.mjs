// Installs the packages of folders that have a lockfile of their own: node scripts/ensure-packages.mjs test/bench/squiggle
import { ensurePackages } from './bootstrap.mjs';

for (const folder of process.argv.slice(2)) if (!ensurePackages(folder)) process.exitCode = 1;
