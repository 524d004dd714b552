import directionNumbers from './direction-numbers.json' with { type: 'json' };

/**
 * Sobol points with nested uniform scrambling (Owen, 1995), any stretch of them alone.
 *
 * Direction numbers: Joe and Kuo, "Constructing Sobol sequences with better two-dimensional projections" (SIAM J. Sci.
 * Comput. 30, 2008), their table new-joe-kuo-6.21201 as SciPy 1 keeps it: for each dimension after the first the primitive
 * polynomial as bits, then m₁ … m_s. Scrambling by hashing the reversed bits (Laine and Karras, 2011; Burley,
 * "Practical hash-based Owen scrambling", JCGT 9, 2020), with Vegdahl's constants (2021).
 */

/** Dimensions that there are direction numbers for. */
export const dimensions = directionNumbers.length + 1;

/** The 32 direction numbers of a dimension, the first bit highest. */
function directionsOf(dimension: number): Int32Array {
  const out = new Int32Array(32);
  const row = directionNumbers[dimension - 1];
  if (dimension === 0 || row === undefined) return out.map((_, k) => 1 << (31 - k));
  const [polynomial = 3, ...m] = row;
  const degree = m.length;
  for (let k = 0; k < 32; k += 1) {
    if (k < degree) {
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

/** Flips each bit by a hash of the bits below it: of reversed bits that is Owen's scramble. */
function permute(word: number, key: number): number {
  let x = word ^ Math.imul(word, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return x;
}

const known = new Map<number, Int32Array>();

/** Numbers inside 0–1 of one dimension for the points from `first` on, scrambled by a key of 32 bits. */
export function fillSobol(out: Float64Array, dimension: number, first: number, key: number): void {
  const directions = known.get(dimension) ?? directionsOf(dimension);
  known.set(dimension, directions);
  for (let i = 0; i < out.length; i += 1) {
    let point = 0;
    for (let bits = first + i, k = 0; bits !== 0; bits >>>= 1, k += 1) {
      if ((bits & 1) === 1) point ^= directions[k] ?? 0;
    }
    const scrambled = reverseBits(permute(reverseBits(point), key));
    out[i] = ((scrambled >>> 0) + 0.5) * 2.3283064365386963e-10;
  }
}
