/**
 * A browser with one page, as the comparison and the journey use it; each engine has its own way of being driven.
 *
 * @typedef {object} Page
 * @property {string} name
 * @property {string} version
 * @property {(address: string) => Promise<void>} open
 * @property {(body: string) => Promise<any>} evaluate  the body of an async function; what it returns must be JSON
 * @property {(selector: string) => Promise<void>} click  as a hand does
 * @property {(selector: string, key: 'End' | 'Home' | 'ArrowRight') => Promise<void>} press  on the focused element
 * @property {(selector: string, text: string) => Promise<void>} type
 * @property {() => Promise<void>} close
 */

/** Waits until a body returns something true, and gives it. @param {Page} page @param {string} what @param {string} body */
export async function until(page, what, body, patienceMs = 180_000) {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await page.evaluate(body);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Marks what a body finds, so that it can be clicked; gives the selector. @param {Page} page @param {string} body */
export async function find(page, what, body) {
  const mark = `mark-${Math.floor(performance.now() * 1000)}`;
  await until(
    page,
    what,
    `const found = (() => { ${body} })(); found?.setAttribute('data-mark', '${mark}'); return Boolean(found);`,
  );
  return `[data-mark="${mark}"]`;
}
