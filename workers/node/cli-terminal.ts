/** A sentence for the person at the terminal; results alone go to the standard output. */
export function note(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Shows how far a run is, where somebody watches; `done` of `total` blocks. */
export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const text = done < total ? `${Math.floor((100 * done) / total)} %` : '';
  process.stderr.write(`\r\u001b[K${text}`);
}
