import { evidence } from '../seeds/index.ts';
import { packed } from './measures/packed.ts';
import { unpackCores } from './measures/packing.ts';

/** `shipped.ts` as the page has it: cores alone. */
export const cores = unpackCores(packed, [...evidence.assumptions.keys()]);
