/** The longest run of characters that two texts share; the first one of equal length in `a`. */
export function longestCommon(a: string, b: string): string {
  let best = '';
  for (let from = 0; from + best.length < a.length; from += 1) {
    while (from + best.length < a.length && b.includes(a.slice(from, from + best.length + 1)))
      best = a.slice(from, from + best.length + 1);
  }
  return best;
}

/** Sentences of a Chinese text, at 。 and ；. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[。；]/u).filter((sentence) => sentence !== '');
}

/** Part of a text around a place, at most to the next mark on either side. */
export function phraseAt(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[，。；]/u)
      .at(-1) ?? '';
  const after = text.slice(at).split(/[，。；]/u)[0] ?? '';
  return before + after;
}
