import { names } from './names.ts';

/** The English sides of the names, in their order. The page's build computes it. */
export const english = names.map(({ en }) => en);
