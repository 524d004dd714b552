import { baseline as figures } from './index.ts';

export { cities, economy, evidence, inputOutput, plan } from './index.ts';

/** `index.ts` as the page's build has it: no forecast may see an outturn, and `loadBaseline` adds them for who scores one. */
export const baseline = new Map([...figures].filter(([, { role }]) => role !== 'outturn'));
