import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstChunks } from './chunks.ts';
import { computed } from './computed.plugin.ts';
import { contentSecurityPolicy } from './csp.plugin.ts';
import { offline } from './offline.plugin.ts';
import { checkSeeds } from './seeds.plugin.ts';
import { sharedWorkers } from './worker.plugin.ts';

/** What is computed when the page is built: seeds are parsed, measures are parted into what runs need and what is read. */
const computedModules = {
  ...Object.fromEntries(
    [
      'seeds/index.ts',
      ...readdirSync('seeds/later').map((file) => `seeds/later/${file}`),
      'models/measures/words.ts',
      'models/measures/english.ts',
    ].map((module) => [module, module]),
  ),
  'models/shipped.ts': 'models/shipped.page.ts',
};

export default defineConfig({
  base: './',
  plugins: [
    checkSeeds(),
    computed(computedModules, ['seeds/index.ts', 'models/shipped.ts']),
    sharedWorkers(),
    svelte(),
    contentSecurityPolicy(),
    offline(),
  ],
  // src/features/exports/fflate.ts says why
  resolve: {
    alias: { fflate: fileURLToPath(new URL('src/features/exports/fflate.ts', import.meta.url)) },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // links go into a document, and a worker has none
      resolveDependencies: (_, files, { hostId }) => (hostId.includes('.worker') ? [] : files),
    },
    // tells the size limit what the first visit loads
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks } } },
  },
});
