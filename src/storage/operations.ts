import type { TagChange, SaveRequest } from './port.ts';
import {
  limits,
  parseRecord,
  parseTrash,
  versionKey,
  versionOf,
  type SavedRecord,
  type VersionRecord,
} from './records.ts';
import type { Open } from './tables.ts';

/** A save as it is written: its text, time and remark. */
export type Written = Pick<VersionRecord, 'savedAt' | 'text' | 'note' | 'author'>;

/** Changes of the library so far, as the database counts them. */
export async function readChanges(open: Open): Promise<number> {
  const value = await open('meta').get('changes');
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Counts one more change, and gives its number. */
export async function countChange(open: Open): Promise<number> {
  const order = (await readChanges(open)) + 1;
  await open('meta').put('changes', order);
  return order;
}

export interface RecordWrite {
  readonly basis: SaveRequest['basis'];
  readonly tags: readonly string[];
  readonly newId: () => string;
  /** What is written under the scenario's own id, and as a copy beside it. */
  readonly own: () => Written;
  readonly copy: () => Written;
}

/** Writes a save over its basis, which stays as an earlier version; where that has moved on or can't be read, the copy beside it. */
export async function writeRecord(
  open: Open,
  { basis, tags, newId, own, copy }: RecordWrite,
): Promise<{ readonly kind: 'saved' | 'copied'; readonly record: SavedRecord }> {
  const scenarios = open('scenarios');
  const found = basis === null ? undefined : await scenarios.get(basis.id);
  const current = parseRecord(found);
  const isMoved = found !== undefined && current?.version !== basis?.version;
  const order = await countChange(open);
  const written = isMoved ? copy() : own();
  if (current !== null && !isMoved) {
    await open('versions').put(versionKey(current.id, current.version), versionOf(current));
    const record = { ...current, ...written, version: current.version + 1, order };
    await scenarios.put(record.id, record);
    return { kind: 'saved', record };
  }
  const id = isMoved ? newId() : (basis?.id ?? newId());
  // a scenario deleted meanwhile comes back one version on, so that another tab's basis stays stale
  const version = isMoved ? 1 : (basis?.version ?? 0) + 1;
  const head = { id, version, order, createdAt: written.savedAt };
  const record = { ...head, ...written, tags: [...(isMoved ? (current?.tags ?? []) : tags)] };
  await scenarios.put(id, record);
  return { kind: isMoved ? 'copied' : 'saved', record };
}

/** A name for a new row: the wanted one, or another where it is taken. */
async function freeKey(
  open: Open,
  table: 'scenarios' | 'trash',
  { wanted, newId }: { readonly wanted: string; readonly newId: () => string },
): Promise<string> {
  return (await open(table).has(wanted)) ? newId() : wanted;
}

/** Moves a saved scenario with its versions to the trash, and gives its key there; null: there was none. */
export async function moveToTrash(
  open: Open,
  id: string,
  { deletedAt, newId }: { readonly deletedAt: string; readonly newId: () => string },
): Promise<string | null> {
  const scenarios = open('scenarios');
  if (!(await scenarios.has(id))) return null;
  const record = await scenarios.get(id);
  const versions = await open('versions').list(id);
  const key = await freeKey(open, 'trash', { wanted: id, newId });
  const kept = versions.map(({ value }) => value);
  await open('trash').put(key, { id, deletedAt, record, versions: kept });
  for (const version of versions) await open('versions').delete(version.key);
  await scenarios.delete(id);
  await countChange(open);
  return key;
}

/** Writes versions under a scenario; what carries no number stays out of reach and is left. */
async function putVersions(open: Open, id: string, versions: readonly unknown[]): Promise<void> {
  for (const version of versions) {
    const number: unknown =
      typeof version === 'object' && version !== null && 'version' in version
        ? version.version
        : null;
    if (typeof number === 'number') await open('versions').put(versionKey(id, number), version);
  }
}

/** Moves one back out of the trash and gives its id, a new one where the old is taken; null: not there. */
export async function restoreFromTrash(
  open: Open,
  key: string,
  newId: () => string,
): Promise<string | null> {
  const found = parseTrash(await open('trash').get(key));
  if (found === null) return null;
  const id = await freeKey(open, 'scenarios', { wanted: found.id, newId });
  const order = await countChange(open);
  const record = parseRecord(found.record);
  await open('scenarios').put(id, record === null ? found.record : { ...record, id, order });
  await putVersions(open, id, found.versions);
  await open('trash').delete(key);
  return id;
}

/** Adds and takes away tags; false: there is no such scenario, or nothing changed. */
export async function tagRecord(open: Open, id: string, change: TagChange): Promise<boolean> {
  const record = parseRecord(await open('scenarios').get(id));
  if (record === null) return false;
  const kept = record.tags.filter((tag) => !change.remove.includes(tag));
  const tags = [...new Set([...kept, ...change.add])].slice(0, limits.tags);
  if (tags.join('\n') === record.tags.join('\n')) return false;
  await open('scenarios').put(id, { ...record, tags });
  await countChange(open);
  return true;
}

/** A scenario as a file brings it: its latest save and the earlier ones. */
export interface IncomingScenario extends VersionRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly tags: readonly string[];
  readonly earlier: readonly VersionRecord[];
}

/** What a file is taken in with: every text that was here before, of any version. */
export interface Intake {
  readonly texts: ReadonlySet<string>;
  readonly newId: () => string;
}

const textsOf = ({ text, earlier }: IncomingScenario): readonly string[] => [
  text,
  ...earlier.map((one) => one.text),
];

const tidyTags = (tags: readonly string[]): string[] =>
  tags.slice(0, limits.tags).map((tag) => tag.slice(0, limits.tag));

/** Adds one from a file under its id, or beside what has that. */
export async function addScenario(
  open: Open,
  incoming: IncomingScenario,
  { texts, newId }: Intake,
): Promise<'added' | 'same' | 'copied'> {
  const { earlier, tags, ...latest } = incoming;
  const all = textsOf(incoming);
  if (all.every((text) => texts.has(text))) return 'same';
  const id = await freeKey(open, 'scenarios', { wanted: latest.id, newId });
  const order = await countChange(open);
  await open('scenarios').put(id, { ...latest, id, tags: tidyTags(tags), order });
  // a version with the latest one's number would hide behind it
  const others = earlier.filter(({ version }) => version !== latest.version);
  await putVersions(open, id, others);
  return id === latest.id ? 'added' : 'copied';
}

/** Puts one that a file has in its trash into the trash here; false: it is here already. */
export async function addTrash(
  open: Open,
  { deletedAt, scenario }: { readonly deletedAt: string; readonly scenario: IncomingScenario },
  { texts, newId }: Intake,
): Promise<boolean> {
  const { earlier, tags, ...latest } = scenario;
  const all = textsOf(scenario);
  if (all.every((text) => texts.has(text))) return false;
  const key = await freeKey(open, 'trash', { wanted: latest.id, newId });
  const record = { ...latest, tags: tidyTags(tags), order: await countChange(open) };
  await open('trash').put(key, { id: latest.id, deletedAt, record, versions: [...earlier] });
  return true;
}

const textOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && 'text' in value ? [String(value.text)] : [];

/** Every text of a saved scenario, of any version. */
export async function collectTexts(open: Open): Promise<ReadonlySet<string>> {
  const rows = [...(await open('scenarios').list()), ...(await open('versions').list())];
  return new Set(rows.flatMap(({ value }) => textOf(value)));
}

/** Every text that lies in the trash, of any version. */
export async function collectTrashTexts(open: Open): Promise<readonly string[]> {
  const rows = await open('trash').list();
  return rows.flatMap(({ value }) => {
    const found = parseTrash(value);
    return found === null ? [] : [found.record, ...found.versions].flatMap(textOf);
  });
}
