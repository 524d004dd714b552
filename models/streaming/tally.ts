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

/** Adds to `counts` how many draws meet both of every two targets, from `first` on, row after row. */
export function countPairs(
  counts: Float64Array,
  first: number,
  targets: readonly Uint32Array[],
): void {
  let at = first;
  targets.forEach((one, i) => {
    for (const other of targets.slice(i)) {
      let both = 0;
      for (let w = 0; w < one.length; w += 1) both += bitsOf((one[w] ?? 0) & (other[w] ?? 0));
      counts[at] = (counts[at] ?? 0) + both;
      at += 1;
    }
  });
}

/** Adds counts to those from `first` on. */
export function addCounts(counts: Float64Array, first: number, more: ArrayLike<number>): void {
  for (let i = 0; i < more.length; i += 1)
    counts[first + i] = (counts[first + i] ?? 0) + (more[i] ?? 0);
}
