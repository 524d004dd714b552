/**
 * Runs inside the page. Notes for every movement of a lever when it happened, when the next frame was painted, and when the
 * figures of the new setting were; and the frames that took long.
 */
export function watchPage() {
  /** @type {{ at: number, frame: number, figures: number }[]} */
  const moves = [];
  /** @type {number[]} */
  const longFrames = [];
  const trace = { moves, longFrames, refinedAt: 0 };
  Object.assign(globalThis, { trace });

  /** Tells the time once what the DOM is by now has been painted. @param {(at: number) => void} tell */
  const afterPaint = (tell) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(null);
    });

  const footer = document.querySelector('footer');
  // innerText would make the browser lay the page out
  const read = () => footer?.textContent ?? '';
  const digest = () => /[0-9a-f]{8}/.exec(read())?.[0];
  let last = digest();
  globalThis.addEventListener(
    'input',
    (event) => {
      const move = { at: event.timeStamp, frame: 0, figures: 0 };
      moves.push(move);
      afterPaint((at) => (move.frame = at));
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const shown = digest();
    if (shown === last) return;
    last = shown;
    const move = moves.at(-1);
    if (move === undefined) return;
    // of 1,024 draws; of all, where the setting was known
    if (move.figures === 0) afterPaint((at) => (move.figures ||= at));
    if (/^\s*10,000/.test(read())) afterPaint((at) => (trace.refinedAt = at));
  }).observe(footer ?? document.body, { subtree: true, childList: true, characterData: true });
  if (PerformanceObserver.supportedEntryTypes.includes('long-animation-frame'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longFrames.push(entry.duration);
    }).observe({ type: 'long-animation-frame' });
}
