import { expect, it } from 'vitest';
import { programsAt } from '../ensemble/vectors/tables.ts';
import { findRoom } from '../wasm/room.ts';
import { total, totalRows } from './totals.ts';

it.each([1, 2, 3, 4, 7, 272, 511, 512])(
  'sums rows of %i numbers in one order, wherever they lie',
  (count) => {
    const numbers = Float64Array.from(
      { length: 12 * count },
      (_, i) => Math.sin(i * 7) * 10 ** (i % 17),
    );
    const wanted = Float64Array.from({ length: 12 }, (_, m) =>
      total(numbers.slice(m * count, (m + 1) * count)),
    );
    const here = new Float64Array(12);
    totalRows(numbers, count, here);
    expect(here).toEqual(wanted);
    const room = findRoom();
    if (room === null) throw new Error('no room to test in');
    room.grow(programsAt + numbers.byteLength);
    room.doubles.set(numbers, programsAt / 8);
    const there = new Float64Array(12);
    const begin = programsAt / 8;
    totalRows(room.doubles.subarray(begin, begin + numbers.length), count, there);
    expect(there).toEqual(wanted);
  },
);
