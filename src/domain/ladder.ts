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

/** In rising order; empty as long as there is only schema version 1. */
export const rungs: readonly Rung[] = [];

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
