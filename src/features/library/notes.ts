import type { Refusal } from '../../domain/refusal.ts';
import { wordRefusal } from '../../i18n/refusals.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Failure } from '../../storage/outcome.ts';
import type { ImportResult } from '../../storage/port.ts';

/** What came of one file that was imported. */
export type FileOutcome =
  | { readonly kind: 'taken'; readonly file: string; readonly result: ImportResult }
  | { readonly kind: 'unread'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/** What came of the latest action in the library. */
export type Note =
  | { readonly kind: 'saved' | 'copied' | 'renamed' | 'removed'; readonly title: string }
  | { readonly kind: 'restored' | 'purged' | 'exported' | 'full' | 'ask_refused' }
  | { readonly kind: 'imported'; readonly files: readonly FileOutcome[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

function wordFile(outcome: FileOutcome, m: Messages): string {
  const { file } = outcome;
  const refuse = (refusal: Refusal): string =>
    m.library.refusedNote({ file, reason: wordRefusal(refusal, m) });
  switch (outcome.kind) {
    case 'unread':
      return m.library.unreadFile({ file });
    case 'failed':
      return m.library.refusedNote({ file, reason: m.library.failures[outcome.failure.code] });
    case 'taken': {
      const { result } = outcome;
      if (result.kind === 'refused') return refuse(result.refusal);
      const { added, same, copied } = result;
      return m.library.importedNote({ file, added, same, copied });
    }
  }
}

/** The note as sentences in the reader's language. */
export function wordNote(note: Note, m: Messages): string {
  const words = m.library;
  switch (note.kind) {
    case 'saved':
      return words.savedNote(note);
    case 'copied':
      return words.copiedNote(note);
    case 'renamed':
      return words.renamedNote(note);
    case 'removed':
      return words.removedNote(note);
    case 'restored':
      return words.restoredNote;
    case 'purged':
      return words.purgedNote;
    case 'exported':
      return words.exportedNote;
    case 'full':
      return words.full;
    case 'ask_refused':
      return words.askRefused;
    case 'imported':
      return note.files.map((file) => wordFile(file, m)).join('\n');
    case 'failed':
      return words.failures[note.failure.code];
  }
}
