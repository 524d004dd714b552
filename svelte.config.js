import { relative } from 'node:path';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {Map<string, string>} */
const owners = new Map();

/**
 * The class that keeps a component's styles to it: it stands at every rule and element, so a short one.
 * @param {{ hash: (text: string) => string, filename: string }} component
 */
function cssHash({ hash, filename }) {
  const file = relative('.', filename).replaceAll('\\', '/');
  const name = `s-${hash(file).slice(0, 4)}`;
  const owner = owners.get(name) ?? file;
  owners.set(name, owner);
  if (owner !== file) throw new Error(`${owner} and ${file} share the class ${name}`);
  return name;
}

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { cssHash },
  vitePlugin: {
    // runes in our own files only: libraries may still carry legacy components
    dynamicCompileOptions: ({ filename }) =>
      filename.includes('node_modules') ? undefined : { runes: true },
  },
};
