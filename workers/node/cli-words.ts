/** What the user gave, read: a value, or one sentence that says what is wrong with it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (sentence: string): Parsed<never> => ({ ok: false, sentence });

/** A name from outside, cut and stripped of control characters before it reaches a terminal. */
export function quote(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '');
  return `"${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}"`;
}

/** Letters to insert, delete or replace to get from one word to another (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** ` (nearest: "…")` where one of the names is like the one given, else nothing. */
export function suggest(name: string, names: Iterable<string>): string {
  const given = name.slice(0, 80).toLowerCase();
  let nearest = '';
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const candidate of names) {
    const apart = distance(given, candidate.toLowerCase());
    if (apart >= least) continue;
    nearest = candidate;
    least = apart;
  }
  return nearest === '' ? '' : ` (nearest: "${nearest}")`;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A decimal number; null for anything else, also for what JavaScript would take as one (`0x10`, ` 1`, empty). */
export function readNumber(text: string): number | null {
  const value = decimal.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}
