/*
 * Sobol points (1967): every 2^k in a row lie as evenly as they can, so that means and shares of them err less than
 * those of as many random ones. Each dimension is scrambled by itself (Owen, 1995), which makes every point uniform
 * and keeps the evenness; a point depends on its index and on the key alone.
 */

/**
 * The 32 direction numbers of a dimension, from its primitive polynomial as bits and m₁ … m_s (Bratley and Fox, 1988);
 * without a row, of the first dimension.
 */
export function expandDirections(row: readonly number[] | undefined): Int32Array {
  const out = new Int32Array(32);
  const [polynomial = 0, ...m] = row ?? [];
  const degree = m.length;
  for (let k = 0; k < 32; k += 1) {
    if (row === undefined || k < degree) {
      out[k] = (m[k] ?? 1) << (31 - k);
      continue;
    }
    const last = out[k - degree] ?? 0;
    let next = last ^ (last >>> degree);
    for (let j = 1; j < degree; j += 1) {
      if (((polynomial >> (degree - j)) & 1) === 1) next ^= out[k - j] ?? 0;
    }
    out[k] = next;
  }
  return out;
}

function reverseBits(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * Flips each bit by a hash of the bits below it and the key: of reversed bits that is Owen's scramble (Laine and Karras,
 * 2011; Burley, "Practical hash-based Owen scrambling", JCGT 9, 2020; the constants are Vegdahl's, 2021).
 */
function permute(word: number, key: number): number {
  let x = word ^ Math.imul(word, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

/**
 * What leads from a point to the next, its bits reversed: the next index differs in its lowest bits, up to its lowest zero
 * at k, so step k gathers the directions 0 … k.
 */
function reversedSteps(directions: Int32Array): Int32Array {
  let gathered = 0;
  return directions.map((direction) => (gathered ^= reverseBits(direction)));
}

/** The point of an index below 2^32, unscrambled, its bits reversed. */
function reversedPoint(directions: Int32Array, index: number): number {
  let point = 0;
  for (let bits = index >>> 0, k = 0; bits !== 0; bits >>>= 1, k += 1) {
    if ((bits & 1) === 1) point ^= directions[k] ?? 0;
  }
  return reverseBits(point);
}

/** Numbers strictly inside 0–1, one a point, from point `first` on; `key`: any 32 bits. */
export function fillSobol(
  out: Float64Array,
  directions: Int32Array,
  first: number,
  key: number,
): void {
  const steps = reversedSteps(directions);
  let point = reversedPoint(directions, first);
  for (let i = 0; i < out.length; i += 1) {
    out[i] = ((reverseBits(permute(point, key)) >>> 0) + 0.5) * 2.3283064365386963e-10;
    const zero = ~(first + i);
    // of the last index of all, which has no zero, nothing follows
    point ^= steps[31 - Math.clz32(zero & -zero)] ?? 0;
  }
}
