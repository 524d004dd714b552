import file from '../hindsight.json' with { type: 'json' };
import { parseHindsight, valueOrThrow } from '../schema.ts';

export const hindsight = valueOrThrow(parseHindsight(file));
