import { fillNormal, type Stretch } from './generator.ts';
import { at } from './words.ts';

/** Two assumptions drawn together: the correlation of their normal scores (Gaussian copula). */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly rho: number;
}

/** Streams with the same correlation between any two of them. */
export interface Family {
  /** The normal scores that all share, of the same draws. */
  readonly common: Float64Array;
  /** 0 … 1. */
  readonly rho: number;
}

/** By stream: which one its scores follow, and how closely. */
export type Links = ReadonlyMap<string, { readonly follows: string; readonly rho: number }>;

/** Adds the part of another stream: out = rho · other + √(1 − rho²) · out. */
function mix(out: Float64Array, other: Float64Array, rho: number): void {
  const own = Math.sqrt(1 - rho * rho);
  for (let i = 0; i < out.length; i++) out[i] = rho * at(other, i) + own * at(out, i);
}

/** Each pair's `b` follows its `a`; throws where two pairs claim one `b`, a circle closes or rho lies outside −1 … 1. */
export function linkPairs(pairs: readonly Pair[]): Links {
  const links = new Map<string, { follows: string; rho: number }>();
  for (const { a, b, rho } of pairs) {
    if (!(Math.abs(rho) <= 1)) throw new RangeError(`${a} and ${b}: no correlation is ${rho}`);
    if (links.has(b)) throw new RangeError(`${b} follows more than one assumption`);
    for (let id: string | undefined = a; id !== undefined; id = links.get(id)?.follows)
      if (id === b) throw new RangeError(`${a} and ${b} follow each other`);
    links.set(b, { follows: a, rho });
  }
  return links;
}

/** Standard normal scores of a stream for the draws from `first` on, correlated as its links say. */
export function fillCorrelatedNormal(out: Float64Array, stretch: Stretch, links: Links): void {
  fillNormal(out, stretch);
  const link = links.get(stretch.stream);
  if (!link || link.rho === 0) return;
  const other = new Float64Array(out.length);
  fillCorrelatedNormal(other, { ...stretch, stream: link.follows }, links);
  mix(out, other, link.rho);
}

/** Standard normal scores of one member of a family: √rho · common + √(1 − rho) · own. */
export function fillFamilyNormal(out: Float64Array, stretch: Stretch, family: Family): void {
  fillNormal(out, stretch);
  mix(out, family.common, Math.sqrt(family.rho));
}
