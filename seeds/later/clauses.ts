import file from '../plan/shanxi-services-2021.clauses.json' with { type: 'json' };
import { parseClauses, valueOrThrow } from '../schema.ts';

export const clauses = valueOrThrow(parseClauses(file));
