import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Text of plain data (no `undefined`) that is the same for equal data in every engine: keys sorted, numbers in their shortest form. */
export function canonicalText(value: unknown): string {
  if (value instanceof Map) return canonicalText(Object.fromEntries(value));
  if (ArrayBuffer.isView(value)) return canonicalText(Array.from(value as Float64Array));
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalText(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 16 hex digits of the SHA-256 over the canonical text. */
export function digestOf(value: unknown): string {
  return hashOf(canonicalText(value)).slice(0, 16);
}

/** Texts longer than this stand in a digest by their own hash. */
const longText = 256;

/**
 * Gives digests of plain data that share parts, object for object, with data they were given before: each part's text
 * is made and hashed once. The same data have the same digest, whoever computes it and whatever is shared.
 */
export function createDigester(): (value: unknown) => string {
  const known = new WeakMap<object, string>();
  const textOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = partsOf(value);
    const short = text.length > longText ? `#${hashOf(text)}` : text;
    known.set(value, short);
    return short;
  };
  const partsOf = (value: object): string => {
    if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${textOf(v)}`).join(',')}}`;
  };
  return (value) => hashOf(textOf(value)).slice(0, 16);
}
