/** Bytes with a fixed buffer behind them, as the compression streams want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();
const escapeNibble = 15;
const smallestExponent = -4;

/** Writes varints, short decimals and text one after another. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  get bytes(): Bytes {
    return Uint8Array.from(this.#bytes);
  }

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number of 0 … 2^53 − 1: seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  /** A whole number in `count` bytes, lowest first. */
  fixed(value: number, count: number): void {
    for (let i = 0; i < count; i++) this.#bytes.push(Math.floor(value / 256 ** i) & 255);
  }

  text(value: string): void {
    const encoded = utf8.encode(value);
    this.varint(encoded.length);
    this.#bytes.push(...encoded);
  }

  /** A number as digits and power of ten where that is short (2e8 takes one byte), else as its eight bytes. */
  number(value: number): void {
    const [digits = '', power = ''] = value.toExponential().split('e');
    const mantissa = Number(digits.replace('.', ''));
    const exponent = Number(power) - Math.max(digits.length - 2, 0);
    const excess = Math.max(exponent - 10, 0);
    const code = mantissa * 10 ** excess * 16 + exponent - excess - smallestExponent;
    const short = Number.isSafeInteger(code) && exponent >= smallestExponent && !isNegative(value);
    if (short) {
      this.varint(code);
      return;
    }
    this.varint(escapeNibble);
    this.#bytes.push(...new Uint8Array(Float64Array.of(value).buffer));
  }
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads what `ByteWriter` wrote. Past the end or at a bad field it gives zeros and keeps `failed` set: no throw. */
export class ByteReader {
  readonly #bytes: Bytes;
  #at = 0;
  #failed = false;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  get failed(): boolean {
    return this.#failed;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  fail(): void {
    this.#failed = true;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined || this.#failed) {
      this.#failed = true;
      return 0;
    }
    this.#at += 1;
    return value;
  }

  /** At most `max`, or the reader has failed. */
  varint(max = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 56; scale *= 128) {
      const next = this.byte();
      value += (next & 127) * scale;
      if (next < 128) {
        if (value > max) this.#failed = true;
        return this.#failed ? 0 : value;
      }
    }
    this.#failed = true;
    return 0;
  }

  fixed(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value += this.byte() * 256 ** i;
    return value;
  }

  #take(count: number): Bytes {
    const taken = this.#bytes.slice(this.#at, this.#at + count);
    if (taken.length < count) this.#failed = true;
    this.#at += taken.length;
    return taken;
  }

  text(maxBytes: number): string {
    const taken = this.#take(this.varint(maxBytes));
    try {
      return this.#failed ? '' : strictUtf8.decode(taken);
    } catch {
      this.#failed = true;
      return '';
    }
  }

  number(): number {
    const code = this.varint();
    const nibble = code % 16;
    if (nibble === escapeNibble) {
      const taken = this.#take(8);
      return this.#failed ? 0 : (new Float64Array(taken.buffer)[0] ?? 0);
    }
    return Number(`${String(Math.floor(code / 16))}e${String(nibble + smallestExponent)}`);
  }
}
