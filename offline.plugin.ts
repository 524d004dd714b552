import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const template = new URL('./scripts/service-worker.js', import.meta.url);

/** Files under `folder`, as paths relative to it. */
const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(folder, file)).isFile())
        .map((file) => file.replaceAll('\\', '/'))
    : [];

/** Writes sw.js, which keeps the whole build (and the public folder) for use without a network. */
export function offline(): Plugin {
  let publicFolder = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (publicFolder = config.publicDir),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const contents = new Map<string, string | Uint8Array>();
        for (const [file, output] of Object.entries(bundle))
          contents.set(file, output.type === 'chunk' ? output.code : output.source);
        for (const file of filesOf(publicFolder))
          contents.set(file, readFileSync(join(publicFolder, file)));
        const built = [...contents.keys()].filter((file) => !/\.map$|^\.vite\//.test(file)).sort();
        const hash = createHash('sha256');
        for (const file of built) hash.update(file).update(contents.get(file) ?? '');
        // the page itself is kept as ./
        const files = ['./', ...built.filter((file) => file !== 'index.html').map((f) => `./${f}`)];
        const worker = readFileSync(template, 'utf8')
          .replace('+ VERSION', `+ '${hash.digest('hex').slice(0, 12)}'`)
          .replace('FILES.map', `${JSON.stringify(files)}.map`);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker });
      },
    },
  };
}
