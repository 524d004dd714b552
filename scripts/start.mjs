import { checkNode, ensureDependencies, fail, root } from './bootstrap.mjs';
import { ensurePage } from './build.mjs';
import { readFlags, serve } from './serve.mjs';

checkNode();
const port = process.env.PORT ?? '4173';
const flags = readFlags(['--dir', `${root}dist`, '--port', port, ...process.argv.slice(2)]);
ensureDependencies();
await ensurePage().catch((error) => fail(`The page could not be built: ${error.message}`));
const address = await serve(flags);
console.log(`\n  ready: ${address}\n  stop with Ctrl+C\n`);
