import { evidence } from '../../seeds/index.ts';
import { measures } from './catalogue.ts';
import { packCores } from './packing.ts';
import { coreOf } from './parting.ts';

/** The cores of all measures as tables. The page's build computes it. */
export const packed = packCores(measures.map(coreOf), [...evidence.assumptions.keys()]);
