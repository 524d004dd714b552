/** Something to go to or to do from the command palette. */
export interface Entry {
  readonly id: string;
  /** What sort of thing it is, in the reader's word. */
  readonly kind: string;
  readonly title: string;
  /** Other words it is found by; a measure's number as `#12`. */
  readonly words: string;
  readonly run: () => void;
}

/** How many entries are shown at once. */
export const shownEntries = 12;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function matches(haystack: string, word: string): boolean {
  if (!/^\d+$/.test(word)) return haystack.includes(word);
  return haystack.split(/\s+/).some((part) => part === word || part === `#${word}`);
}

/** 0: the title is what was typed; 1: it begins so; 2: it holds it; 3: other words do. */
function rankOf(title: string, query: string): number {
  if (title === query) return 0;
  if (title.startsWith(query)) return 1;
  return title.includes(query) ? 2 : 3;
}

/** The entries that hold every typed word, the closest titles first, else in their own order. */
export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const query = fold(typed).trim();
  const words = query.split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, title: fold(entry.title) }))
    .filter(({ entry, title }) => {
      const haystack = `${title} ${fold(entry.words)} ${fold(entry.kind)}`;
      return words.every((word) => matches(haystack, word));
    })
    .map((found) => ({ ...found, rank: rankOf(found.title, query) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
    .slice(0, shownEntries);
}
