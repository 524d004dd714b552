import { formatBundle, toIncoming, type BundleOutcome, type IncomingTrash } from './bundle.ts';
import {
  addScenario,
  addTrash,
  collectTexts,
  collectTrashTexts,
  type IncomingScenario,
} from './operations.ts';
import type { ImportCounts } from './port.ts';
import { parseTrash } from './records.ts';
import type { Open } from './tables.ts';
import type { Vault } from './vault.ts';

type Source = Pick<Vault, 'list'>;

function listTrash(source: Source, now: string): readonly IncomingTrash[] {
  return source.list('trash').map(({ key, value }) => {
    const found = parseTrash(value);
    if (found === null) return { deletedAt: now, scenario: toIncoming({ key, value }, [], now) };
    const row = { key: found.id, value: found.record };
    return { deletedAt: found.deletedAt, scenario: toIncoming(row, found.versions, now) };
  });
}

export interface ExportParts {
  /** Only these; undefined: all, the trash too. */
  readonly ids: readonly string[] | undefined;
  /** Scenarios that were never saved. */
  readonly loose: readonly IncomingScenario[];
  readonly now: string;
}

/** The library, or some of its scenarios, as the text of one file. */
export function exportLibrary(source: Source, { ids, loose, now }: ExportParts): string {
  const rows = source
    .list('scenarios')
    .filter(({ key }) => ids === undefined || ids.includes(String(key)));
  const saved = rows.map((row) => {
    const versions = source.list('versions', String(row.key)).map(({ value }) => value);
    return toIncoming(row, versions, now);
  });
  const trash = ids === undefined ? listTrash(source, now) : [];
  return formatBundle([...saved, ...loose], trash, now);
}

/** Takes in what a file holds; nothing that is here is touched. */
export async function importLibrary(
  open: Open,
  bundle: Extract<BundleOutcome, { ok: true }>,
  newId: () => string,
): Promise<ImportCounts> {
  const counts = { added: 0, same: 0, copied: 0, trashed: 0 };
  const texts = await collectTexts(open);
  for (const one of bundle.scenarios) counts[await addScenario(open, one, { texts, newId })] += 1;
  // a scenario that a file brings back may lie in the trash; one that it has in its own trash need not lie there twice
  const all = new Set([...texts, ...(await collectTrashTexts(open))]);
  for (const one of bundle.trash)
    if (await addTrash(open, one, { texts: all, newId })) counts.trashed += 1;
  return counts;
}
