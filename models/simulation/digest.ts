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

/** 16 hex digits of the SHA-256 over the canonical text. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(value)))).slice(0, 16);
}
