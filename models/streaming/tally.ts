/** Draws that meet a target, one bit each, in words of 32. */
export function asWords(bits: Uint8Array): Uint32Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 4) * 4);
  bytes.set(bits);
  return new Uint32Array(bytes.buffer);
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const heldOf = (words: Uint32Array): number => words.reduce((sum, word) => sum + bitsOf(word), 0);

/** Adds to `counts` how many of `draws` draws meet both of every two targets, from `first` on, row after row. */
export function countPairs(
  counts: Float64Array,
  first: number,
  targets: readonly Uint32Array[],
  draws: number,
): void {
  const held = targets.map(heldOf);
  const both = (i: number, j: number): number => {
    const [own, other] = [held[i] ?? 0, held[j] ?? 0];
    // what all draws meet, or none, needs no look at each of them
    if (own === draws || other === 0) return other;
    if (other === draws || own === 0) return own;
    const [a, b] = [targets[i], targets[j]];
    let sum = 0;
    for (let w = 0; a && b && w < a.length; w += 1) sum += bitsOf((a[w] ?? 0) & (b[w] ?? 0));
    return sum;
  };
  let at = first;
  for (let i = 0; i < targets.length; i += 1) {
    for (let j = i; j < targets.length; j += 1) {
      counts[at] = (counts[at] ?? 0) + both(i, j);
      at += 1;
    }
  }
}

/** Adds counts to those from `first` on. */
export function addCounts(counts: Float64Array, first: number, more: ArrayLike<number>): void {
  for (let i = 0; i < more.length; i += 1)
    counts[first + i] = (counts[first + i] ?? 0) + (more[i] ?? 0);
}
