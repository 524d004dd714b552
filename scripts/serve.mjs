// A static server with a base path and strict headers: Node's own modules only.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @typedef {{ dir: string, base: string, host: string, port: string }} Flags */

const policy = JSON.parse(
  readFileSync(new URL('../content-security-policy.json', import.meta.url), 'utf8'),
);

const headers = {
  'content-security-policy': Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/**
 * Reads `--name value` pairs; a later one counts. Ends the program with a sentence where one makes no sense.
 * @param {string[]} args
 * @returns {Flags}
 */
export function readFlags(args) {
  /** @type {Flags & Record<string, string>} */
  const flags = { dir: 'dist', base: '/', host: '127.0.0.1', port: '4173' };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i].replace(/^--/, '');
    const value = args[i + 1];
    if (!args[i].startsWith('--') || !Object.hasOwn(flags, name))
      refuse(`Unknown flag ${args[i]}: there are --dir, --port, --base and --host.`);
    if (value === undefined) refuse(`--${name} needs a value.`);
    flags[name] = value;
  }
  if (!/^\d{1,5}$/.test(flags.port) || Number(flags.port) < 1 || Number(flags.port) > 65535)
    refuse(`The port must be a whole number from 1 to 65535, not "${flags.port}".`);
  if (!/^\/(.*\/)?$/.test(flags.base)) refuse('--base must begin and end with a slash.');
  return { ...flags, dir: resolve(flags.dir) };
}

/**
 * Where in `dir` the file of a request lies; null where the address is malformed or leads outside.
 * @param {string} url
 * @param {Flags} flags
 */
function locate(url, { dir, base }) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(base) || path.includes('\0')) return null;
    const file = join(dir, path.slice(base.length));
    return file === dir || file.startsWith(dir + sep) ? file : null;
  } catch {
    return null;
  }
}

/** @param {string | null} file */
function findFile(file) {
  if (file === null) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return findFile(join(file, 'index.html'));
  return stat?.isFile() ? { file, size: stat.size } : null;
}

/** @param {Flags} flags @returns {import('node:http').RequestListener} */
const answer = (flags) => (request, response) => {
  const url = request.url ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
  if (`${url}/` === flags.base)
    return void response.writeHead(308, { ...headers, location: flags.base }).end();
  const found = findFile(locate(url, flags));
  if (!found)
    return void response
      .writeHead(404, { ...headers, 'content-type': 'text/plain' })
      .end('not found');
  response.writeHead(200, {
    ...headers,
    'content-type': types[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    // names under assets/ carry a hash of what they hold
    'cache-control': url.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
};

/**
 * Serves a folder; a port that is taken leaves its place to the next. Resolves with the address.
 * @param {Flags} flags
 * @returns {Promise<string>}
 */
export function serve(flags) {
  let port = Number(flags.port);
  const server = createServer(answer(flags));
  return new Promise((ready) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < 65535) server.listen(++port, flags.host);
      else refuse(`Cannot listen on ${flags.host}:${port} (${error.code}).`);
    });
    server.on('listening', () => ready(`http://${flags.host}:${port}${flags.base}`));
    server.listen(port, flags.host);
  });
}

if (process.argv[1] === import.meta.filename)
  console.log(await serve(readFlags(process.argv.slice(2))));
