/** What the page of an engine can do: expressions, by what a reader calls them. */
export const features = {
  CompressionStream: `typeof CompressionStream === 'function'`,
  'deflate-raw': `(() => { try { new CompressionStream('deflate-raw'); return true; } catch { return false; } })()`,
  WebAssembly: `typeof WebAssembly === 'object'`,
  // a module of one function that makes a vector of two numbers and takes one out again
  'WebAssembly SIMD': `WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,5,1,96,0,1,124,3,2,1,0,10,18,1,16,0,68,0,0,0,0,0,0,0,0,253,20,253,33,0,11]))`,
  'compiles WebAssembly': `(async () => { try { await WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0])); return true; } catch { return false; } })()`,
  SharedArrayBuffer: `typeof SharedArrayBuffer === 'function'`,
  'isolated page': `crossOriginIsolated`,
  'module workers': `typeof Worker === 'function'`,
  'OffscreenCanvas 2d': `typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null`,
  popover: `'popover' in HTMLElement.prototype`,
  dialog: `typeof HTMLDialogElement === 'function'`,
  MathML: `typeof MathMLElement === 'function'`,
  showSaveFilePicker: `'showSaveFilePicker' in window`,
  'clipboard text': `typeof navigator.clipboard?.writeText === 'function'`,
  'clipboard pictures': `typeof ClipboardItem === 'function'`,
  'service worker': `'serviceWorker' in navigator`,
  'storage.persist': `typeof navigator.storage?.persist === 'function'`,
  locks: `'locks' in navigator`,
  BroadcastChannel: `typeof BroadcastChannel === 'function'`,
  requestIdleCallback: `typeof requestIdleCallback === 'function'`,
  'scheduler.yield': `typeof globalThis.scheduler?.yield === 'function'`,
  'view transitions': `'startViewTransition' in document`,
  'content-visibility': `CSS.supports('content-visibility', 'auto')`,
  subgrid: `CSS.supports('grid-template-rows', 'subgrid')`,
  ':has()': `CSS.supports('selector(:has(a))')`,
  'anchor positioning': `CSS.supports('anchor-name', '--a')`,
  'field-sizing': `CSS.supports('field-sizing', 'content')`,
};

/** @param {import('./page.mjs').Page} page @returns {Promise<Record<string, boolean>>} */
export function readFeatures(page) {
  const lines = Object.entries(features).map(
    ([name, expression]) => `[${JSON.stringify(name)}, Boolean(await (${expression}))]`,
  );
  return page.evaluate(`return Object.fromEntries([${lines.join(',')}]);`);
}
