import { decodeLink, type LinkOutcome } from '../domain/link.ts';
import { parseWorkingSet } from '../domain/parse-working-set.ts';
import type { WorkingSetOutcome } from '../domain/working-set.ts';
import { catalogue } from './catalogue.ts';

/** The doors that a visit may come in by: most first visits bring neither a draft nor a link. */

export const readDraft = (text: string): WorkingSetOutcome => parseWorkingSet(text, catalogue);

export const openLink = (address: string): Promise<LinkOutcome> => decodeLink(address, catalogue);
