import type { ExportWords } from '../../i18n/export-words.ts';
import type { Made } from './desk.svelte.ts';
import type { Origin } from './sheet.ts';

/** Whether there is something sound to export: the figures on screen, from all draws of what is set. */
export type Standing =
  | { readonly kind: 'waiting' | 'failed' }
  | (Omit<Origin, 'scenario'> & {
      readonly kind: 'ready';
      /** Scenarios on screen. */
      readonly count: number;
    });

/** What will be exported, or why nothing can be. */
export function readiness(
  standing: Standing,
  words: ExportWords,
  write: (n: number) => string,
): string {
  if (standing.kind !== 'ready') return words[standing.kind];
  const { draws, digest, count } = standing;
  return words.resultsNote({ draws: write(draws), digest: digest.slice(0, 8), n: count });
}

const compared: ReadonlySet<string> = new Set(['scenarios', 'targetComparison', 'leverComparison']);

/** The tables there are. */
export function tableChoices(
  standing: Standing,
  { sheets }: ExportWords,
): readonly { readonly value: string; readonly label: string }[] {
  const several = standing.kind === 'ready' && standing.count > 1;
  return Object.entries(sheets)
    .filter(([id]) => several || !compared.has(id))
    .map(([value, label]) => ({ value, label }));
}

/** What came of the latest file; empty: nothing was asked for. */
export function wordMade(made: Made, words: ExportWords): string {
  switch (made.kind) {
    case 'none':
      return '';
    case 'making':
      return words.making;
    case 'failed':
      return words.notMade;
    case 'made':
      return words.made(made);
  }
}
