import { readFileSync } from 'node:fs';

/** What Vite wrote of the build: by source, its file, what it imports at once and later, its styles. */
const manifest = JSON.parse(
  readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'),
);

/** Files that are fetched for the page and its worker to give a first result; what is imported later comes after it. */
function listFirstVisit() {
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(key);
  const parts = [...seen].map((key) => manifest[key]);
  return new Set(['index.html', ...parts.flatMap(({ file, css = [] }) => [file, ...css])]);
}

export default [
  {
    name: 'first visit: all that loads before the first result',
    path: [...listFirstVisit()].map((file) => `dist/${file}`),
    gzip: true,
    limit: '170 kB',
  },
  {
    name: 'everything, every language and chart',
    path: ['dist/**/*.{html,css,js,json,svg,png,webmanifest}'],
    gzip: true,
    limit: '694 kB',
  },
];
