import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstChunks } from './chunks.ts';
import { contentSecurityPolicy } from './csp.plugin.ts';
import { offline } from './offline.plugin.ts';
import { checkSeeds } from './seeds.plugin.ts';
import { sharedWorkers } from './worker.plugin.ts';

export default defineConfig({
  base: './',
  plugins: [checkSeeds(), sharedWorkers(), svelte(), contentSecurityPolicy(), offline()],
  // src/features/exports/fflate.ts says why
  resolve: {
    alias: { fflate: fileURLToPath(new URL('src/features/exports/fflate.ts', import.meta.url)) },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // tells the size limit what the first visit loads
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks } } },
  },
});
