import type { Bytes } from './bytes.ts';

function through(bytes: Bytes, transform: GenericTransform): ReadableStream<Bytes> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

type GenericTransform = ReadableWritablePair<Bytes, Bytes>;

/** Raw deflate by the platform's own compressor. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = through(bytes, new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Inflates at most `limit` bytes; null: not deflate, cut short, or larger. */
export async function inflate(bytes: Bytes, limit: number): Promise<Bytes | null> {
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  const out = new Uint8Array(limit);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.slice(0, length);
      if (length + value.length > limit) {
        await reader.cancel();
        return null;
      }
      out.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
}
