import type { Catalogue } from './catalogue.ts';
import { hashName } from './checks.ts';

/** Names go into a link as short hashes: they outlive a change of order, and the catalogue's suite expects no two alike. */
export const leverHash = (name: string): number => hashName(name) >>> 18;
export const equationHash = (key: string): number => hashName(key) % 2 ** 24;
export const assumptionHash = (id: string): number => hashName(id) % 2 ** 24;

/** The names a link's hashes stand for; null: two names share one, and it can't be told which is meant. */
export interface Names {
  readonly levers: ReadonlyMap<string, string | null>;
  readonly assumptions: ReadonlyMap<number, string>;
  readonly equations: (measure: number, hash: number) => string | undefined;
}

/** Looks names of a catalogue up by what a link writes of them. */
export function indexNames(catalogue: Catalogue): Names {
  const levers = new Map<string, string | null>();
  for (const { id, measure, name } of catalogue.levers.values()) {
    const key = `${String(measure)}.${String(leverHash(name))}`;
    levers.set(key, levers.has(key) ? null : id);
  }
  const assumptions = [...catalogue.assumptions.keys()];
  return {
    levers,
    assumptions: new Map(assumptions.map((id) => [assumptionHash(id), id])),
    equations: (measure, hash) =>
      catalogue.equationKeys(measure).find((key) => equationHash(key) === hash),
  };
}

/** Pairs of names that a link could not tell apart; the catalogue's suite expects none. */
export function findHashCollisions(catalogue: Catalogue): readonly (readonly [string, string])[] {
  const levers = [...catalogue.levers.values()].map(
    ({ id, measure, name }) => [`${String(measure)}.${String(leverHash(name))}`, id] as const,
  );
  const assumptions = [...catalogue.assumptions.keys()].map(
    (id) => [`#${String(assumptionHash(id))}`, id] as const,
  );
  const equations = [...new Set([...catalogue.levers.values()].map(({ measure }) => measure))]
    .flatMap((measure) => catalogue.equationKeys(measure))
    .map(
      (key) => [`=${String(Number.parseInt(key, 10))}.${String(equationHash(key))}`, key] as const,
    );
  const seen = new Map<string, string>();
  return [...levers, ...assumptions, ...equations].flatMap(([hash, id]) => {
    const other = seen.get(hash);
    seen.set(hash, id);
    return other === undefined ? [] : [[other, id] as const];
  });
}
