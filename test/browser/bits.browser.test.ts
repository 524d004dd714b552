import { expect, it } from 'vitest';
import { bitSignature, knownBits } from '../fixtures/bit-signature.ts';

it('the browser draws and computes the known bits', () => {
  expect(bitSignature()).toEqual(knownBits);
});
