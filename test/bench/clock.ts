/** Milliseconds of processor time, of all threads of this process, that something takes. */
export function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds that something takes by the clock: for work that other threads or processes do. */
export async function wallMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** So often is done what takes a few ms. */
const often = 20;

/** Mean of what many measurements tell; as many go before, so that what earlier rows left is collected. */
export function meanOf(measure: () => number): number {
  for (let i = 0; i < often; i += 1) measure();
  let sum = 0;
  for (let i = 0; i < often; i += 1) sum += measure();
  return sum / often;
}

/** ms of processor time of some work, mean of many. */
export const meanMs = (work: () => void): number => meanOf(() => cpuMs(work));
