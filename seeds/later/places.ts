import file from '../places.json' with { type: 'json' };
import { parsePlaces, valueOrThrow } from '../schema.ts';

export const places = valueOrThrow(parsePlaces(file));
