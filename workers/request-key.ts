import type { Request } from './protocol.ts';

/** Objects with their keys in order, so that equal ones have equal texts. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Equal for requests that have the same answer. */
export function keyOf(request: Request): string {
  return JSON.stringify(request, inOrder);
}
