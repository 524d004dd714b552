/** Bytes of a WebAssembly module, in their order; lists within lists are written one after the other. */
export type Code = readonly (number | Code)[];

function writeInto(bytes: number[], code: Code): void {
  for (const part of code) {
    if (typeof part === 'number') bytes.push(part);
    else writeInto(bytes, part);
  }
}

/** The bytes without the lists. */
export function flatten(code: Code): readonly number[] {
  const bytes: number[] = [];
  writeInto(bytes, code);
  return bytes;
}

/** A whole number ≥ 0 in LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A whole number of up to 64 bits in signed LEB128. */
export function signed(value: number | bigint): Code {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (;;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    const last = (rest === 0n && low < 64) || (rest === -1n && low >= 64);
    bytes.push(last ? low : low + 128);
    if (last) return bytes;
  }
}

/** The eight bytes of a double. */
export function doubleBytes(value: number): Code {
  return [...new Uint8Array(Float64Array.of(value).buffer)];
}

/** A text of ASCII characters. */
export function text(value: string): Code {
  return [...unsigned(value.length), ...Array.from(value, (sign) => sign.charCodeAt(0))];
}

/** Things one after the other, behind their number. */
export function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items];
}

/** Bytes behind their length. */
export function sized(code: Code): Code {
  const bytes = flatten(code);
  return [...unsigned(bytes.length), bytes];
}
