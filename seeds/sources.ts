import { parseBaselineSources, parseClauses, parseEvidenceTexts, valueOrThrow } from './schema.ts';
import type { BaselineSource, Clause, EvidenceText } from './types.ts';

/** The plan's clauses in Chinese and English, one a measure; loaded on first use. */
export async function loadClauses(): Promise<readonly Clause[]> {
  const file = await import('./plan/shanxi-services-2021.clauses.json');
  return valueOrThrow(parseClauses(file.default));
}

/** Title, reasoning and citations of every assumption and profile, by id; loaded on first use. */
export async function loadEvidenceTexts(): Promise<ReadonlyMap<string, EvidenceText>> {
  const [texts, core] = await Promise.all([
    import('./evidence-sources.json'),
    import('./evidence.json'),
  ]);
  return valueOrThrow(parseEvidenceTexts(texts.default, core.default));
}

/** Where every figure of the baseline comes from, by id; figures stated in words only are here alone. */
export async function loadBaselineSources(): Promise<ReadonlyMap<string, BaselineSource>> {
  const [sources, core] = await Promise.all([
    import('./baseline-sources.json'),
    import('./baseline.json'),
  ]);
  return valueOrThrow(parseBaselineSources(sources.default, core.default));
}
