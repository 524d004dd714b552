/** One double and the two 32-bit words of its bits, low word first: every engine that runs JavaScript today is little-endian. */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);

/** An unchecked read for inner loops: the caller knows that the index is inside. */
export function at(array: Float64Array, index: number): number {
  return array[index] ?? NaN;
}
