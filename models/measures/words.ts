import { measures } from './catalogue.ts';
import { wordsOf } from './parting.ts';

/** What the cores of `models/shipped.ts` are without, measure by measure. The page's build computes it. */
export const words = measures.map(wordsOf);
