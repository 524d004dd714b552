import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { crc32, fromBase64Url, toBase64Url } from './checks.ts';
import { deflate, inflate } from './deflate.ts';

describe('bytes', () => {
  it('carry every number exactly', () => {
    const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.double({ min: 0, max: 1 }));
    fc.assert(
      fc.property(anyNumber, (value) => {
        const writer = new ByteWriter();
        writer.number(value);
        expect(Object.is(new ByteReader(writer.bytes).number(), value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are short where the number is', () => {
    const lengthOf = (value: number) => {
      const writer = new ByteWriter();
      writer.number(value);
      return writer.bytes.length;
    };
    expect([0, 2e8, 7, 0.35, 137e6, 0.1234, 1e30].map(lengthOf)).toEqual([1, 1, 1, 2, 2, 3, 9]);
  });

  it('are checked by the CRC-32 that everybody uses', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('inflate what was deflated, up to the limit', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 7);
    const packed = await deflate(bytes);
    expect(await inflate(packed, 1000)).toEqual(bytes);
    expect(await inflate(packed, 999)).toBeNull();
    expect(await inflate(packed.slice(0, -3), 1000)).toBeNull();
  });

  it('go through base64url and back, and no other text means the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes));
      }),
    );
    expect(fromBase64Url('AA')).toEqual(Uint8Array.of(0));
    expect(['AB', 'A', 'AA=', 'A+', 'AAB'].map(fromBase64Url)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
