import file from '../outturns.json' with { type: 'json' };
import { parseOutturns, valueOrThrow } from '../schema.ts';

export const outturns = valueOrThrow(parseOutturns(file));
