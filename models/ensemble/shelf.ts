/** So many arrays lie in one buffer. */
const arraysOf = 16;

/**
 * Gives fresh arrays of `count` numbers, 0 at first. They share buffers, for a buffer costs several times what is drawn into
 * an array; what asks for many and lets them go together has the use of it.
 */
export function createShelf(count: number): () => Float64Array {
  const bytes = count * Float64Array.BYTES_PER_ELEMENT;
  let buffer = new ArrayBuffer(0);
  let used = 0;
  return () => {
    if (used + bytes > buffer.byteLength) {
      buffer = new ArrayBuffer(arraysOf * bytes);
      used = 0;
    }
    used += bytes;
    return new Float64Array(buffer, used - bytes, count);
  };
}
