import file from '../table-sources.json' with { type: 'json' };
import { parseTableSources, valueOrThrow } from '../schema.ts';

export const tableSources = valueOrThrow(parseTableSources(file));
