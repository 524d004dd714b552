import { formatDocument } from '../../domain/document.ts';
import type { Member } from '../../domain/working-set.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Entry } from '../../storage/port.ts';
import { downloadText, fileName } from '../../ui/files.ts';
import { titleOf } from './entries.ts';
import type { LibraryDesk } from './library-desk.svelte.ts';

function hand(name: string, text: string): void {
  downloadText(`${fileName(name)}.json`, text, { type: 'application/json' });
}

/** The day for a file's name, as the reader's calendar has it. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

/** Hands a text to the browser's downloads, and says so. */
export function download(desk: LibraryDesk, name: string, text: string): void {
  hand(name, text);
  desk.tell({ kind: 'exported' });
}

/** The file of one scenario; what can't be read goes as it is. */
export function exportEntry(desk: LibraryDesk, entry: Entry): void {
  if (entry.kind === 'unreadable') download(desk, entry.id, entry.text);
  else download(desk, titleOf(entry.scenario, i18n.m.library), formatDocument(entry.document));
}

/** The file of some scenarios with their versions. */
export async function exportSome(desk: LibraryDesk, ids: readonly string[]): Promise<void> {
  const { text } = await desk.exportSome(ids);
  hand(`${i18n.m.library.someFile}-${today()}`, text);
}

/** The file of the whole library: the backup. */
export async function exportAll(desk: LibraryDesk, unsaved: readonly Member[]): Promise<void> {
  const { text } = await desk.exportAll(unsaved);
  hand(`${i18n.m.library.allFile}-${today()}`, text);
}
