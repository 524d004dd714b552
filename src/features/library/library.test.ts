import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import { closeAll, openRaw, openStore, useFreshDatabase } from '../../../test/fixtures/store.ts';
import { findLever } from '../../domain/catalogue.ts';
import { formatDocument, toDocument } from '../../domain/document.ts';
import { planScenario, setLever, setOverride, type Scenario } from '../../domain/scenario.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { Library } from '../../state/library.svelte.ts';
import { arrange, listTags, noFilter } from './arrange.ts';
import { listChanges } from './differences.ts';
import { countChanges, divideEntries, standingOf } from './entries.ts';
import { LibraryDesk, type Incoming } from './library-desk.svelte.ts';
import { wordNote, type Note } from './notes.ts';
import { wordNotice } from './notices.ts';
import type { Naming } from './shelf.ts';

const plan = planScenario('按计划');
const raised = setLever(plan, findLever(catalogue, '1.province_budget'), 2e8);
const member = (scenario: Scenario) => ({ id: 'm', scenario, basis: null });
const file = (name: string, text: string): Incoming => {
  return { name, text: () => Promise.resolve(text) };
};
const naming: Naming = {
  lever: (id) => `lever ${id}`,
  value: (_, value) => String(value),
  assumption: (id) => `assumption ${id}`,
  override: (_, override) => override.kind,
  search: (id) => (id.startsWith('1.') ? '数字消费券 vouchers' : ''),
};

let library: Library;
let desk: LibraryDesk;
const start = (): void => {
  useFreshDatabase();
  library = new Library(openStore());
  desk = new LibraryDesk(library, () => zh.library);
};
const say = (): string => (desk.note === null ? '' : wordNote(desk.note, zh));
const saved = () => divideEntries(library.entries).saved;
const only = () => {
  const [entry] = saved();
  if (entry === undefined) throw new Error('nothing is saved');
  return entry;
};

beforeEach(start);
afterEach(closeAll);

describe('the library', () => {
  it('saves, saves again over the same record, and beside it', async () => {
    const first = await desk.save(member(raised), '初稿');
    expect(say()).toBe('已保存“按计划”。');
    const basis = { id: first.entry.id, version: 1 };
    await desk.save({ ...member(plan), basis }, '');
    await desk.saveAs({ ...member(raised), basis }, '另一个', '');
    expect(saved().map(({ scenario, version }) => [scenario.title, version])).toEqual([
      ['另一个', 1],
      ['按计划', 2],
    ]);
  });

  it('never overwrites what another tab saved meanwhile', async () => {
    const first = await desk.save(member(plan), '');
    const basis = { id: first.entry.id, version: 1 };
    await desk.save({ ...member(raised), basis }, '');
    await desk.save({ ...member(plan), basis }, '');
    expect(say()).toBe('这个情景在别处改过：没有覆盖它，另存为“按计划（副本）”。');
    expect(saved()).toHaveLength(2);
  });

  it('deletes many with one way back', async () => {
    const one = await desk.save(member(raised), '');
    const two = await desk.save(member(plan), '');
    await desk.remove([
      { id: one.entry.id, title: '甲' },
      { id: two.entry.id, title: '乙' },
    ]);
    expect([saved().length, library.trash.length, say()]).toEqual([0, 2, '2 个情景已移到回收站。']);
    await desk.restore(desk.note?.kind === 'removed' ? desk.note.undo : []);
    expect([saved().length, library.trash.length, say()]).toEqual([2, 0, '已恢复 2 个情景。']);
  });

  it('renames, duplicates, words and tags', async () => {
    await desk.save(member(raised), '');
    await desk.rename(only(), ' 改名\n');
    await desk.setNotes(only(), '会上讨论');
    await desk.addTag([only().id], '会议');
    await desk.duplicate(only());
    expect(saved().map(({ scenario, tags }) => [scenario.title, scenario.notes, tags])).toEqual([
      ['改名（副本）', '会上讨论', ['会议']],
      ['改名', '会上讨论', ['会议']],
    ]);
    await desk.removeTag(only().id, '会议');
    expect(only().tags).toEqual([]);
  });

  it('restores a version as one more, and tells what changed between two', async () => {
    const { entry } = await desk.save(member(raised), '');
    const assumption = [...catalogue.assumptions.values()][0];
    if (assumption === undefined) throw new Error('the fixture has assumptions');
    const { id, central: value } = assumption;
    const later = setOverride({ ...plan, notes: '二' }, id, { kind: 'value', value });
    await desk.save({ ...member(later), basis: { id: entry.id, version: 1 } }, '');
    await desk.restoreVersion(only(), { version: 1, scenario: raised });
    expect(say()).toBe('已恢复第 1 次保存的内容，成为第 3 次保存。');
    const versions = library.versions(entry.id);
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [3, '恢复第 1 次保存'],
      [2, ''],
      [1, ''],
    ]);
    expect(versions[0]?.content).toEqual({ kind: 'readable', scenario: raised });
    const changes = listChanges(raised, later, { catalogue, naming, words: zh.library });
    expect(changes.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['备注有改动', null, null],
      ['lever 1.province_budget', '200000000', '100000000'],
      [`assumption ${id}`, '按依据', 'value'],
    ]);
  });

  it('says how the scenario on screen stands to it', async () => {
    expect(standingOf(member(plan), library.entries)).toBe('never_saved');
    const result = await desk.save(member(plan), '');
    const basis = { id: result.entry.id, version: 1 };
    expect(standingOf({ ...member(plan), basis }, library.entries)).toBe('up_to_date');
    expect(standingOf({ ...member(raised), basis }, library.entries)).toBe('unsaved');
    expect([countChanges(plan, catalogue), countChanges(raised, catalogue)]).toEqual([0, 1]);
  });
});

describe('the list', () => {
  it('is searched by title, notes, tags, reasons and changed measures, and sorted', async () => {
    await desk.save(member({ ...plan, title: '会议稿 2' }), '定稿前');
    await desk.save(member({ ...raised, title: '会议稿 10' }), '');
    await desk.save(member({ ...plan, title: '备用', notes: '给财政厅' }), '');
    await desk.addTag([only().id], 'Ａ类');
    const chances = new Map([[only().id, 0.4]]);
    const find = (text: string) =>
      arrange(saved(), { ...noFilter, text }, { catalogue, naming, chances }).map(
        ({ scenario }) => scenario.title,
      );
    expect(find('VOUCHERS')).toEqual(['会议稿 10']);
    expect(find('a类')).toEqual(['备用']);
    expect(find('财政厅 备用')).toEqual(['备用']);
    expect(find('定稿前')).toEqual(['会议稿 2']);
    expect(find('没有')).toEqual([]);
    const sorted = (sort: 'title' | 'chance') =>
      arrange(saved(), { ...noFilter, sort }, { catalogue, naming, chances }).map(
        ({ scenario }) => scenario.title,
      );
    expect(sorted('title')).toEqual(['备用', '会议稿 2', '会议稿 10']);
    expect(sorted('chance')[0]).toBe('备用');
    expect(listTags(saved())).toEqual(['Ａ类']);
  });
});

describe('files', () => {
  it('go out and come in again as they were, and count as the backup', async () => {
    await desk.save(member(raised), '');
    expect(library.backup).toBeNull();
    const { text } = await desk.exportAll([member({ ...plan, title: '没保存的' })]);
    expect(library.backup?.changesSince).toBe(0);
    closeAll();
    start();
    await desk.importFiles([file('all.json', text)]);
    expect(say()).toBe('“all.json”：加入 2 个情景。');
    await desk.importFiles([file('all.json', text)]);
    expect(say()).toBe('“all.json”：2 个已在库中，内容相同。');
    await desk.importFiles([file('all.json', text.replaceAll('没保存的', '没保存过的'))]);
    expect(say()).toBe(
      '“all.json”：1 个与已有的重号，已另存一份，原有的没有动。1 个已在库中，内容相同。文件的校验值对不上：导出以后被改动过，请核对读入的内容。',
    );
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
    const [a, b, c, d] = say().split('\n');
    expect(a).toBe('没有读入“a.json”：内容不是有效的 JSON。库里的情景没有变。');
    expect(b).toMatch(/^没有读入“b.json”：格式版本是 99，本版最高支持 \d+：请用更新的版本打开/);
    expect(c).toBe('浏览器打不开“gone.json”，库里的情景没有变。');
    expect(d).toBe('“c.json”：加入 1 个情景。');
    expect(saved()).toHaveLength(1);
  });

  it('show what can’t be read, with its text, and lose none of it', async () => {
    const text = '{"kind":"tuiyan-scenario","schema":99}';
    await library.refresh();
    const database = await openRaw();
    await database.put('scenarios', { id: 'f', version: 1, savedAt: '2030-01-01', text }, 'f');
    await library.refresh();
    expect(divideEntries(library.entries).unreadable).toMatchObject([{ id: 'f', text }]);
    expect((await desk.exportAll([])).text).toContain('schema\\":99');
  });
});

it('words every outcome in both languages', () => {
  const notes: readonly Note[] = [
    { kind: 'saved', title: 'x' },
    { kind: 'opened', title: 'x' },
    { kind: 'in_memory', title: 'x', code: 'quota' },
    { kind: 'restored', n: 2 },
    { kind: 'purged', n: 2 },
    { kind: 'tagged', n: 2, tag: 't' },
    { kind: 'removed', titles: ['x'], undo: [] },
    { kind: 'exported' },
    { kind: 'full' },
    { kind: 'notes_saved' },
    { kind: 'draft_opened' },
    { kind: 'asked', promise: 'kept' },
    { kind: 'asked', promise: 'may_go' },
  ];
  const texts = notes.flatMap((note) => [wordNote(note, zh), wordNote(note, en)]);
  expect(new Set(texts).size).toBe(notes.length * 2);
  expect(texts.every((text) => text.length > 3)).toBe(true);
});

it('tells of another tab’s save only where the scenario is on screen', async () => {
  const { entry } = await desk.save(member(plan), '');
  const behind = { ...member(plan), basis: { id: entry.id, version: 1 } };
  const parts = { words: zh.library, find: (id: string) => library.find(id) };
  const notice = { kind: 'saved', id: entry.id, version: 2 } as const;
  expect(wordNotice(notice, { ...parts, members: [member(plan)] })).toBeNull();
  expect(wordNotice(notice, { ...parts, members: [behind] })?.sentence).toContain('“按计划”');
  const rewritten = { kind: 'rewritten', scenarios: 3 } as const;
  expect(wordNotice(rewritten, { ...parts, members: [] })?.action).toBe('export');
});
