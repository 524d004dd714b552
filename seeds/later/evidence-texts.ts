import evidenceFile from '../evidence.json' with { type: 'json' };
import file from '../evidence-sources.json' with { type: 'json' };
import { parseEvidenceTexts, valueOrThrow } from '../schema.ts';

export const evidenceTexts = valueOrThrow(parseEvidenceTexts(file, evidenceFile));
