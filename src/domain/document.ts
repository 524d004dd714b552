import { currentSchema } from './ladder.ts';
import type { LeverCatalogue } from './lever-catalogue.ts';
import type { Scenario } from './scenario.ts';

/** A scenario as it is saved and exported: JSON of this shape, with the schema version it was written in. */
export interface ScenarioDocument extends Scenario {
  readonly kind: 'tuiyan-scenario';
  readonly schema: number;
  /** Version of the model it was made with. */
  readonly model: string;
  /** Id of the plan. */
  readonly plan: string;
  /** ISO 8601, where it was saved. */
  readonly savedAt?: string;
  /** Of the results that were on screen when it was exported. */
  readonly digest?: string;
  /** Title and notes in English, where the document has them (examples). */
  readonly en?: { readonly title: string; readonly notes: string };
}

/** The document of a scenario, as it is saved or exported; `savedAt` in ISO 8601 where it is saved. */
export function toDocument(
  { title, notes, start, settings, assumptions, equations, seed, draws }: Scenario,
  { model, plan }: Pick<LeverCatalogue, 'model' | 'plan'>,
  savedAt?: string,
): ScenarioDocument {
  const head = { kind: 'tuiyan-scenario', schema: currentSchema, model, plan } as const;
  const body = { title, notes, start, settings, assumptions, equations, seed, draws };
  return { ...head, ...body, ...(savedAt === undefined ? {} : { savedAt }) };
}

/** The schema of the present version: its path from the root of the repository, so that an editor checks a file saved there. */
export const documentSchemaPath = './docs/schema/scenario.schema.json';

/** The document as text: indented JSON with a final line break, the schema named first. */
export function formatDocument(document: ScenarioDocument): string {
  return `${JSON.stringify({ $schema: documentSchemaPath, ...document }, null, 2)}\n`;
}

/** A scenario as the text of a file that leaves the program; `digest` of its results, null where they are not all in. */
export function exportText(
  scenario: Scenario,
  catalogue: Pick<LeverCatalogue, 'model' | 'plan'>,
  digest: string | null,
): string {
  const document = toDocument(scenario, catalogue);
  return formatDocument(digest === null ? document : { ...document, digest });
}
