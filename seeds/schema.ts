/** The door of the seeds: what each file must look like, one parse function per file. */
export { parseBaseline, parseBaselineSources } from './schema/baseline.ts';
export {
  parseCities,
  parseEconomy,
  parseInputOutput,
  parseTableSources,
} from './schema/economy.ts';
export { parseCityShapes, parsePlaces } from './schema/geography.ts';
export { parseEvidence, parseEvidenceTexts } from './schema/evidence.ts';
export { parseHindsight, parseOutturns } from './schema/hindcast.ts';
export { parseClauses, parsePlan } from './schema/plan.ts';
export { describeProblems, valueOrThrow, type Parsed, type Problem } from './schema/result.ts';
