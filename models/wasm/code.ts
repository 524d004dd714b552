import { doubleBytes, signed, unsigned, type Code } from './bytes.ts';

/*
 * The instructions of WebAssembly that this project uses, written like calls: `f64.add(a, b)` is the code that leaves
 * a + b on the stack. Names and bytes are those of the specification (core 2.0, with 128-bit vectors). None of the "relaxed"
 * ones is here, nor a fused multiply-add: their bits differ between machines.
 */

type Instruction = (...operands: readonly Code[]) => Code;

const plain =
  (...opcode: Code): Instruction =>
  (...operands) => [...operands, opcode];
const vector = (opcode: number): Instruction => plain(0xfd, ...unsigned(opcode));

/** Reads or writes memory at an address plus a fixed offset. */
type Access = (offset: number, ...operands: readonly Code[]) => Code;

const access =
  (align: number, ...opcode: Code): Access =>
  (offset, ...operands) => [...operands, opcode, align, unsigned(offset)];

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  add: plain(0x6a),
  sub: plain(0x6b),
  mul: plain(0x6c),
  and: plain(0x71),
  xor: plain(0x73),
  shl: plain(0x74),
  shiftRight: plain(0x75),
  shiftRightUnsigned: plain(0x76),
  equal: plain(0x46),
  notEqual: plain(0x47),
  less: plain(0x48),
  isZero: plain(0x45),
  or: plain(0x72),
  fromLong: plain(0xa7),
  /** Towards zero; NaN gives 0, what is too large the nearest. */
  fromDouble: plain(0xfc, 2),
  /** How many bits are ones. */
  ones: plain(0x69),
  load: access(2, 0x28),
  store: access(2, 0x36),
  /** The same of sixteen bits without a sign, and of eight. */
  load16: access(1, 0x2f),
  store16: access(1, 0x3b),
  store8: access(0, 0x3a),
};

export const i64 = {
  const: (value: number | bigint): Code => [0x42, ...signed(value)],
  add: plain(0x7c),
  sub: plain(0x7d),
  mul: plain(0x7e),
  and: plain(0x83),
  xor: plain(0x85),
  or: plain(0x84),
  shl: plain(0x86),
  shiftRight: plain(0x87),
  shiftRightUnsigned: plain(0x88),
  fromInt: plain(0xac),
  fromUnsignedInt: plain(0xad),
  bitsOf: plain(0xbd),
};

export const f64 = {
  const: (value: number): Code => [0x44, ...doubleBytes(value)],
  equal: plain(0x61),
  notEqual: plain(0x62),
  less: plain(0x63),
  greater: plain(0x64),
  lessEqual: plain(0x65),
  greaterEqual: plain(0x66),
  abs: plain(0x99),
  negate: plain(0x9a),
  floor: plain(0x9c),
  sqrt: plain(0x9f),
  add: plain(0xa0),
  sub: plain(0xa1),
  mul: plain(0xa2),
  div: plain(0xa3),
  min: plain(0xa4),
  max: plain(0xa5),
  fromInt: plain(0xb7),
  fromLong: plain(0xb9),
  ofBits: plain(0xbf),
  load: access(3, 0x2b),
  store: access(3, 0x39),
};

/** Two doubles side by side; comparisons give masks of 64 ones or zeros a lane. */
export const f64x2 = {
  const: (value: number): Code => [0xfd, 12, ...doubleBytes(value), ...doubleBytes(value)],
  splat: vector(0x14),
  lane: (lane: 0 | 1, operand: Code): Code => [operand, 0xfd, 0x21, lane],
  withLane: (lane: 0 | 1, ...operands: readonly Code[]): Code => [
    ...operands,
    ...[0xfd, 0x22, lane],
  ],
  equal: vector(0x47),
  less: vector(0x49),
  lessEqual: vector(0x4b),
  floor: vector(0x75),
  abs: vector(0xec),
  negate: vector(0xed),
  sqrt: vector(0xef),
  add: vector(0xf0),
  sub: vector(0xf1),
  mul: vector(0xf2),
  div: vector(0xf3),
  min: vector(0xf4),
  max: vector(0xf5),
  /** The second where it is less than the first, else the first; of ±0 and NaN the first. */
  lesser: vector(0xf6),
  /** The second where the first is less, else the first. */
  greater: vector(0xf7),
};

/** Four whole numbers of 32 bits side by side. */
export const i32x4 = {
  const: (values: readonly [number, number, number, number]): Code => [
    ...[0xfd, 12],
    ...new Uint8Array(Int32Array.from(values).buffer),
  ],
  splat: vector(0x11),
  add: vector(0xae),
  lane: (lane: 0 | 1, operand: Code): Code => [operand, 0xfd, 0x1b, lane],
  /** Towards zero, into the first two lanes; NaN gives 0, what is too large the nearest. */
  fromDoubles: vector(0xfc),
};

/** Two whole numbers of 64 bits side by side. */
export const i64x2 = {
  const: (value: bigint): Code => {
    const bytes = [...new Uint8Array(BigInt64Array.of(value).buffer)];
    return [0xfd, 12, ...bytes, ...bytes];
  },
  splat: vector(0x12),
  lane: (lane: 0 | 1, operand: Code): Code => [operand, 0xfd, 0x1d, lane],
  allTrue: vector(0xc3),
  /** The highest bit of each lane, as a number of two bits. */
  mask: vector(0xc4),
  shl: vector(0xcb),
  shiftRight: vector(0xcc),
  shiftRightUnsigned: vector(0xcd),
  add: vector(0xce),
  sub: vector(0xd1),
  /** Products, in 64 bits, of the first two of four unsigned numbers, and of the last two. */
  productsOfFirst: vector(0xde),
  productsOfLast: vector(0xdf),
};

export const v128 = {
  load: access(4, 0xfd, 0),
  store: access(4, 0xfd, 11),
  not: vector(0x4d),
  /** 1 where any bit is one. */
  any: vector(0x53),
  and: vector(0x4e),
  or: vector(0x50),
  xor: vector(0x51),
  /** Bits of the first where the mask has ones, of the second elsewhere. */
  bitselect: vector(0x52),
  /** The first where the condition is not 0, else the second. */
  either: (a: Code, b: Code, condition: Code): Code => [a, b, condition, 0x1c, 1, 0x7b],
  /** Doubles out of two vectors: 0 and 1 are those of the first, 2 and 3 those of the second. */
  pick: (lanes: readonly [number, number], ...operands: readonly Code[]): Code => [
    ...operands,
    ...[0xfd, 13],
    ...lanes.flatMap((lane) => [0, 1, 2, 3, 4, 5, 6, 7].map((byte) => 8 * lane + byte)),
  ],
  /** The same for whole numbers of 32 bits: 0 to 3 are those of the first vector, 4 to 7 those of the second. */
  pickInts: (
    lanes: readonly [number, number, number, number],
    ...operands: readonly Code[]
  ): Code => [
    ...operands,
    ...[0xfd, 13],
    ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
  ],
};

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];
/** Puts what lies on the stack into a local. */
export const take = (local: number): Code => [0x21, unsigned(local)];
export const call = (index: number, ...operands: readonly Code[]): Code => [
  ...operands,
  0x10,
  unsigned(index),
];
/** The first where the condition is not 0, else the second. */
export const select = (a: Code, b: Code, condition: Code): Code => [a, b, condition, 0x1b];
export const leave = (value: Code): Code => [value, 0x0f];

const nothing = 0x40;
const end = 0x0b;
/** Repeats as long as the condition at its end is not 0. */
export const repeat = (body: Code, again: Code): Code => [0x03, nothing, body, again, 0x0d, 0, end];
export const when = (condition: Code, then: Code): Code => [condition, 0x04, nothing, then, end];
