import { defineConfig } from 'vite';
import { sharedWorkers } from '../../../worker.plugin.ts';

/** The page that engines are compared on, built as the product is. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [sharedWorkers()],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
