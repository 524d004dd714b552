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

/** Data of the first visit that are computed when the page is built, each with the module that is run for it. */
const first = {
  'seeds/index.ts': 'seeds/index.page.ts',
  'models/economy/allocation-rules.ts': 'models/economy/allocation-rules.page.ts',
  'models/measures/packed.ts': 'models/measures/packed.ts',
  'models/programs.ts': 'models/programs.ts',
};
/** Those that follow when somebody needs them. */
const later = [
  ...readdirSync('seeds/later').map((file) => `seeds/later/${file}`),
  'models/measures/words.ts',
  'models/measures/english.ts',
  'models/economy/reasoned-rules.ts',
];
/** What reads such data in the page, by the module that needs the sources elsewhere. */
const replaced = {
  'models/shipped.ts': 'models/shipped.page.ts',
  'models/load-model.ts': 'models/load-model.page.ts',
};

export default defineConfig({
  base: './',
  plugins: [
    checkSeeds(),
    computed({ first, later, replaced }),
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
      // what follows names its own imports, and the offline worker has them all by then; a worker has no document for links
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // tells the size limit what the first visit loads
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks } } },
  },
});
