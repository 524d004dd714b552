import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import { closeAll, openRaw, openStore, useFreshDatabase } from '../../../test/fixtures/store.ts';
import { findLever } from '../../domain/catalogue.ts';
import { formatDocument, toDocument } from '../../domain/document.ts';
import { planScenario, setLever, type Scenario } from '../../domain/scenario.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { Library } from '../../state/library.svelte.ts';
import { countChanges, divideEntries, standingOf } from './entries.ts';
import { LibraryDesk, type Incoming } from './library-desk.svelte.ts';
import { wordNote, type Note } from './notes.ts';

const plan = planScenario('按计划');
const raised = setLever(plan, findLever(catalogue, '1.province_budget'), 2e8);
const member = (scenario: Scenario) => ({ id: 'm', scenario, basis: null });
const file = (name: string, text: string): Incoming => {
  return { name, text: () => Promise.resolve(text) };
};

let library: Library;
let desk: LibraryDesk;
const say = (): string => (desk.note === null ? '' : wordNote(desk.note, zh));
const saved = () => divideEntries(library.entries).saved;

beforeEach(() => {
  useFreshDatabase();
  library = new Library(openStore());
  desk = new LibraryDesk(library);
});
afterEach(closeAll);

describe('the library', () => {
  it('saves, saves again over the same record, and beside it', async () => {
    const first = await desk.save(member(raised), 'copy');
    expect(say()).toBe('已保存“按计划”。');
    const basis = { id: first?.entry.id ?? '', version: 1 };
    await desk.save({ ...member(plan), basis }, 'copy');
    await desk.saveAs({ ...member(raised), basis }, '另一个');
    expect(saved().map(({ scenario, version }) => [scenario.title, version])).toEqual([
      ['另一个', 1],
      ['按计划', 2],
    ]);
  });

  it('never overwrites what another tab saved meanwhile', async () => {
    const first = await desk.save(member(plan), '');
    const basis = { id: first?.entry.id ?? '', version: 1 };
    await desk.save({ ...member(raised), basis }, '');
    await desk.save({ ...member(plan), basis }, '按计划（副本）');
    expect(say()).toBe('这个情景在别处改过：没有覆盖它，另存为“按计划（副本）”。');
    expect(saved()).toHaveLength(2);
  });

  it('deletes with a way back, once', async () => {
    const result = await desk.save(member(raised), '');
    await desk.remove(result?.entry.id ?? '', '按计划');
    expect([saved().length, library.trash.length, desk.canUndo]).toEqual([0, 1, true]);
    await desk.undoRemove();
    expect([saved().length, library.trash.length, desk.canUndo]).toEqual([1, 0, false]);
    expect(saved()[0]?.scenario).toEqual(raised);
  });

  it('renames and duplicates', async () => {
    await desk.save(member(raised), '');
    const [entry] = saved();
    if (entry === undefined) throw new Error('nothing was saved');
    await desk.rename(entry, '改名');
    await desk.duplicate(entry, '复制品');
    expect(saved().map(({ scenario }) => scenario.title)).toEqual(['复制品', '改名']);
    expect(say()).toBe('已保存“复制品”。');
  });

  it('says how the scenario on screen stands to it', async () => {
    expect(standingOf(member(plan), library.entries)).toBe('never_saved');
    const result = await desk.save(member(plan), '');
    const basis = { id: result?.entry.id ?? '', version: 1 };
    expect(standingOf({ ...member(plan), basis }, library.entries)).toBe('up_to_date');
    expect(standingOf({ ...member(raised), basis }, library.entries)).toBe('unsaved');
    expect([countChanges(plan, catalogue), countChanges(raised, catalogue)]).toEqual([0, 1]);
  });
});

describe('files', () => {
  it('go out and come in again as they were', async () => {
    await desk.save(member(raised), '');
    const all = (await desk.exportAll()) ?? '';
    closeAll();
    useFreshDatabase();
    library = new Library(openStore());
    desk = new LibraryDesk(library);
    await desk.importFiles([file('all.json', all)]);
    expect(say()).toBe('“all.json”：加入 1 个情景。');
    await desk.importFiles([file('all.json', all)]);
    expect(say()).toBe('“all.json”：1 个已在库中，内容相同。');
    expect(saved().map(({ scenario }) => scenario)).toEqual([raised]);
  });

  it('that are refused stop none of the others, and each is answered', async () => {
    const sound = formatDocument(toDocument(raised, catalogue));
    const future = JSON.stringify({ kind: 'tuiyan-scenario', schema: 99 });
    const gone = { name: 'gone.json', text: () => Promise.reject(new DOMException('gone')) };
    await desk.importFiles([
      file('a.json', 'not json'),
      file('b.json', future),
      gone,
      file('c.json', sound),
    ]);
    expect(say().split('\n')).toEqual([
      '没有读入“a.json”：内容不是有效的 JSON。库里的情景没有变。',
      '没有读入“b.json”：格式版本是 99，本版最高支持 2：请用更新的版本打开。库里的情景没有变。',
      '浏览器打不开“gone.json”，库里的情景没有变。',
      '“c.json”：加入 1 个情景。',
    ]);
    expect(saved()).toHaveLength(1);
  });

  it('show what can’t be read, with its text, and lose none of it', async () => {
    const text = '{"kind":"tuiyan-scenario","schema":99}';
    const record = { id: 'future', version: 1, savedAt: '2030-01-01', text, earlier: [] };
    await openStore().list();
    const database = await openRaw();
    await database.put('scenarios', record, 'future');
    await library.refresh();
    const { unreadable } = divideEntries(library.entries);
    expect(unreadable).toMatchObject([{ id: 'future', text }]);
    expect(await desk.exportAll()).toContain('schema\\":99');
  });
});

it('words every outcome in both languages', () => {
  const notes: readonly Note[] = [
    { kind: 'saved', title: 'x' },
    { kind: 'restored' },
    { kind: 'purged' },
    { kind: 'exported' },
    { kind: 'full' },
    { kind: 'ask_refused' },
    { kind: 'failed', failure: { code: 'quota' } },
    {
      kind: 'imported',
      files: [{ kind: 'failed', file: 'f', failure: { code: 'failed', name: 'AbortError' } }],
    },
  ];
  const texts = notes.flatMap((note) => [wordNote(note, zh), wordNote(note, en)]);
  expect(new Set(texts).size).toBe(notes.length * 2);
  expect(texts.every((text) => text.length > 3)).toBe(true);
});
