import { describe, expect, it } from 'vitest';
import type { Frame } from '../../models/streaming/frame.ts';
import { chunkDraws } from '../../models/streaming/streaming.ts';
import { Slot } from '../slot.ts';
import { foldAll } from './cli-stream.ts';
import type { StreamHand } from './stream-border.ts';

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const draws = 100 * chunkDraws;
const order = {
  request: { inputs, options: { seed: 1, draws, central: false } },
  stretch: { first: 0, count: draws },
};
const fold = { frame: {} as Frame, merge: () => undefined };

describe('a fold on several workers', () => {
  it('fails when one throws, with all at rest: none is started again once they are let go', async () => {
    let started = 0;
    let atWork = 0;
    const spawn = (): StreamHand => {
      started += 1;
      const isFirst = started === 1;
      return {
        frame: () => Promise.reject(new Error('not asked')),
        fold: async () => {
          atWork += 1;
          await new Promise((resolve) => setTimeout(resolve, isFirst ? 1 : 20));
          atWork -= 1;
          throw new Error(isFirst ? 'a sum is not a number' : 'later');
        },
        terminate: () => undefined,
      };
    };
    const slots = [new Slot(spawn, 5000), new Slot(spawn, 5000)];
    await expect(foldAll(slots, order, fold)).rejects.toThrow('a sum is not a number');
    expect(atWork).toBe(0);
    for (const slot of slots) slot.close();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(started).toBe(2);
  });
});
