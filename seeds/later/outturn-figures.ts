import { baseline } from '../index.ts';

/** What happened: the figures that the page's `index.ts` leaves out. */
export const outturnFigures = new Map([...baseline].filter(([, { role }]) => role === 'outturn'));
