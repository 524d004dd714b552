import type { Refusal } from '../../domain/refusal.ts';
import { wordRefusal } from '../../i18n/refusals.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Failure } from '../../storage/outcome.ts';
import type { ImportResult } from '../../storage/port.ts';

/** What came of one file that was imported. */
export type FileOutcome =
  | { readonly kind: 'taken'; readonly file: string; readonly result: ImportResult }
  | { readonly kind: 'unread'; readonly file: string };

/** What came of the latest action in the library. `undo`: keys in the trash of what was deleted. */
export type Note =
  | { readonly kind: 'saved' | 'copied' | 'renamed' | 'opened'; readonly title: string }
  | { readonly kind: 'in_memory'; readonly title: string; readonly code: Failure['code'] }
  | {
      readonly kind: 'removed';
      readonly titles: readonly string[];
      readonly undo: readonly string[];
    }
  | { readonly kind: 'restored' | 'purged'; readonly n: number }
  | { readonly kind: 'tagged'; readonly n: number; readonly tag: string }
  | { readonly kind: 'version_restored'; readonly n: number; readonly version: number }
  | { readonly kind: 'exported' | 'full' | 'notes_saved' | 'draft_opened' }
  | { readonly kind: 'asked'; readonly promise: 'kept' | 'may_go' }
  | { readonly kind: 'imported'; readonly files: readonly FileOutcome[] };

function wordFile(outcome: FileOutcome, m: Messages): string {
  const { file } = outcome;
  const refuse = (refusal: Refusal): string =>
    m.library.refusedNote({ file, reason: wordRefusal(refusal, m) });
  if (outcome.kind === 'unread') return m.library.unreadFile({ file });
  const { result } = outcome;
  return result.kind === 'refused'
    ? refuse(result.refusal)
    : m.library.importedNote({ file, ...result });
}

/** What was deleted, by its title or their number. */
function wordRemoved(titles: readonly string[], { library }: Messages): string {
  const [only] = titles;
  return only !== undefined && titles.length === 1
    ? library.removedNote({ title: only })
    : library.removedSome({ n: titles.length });
}

/** The note as sentences in the reader's language. */
export function wordNote(note: Note, m: Messages): string {
  const words = m.library;
  switch (note.kind) {
    case 'saved':
      return words.savedNote(note);
    case 'in_memory':
      return words.savedInMemory({ title: note.title, reason: words.place[note.code] });
    case 'copied':
      return words.copiedNote(note);
    case 'renamed':
      return words.renamedNote(note);
    case 'opened':
      return words.opened(note);
    case 'removed':
      return wordRemoved(note.titles, m);
    case 'restored':
      return words.restoredNote(note);
    case 'purged':
      return words.purgedNote(note);
    case 'tagged':
      return words.taggedNote(note);
    case 'version_restored':
      return words.versionRestored(note);
    case 'exported':
      return words.exportedNote;
    case 'notes_saved':
      return words.notesSaved;
    case 'draft_opened':
      return words.draftOpened;
    case 'full':
      return words.full;
    case 'asked':
      return words.asked[note.promise];
    case 'imported':
      return note.files.map((file) => wordFile(file, m)).join('\n');
  }
}
