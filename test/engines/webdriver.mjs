// WebKitGTK through plain W3C WebDriver: no package knows it better than fetch does.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const keys = { End: '\uE010', Home: '\uE011', ArrowRight: '\uE014' };

/** A port that nobody listens on. @returns {Promise<number>} */
function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {string} address @param {'GET' | 'POST' | 'DELETE'} method @param {object} [body] */
async function call(address, method, body) {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Starts the driver on a screen that nobody sees; `stop` ends it with all that it started. */
async function startDriver() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    // the sandbox can't be set up by root or in most containers
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    stdio: 'ignore',
    // a group of its own, so that it ends with what it started
    detached: true,
  });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    try {
      await call(`${address}/status`, 'GET');
      break;
    } catch (error) {
      if (tries > 150 || driver.exitCode !== null) throw error;
      await sleep(100);
    }
  }
  const stop = () => {
    if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid);
  };
  return { address, stop };
}

/** @returns {Promise<import('./page.mjs').Page>} */
export async function launchWebKit() {
  const { address, stop } = await startDriver();
  const capabilities = { alwaysMatch: {} };
  const session = await call(`${address}/session`, 'POST', { capabilities });
  const at = `${address}/session/${session.sessionId}`;
  await call(`${at}/timeouts`, 'POST', { script: 300_000, pageLoad: 60_000, implicit: 0 });
  await call(`${at}/window/rect`, 'POST', { width: 1366, height: 768 }).catch(() => undefined);
  const element = async (/** @type {string} */ selector) => {
    const found = await call(`${at}/element`, 'POST', { using: 'css selector', value: selector });
    return `${at}/element/${found[elementKey]}`;
  };
  return {
    name: 'WebKit',
    version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await call(`${at}/url`, 'POST', { url: 'about:blank' });
      await call(`${at}/url`, 'POST', { url });
    },
    evaluate: async (body) => {
      const script = `const done = arguments[0];
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await call(`${at}/execute/async`, 'POST', { script, args: [] });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    click: async (selector) => call(`${await element(selector)}/click`, 'POST', {}),
    press: async (selector, key) =>
      call(`${await element(selector)}/value`, 'POST', { text: keys[key] }),
    type: async (selector, text) => call(`${await element(selector)}/value`, 'POST', { text }),
    close: async () => {
      await call(at, 'DELETE').catch(() => undefined);
      stop();
    },
  };
}
