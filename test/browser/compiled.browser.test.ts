import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRoom } from '../../models/wasm/room.ts';
import { cases, failuresOf } from '../fixtures/compiled-programs.ts';

it('the browser’s compiled programs give the bits of the block interpreter', () => {
  expect(findRoom()).not.toBeNull();
  fc.assert(
    fc.property(cases, (each) => {
      const failures = failuresOf(each);
      fc.pre(failures !== null);
      expect(failures).toEqual([]);
    }),
    { numRuns: 100, maxSkipsPerRun: 1000 },
  );
});
