/** Longest title and notes of a scenario, in UTF-16 units. */
export const titleLimit = 120;
export const notesLimit = 10_000;

const lonely = /\p{Surrogate}/gu;

/** A title on one line, at most 120 characters, without control characters or broken surrogates. */
export function tidyTitle(text: string): string {
  const line = text.replaceAll(lonely, '\uFFFD').replaceAll(/\p{Cc}+/gu, ' ');
  return line.trim().slice(0, titleLimit).replaceAll(lonely, '').trim();
}

/** Notes as they may be kept: broken surrogates replaced, at most 10,000 characters. */
export function tidyNotes(text: string): string {
  return text.replaceAll(lonely, '\uFFFD').slice(0, notesLimit).replaceAll(lonely, '');
}
