/**
 * Sums of doubles without rounding, so that neither order nor grouping changes a bit. Each sum is kept as a few doubles
 * that do not overlap and together are the sum (Shewchuk 1997, "Adaptive precision floating-point arithmetic"); it is
 * rounded once, when it is read (as Python's math.fsum does).
 */
export class ExactSums {
  readonly #expansions: number[][];

  constructor(size: number) {
    this.#expansions = Array.from({ length: size }, () => []);
  }

  /** Adds a finite number to one of the sums. */
  add(at: number, value: number): void {
    const expansion = this.#expansions[at];
    if (expansion === undefined) throw new Error(`there is no sum ${String(at)}`);
    grow(expansion, value);
  }

  /** The sum, rounded to the nearest double. */
  total(at: number): number {
    return round(this.#expansions[at] ?? []);
  }

  /** How many doubles each sum takes, and the doubles: the same for equal sums, however they came about. */
  pack(): { readonly sizes: Float64Array; readonly terms: Float64Array } {
    const all = this.#expansions.map(normalise);
    return {
      sizes: Float64Array.from(all, ({ length }) => length),
      terms: Float64Array.from(all.flat()),
    };
  }

  /** Adds what another packed. */
  merge(sizes: Float64Array, terms: Float64Array): void {
    let next = 0;
    sizes.forEach((size, at) => {
      for (const end = next + size; next < end; next += 1) this.add(at, terms[next] ?? 0);
    });
  }
}

/** Adds a number to an expansion, in place: every rounding error becomes a term of its own. */
function grow(expansion: number[], value: number): void {
  let sum = value;
  let kept = 0;
  for (const term of expansion) {
    const both = sum + term;
    const added = both - sum;
    // exact whichever of the two is larger (Knuth's two-sum)
    const error = sum - (both - added) + (term - added);
    sum = both;
    if (error === 0) continue;
    expansion[kept] = error;
    kept += 1;
  }
  if (sum !== 0) {
    expansion[kept] = sum;
    kept += 1;
  }
  if (expansion.length > kept) expansion.length = kept;
  if (!Number.isFinite(sum)) throw new Error('a sum is not a number');
}

/** The double nearest to an expansion; a tie goes to the even one. */
function round(expansion: readonly number[]): number {
  let at = expansion.length - 1;
  let sum = expansion[at] ?? 0;
  let error = 0;
  while (at > 0 && error === 0) {
    at -= 1;
    const term = expansion[at] ?? 0;
    const before = sum;
    sum = before + term;
    error = term - (sum - before);
  }
  // half of a last place, and what follows decides that it was more than half
  const next = at > 0 ? (expansion[at - 1] ?? 0) : 0;
  if (error !== 0 && Math.sign(error) === Math.sign(next)) {
    const twice = error * 2;
    const further = sum + twice;
    if (further - sum === twice) return further;
  }
  return sum;
}

/** The one expansion of its sum whose every term is the rest's nearest double. */
function normalise(expansion: readonly number[]): readonly number[] {
  const rest = [...expansion];
  const terms: number[] = [];
  while (rest.length > 0) {
    const term = round(rest);
    terms.push(term);
    grow(rest, -term);
  }
  return terms;
}
