import file from '../city-shapes.json' with { type: 'json' };
import { parseCityShapes, valueOrThrow } from '../schema.ts';

export const cityShapes = valueOrThrow(parseCityShapes(file));
