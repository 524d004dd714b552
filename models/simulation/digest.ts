import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

function writeObject(value: object, write: (part: unknown) => string): string {
  if (value instanceof Map) return write(Object.fromEntries(value));
  if (ArrayBuffer.isView(value)) return write(Array.from(value as Float64Array));
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(record).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${write(record[key])}`).join(',')}}`;
}

/** Text of plain data (no `undefined`) that is the same for equal data in every engine: keys sorted, numbers in their shortest form. */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return writeObject(value, canonicalText);
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

const shorten = (text: string): string => (text.length > longText ? `#${hashOf(text)}` : text);

/**
 * Gives texts of plain data that share parts, object for object, with data they were given before: each part's text
 * is made and hashed once. The same data have the same text, whoever writes it and whatever is shared.
 */
export function createTexts(): (value: unknown) => string {
  const known = new WeakMap<object, string>();
  const textOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = shorten(writeObject(value, textOf));
    known.set(value, text);
    return text;
  };
  return textOf;
}

/** 16 hex digits over texts of a head, and of a record's parts by name. */
export function sealTexts(
  head: readonly string[],
  parts: Readonly<Record<string, string>>,
): string {
  const whole = shorten(writeObject(parts, String));
  return hashOf(shorten(writeObject([...head, whole], String))).slice(0, 16);
}
