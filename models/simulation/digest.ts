import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Texts of parts, for data that share them object for object. */
type Texts = WeakMap<object, string>;

function writeObject(value: object, write: (part: unknown) => string): string {
  if (value instanceof Map) return write(Object.fromEntries(value));
  if (ArrayBuffer.isView(value)) return write(Array.from(value as Float64Array));
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(record).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${write(record[key])}`).join(',')}}`;
}

/**
 * Text of plain data (no `undefined`) that is the same for equal data in every engine: keys sorted, numbers in their shortest
 * form. `known`: keeps the texts of parts.
 */
export function canonicalText(value: unknown, known?: Texts): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const found = known?.get(value);
  if (found !== undefined) return found;
  const text = writeObject(value, (part) => canonicalText(part, known));
  known?.set(value, text);
  return text;
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
  const known: Texts = new WeakMap();
  const textOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = writeObject(value, textOf);
    const short = text.length > longText ? `#${hashOf(text)}` : text;
    known.set(value, short);
    return short;
  };
  return (value) => hashOf(textOf(value)).slice(0, 16);
}
