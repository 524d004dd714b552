import baselineFile from '../baseline.json' with { type: 'json' };
import file from '../baseline-sources.json' with { type: 'json' };
import { parseBaselineSources, valueOrThrow } from '../schema.ts';

export const baselineSources = valueOrThrow(parseBaselineSources(file, baselineFile));
