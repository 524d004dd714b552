/**
 * Saved documents climb a ladder: each rung takes a document from one schema version to the next.
 * Rungs are added, never edited, and `examples/` holds one stored document per version.
 */
export type Raw = Readonly<Record<string, unknown>>;

export interface Rung {
  readonly from: number;
  readonly to: number;
  readonly climb: (document: Raw) => Raw;
}

/** In rising order. */
export const rungs: readonly Rung[] = [
  // equations of the scenario's own came with schema version 2
  { from: 1, to: 2, climb: (document) => ({ ...document, equations: {} }) },
];

/** The schema version that is written: one above the number of rungs. */
export const currentSchema = rungs.length + 1;

export type Climbed =
  | { readonly kind: 'climbed'; readonly document: Raw }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'no_version' };

/** Brings a document up to the last version of the ladder; one from above it is refused. */
export function climb(document: Raw, ladder: readonly Rung[] = rungs): Climbed {
  const schema = document['schema'];
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1)
    return { kind: 'no_version' };
  if (schema > ladder.length + 1) return { kind: 'newer', schema };
  const climbed = ladder
    .filter(({ from }) => from >= schema)
    .reduce((current, rung) => ({ ...rung.climb(current), schema: rung.to }), document);
  return { kind: 'climbed', document: climbed };
}
