import { bitsOfChunk, hashesOf } from '../../fixtures/operations.ts';
import type { Asked } from './page.ts';

// in a worker, for there the product computes
globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  try {
    const answer =
      data.chunk === null ? hashesOf(data.operation) : bitsOfChunk(data.operation, data.chunk);
    globalThis.postMessage({ answer });
  } catch (error) {
    globalThis.postMessage({ failed: String(error) });
  }
});
