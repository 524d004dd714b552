import { measures } from './measures/catalogue.ts';
import { coreOf } from './measures/parting.ts';
import { loadModel } from './simulate.ts';
import { marksOf } from './simulation/marks.ts';

/** `shipped.ts` as the page's build has it: cores alone, and the marks of the whole. */
export const cores = measures.map(coreOf);
export const marks = marksOf(loadModel());
