import type { Messages } from '../zh.ts';

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string): string =>
  `${String(n)} ${plural.select(n) === 'one' ? one : other}`;

export const library: Messages['library'] = {
  title: 'My scenarios',
  sentence: ({ n, trash }) =>
    n === 0
      ? 'Your scenarios, every version that was saved, and the trash.'
      : `${count(n, 'scenario', 'scenarios')}${trash === 0 ? '' : `, ${String(trash)} in the trash`}.`,
  open: 'Open',
  opened: ({ title }) => `“${title}” is open.`,
  full: 'Six scenarios are on screen: take one out, then open this.',
  current: 'On screen',
  save: 'Save',
  saveDialog: 'Save scenario',
  saveAs: 'Save as another',
  scenarioTitle: 'Title',
  why: 'Why it is saved (optional)',
  whyExample: 'e.g. larger vouchers, as the meeting asked',
  who: 'Your name (optional, kept in this browser)',
  neverSaved: 'Not yet among your scenarios',
  unsaved: 'Has changes that are not saved',
  upToDate: 'Saved',
  none: 'Nothing is saved yet. Save what is on screen, or start from an example.',
  noneFound: 'No scenario fits.',
  clearFilter: 'Show all',
  loading: 'Reading…',
  retry: 'Try again',
  untitled: 'Untitled scenario',
  changes: ({ n }) => (n === 0 ? 'as the plan' : count(n, 'change', 'changes')),
  savedAt: ({ time }) => `saved ${time}`,
  version: ({ n }) => `save no. ${String(n)}`,
  by: ({ author }) => `by ${author}`,
  actions: ({ title }) => `Actions for “${title}”`,
  details: ({ title }) => `Notes, tags and versions of “${title}”`,
  duplicate: 'Duplicate',
  rename: 'Rename',
  exportOne: 'Export file',
  remove: 'Move to trash',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  copyOf: ({ title }) => `${title} (copy)`,
  search: 'Search',
  searchExample: 'title, notes, tags, changed measures',
  sort: 'Sort',
  sorts: {
    changed: 'Last changed',
    created: 'Last created',
    title: 'Title',
    chance: 'Chance',
  },
  chance: ({ chance }) => `chance of a trillion ${chance}`,
  tag: 'Tag',
  allTags: 'All tags',
  shown: ({ n, all }) => (n === all ? `${String(all)} shown` : `${String(n)} of ${String(all)}`),
  more: ({ n }) => `Show ${String(n)} more`,
  select: ({ title }) => `Select “${title}”`,
  selectAll: 'Select all',
  selected: ({ n }) => `${String(n)} selected`,
  openSelected: 'Open',
  exportSelected: 'Export',
  tagSelected: 'Add tag',
  clearSelection: 'Clear selection',
  notes: 'Notes',
  noNotes: 'No notes.',
  editNotes: 'Edit notes',
  notesChanged: 'notes edited',
  renamedTo: 'renamed',
  tags: 'Tags',
  newTag: 'New tag',
  addTag: 'Add',
  removeTag: ({ tag }) => `Remove tag “${tag}”`,
  versions: 'Versions',
  versionsHelp:
    'Every save leaves a version, and all are kept. Restoring an old one makes it the latest save; no version is deleted.',
  latest: 'latest',
  noReason: 'no reason given',
  openVersion: 'Open this version',
  restoreVersion: 'Restore this version',
  restoredFrom: ({ n }) => `save no. ${String(n)} restored`,
  titleOfVersion: ({ title, n }) => `${title} (save no. ${String(n)})`,
  versionRestored: ({ n, version }) =>
    `Save no. ${String(n)} is restored, as save no. ${String(version)}.`,
  unreadableVersion: 'This version can’t be read; it is kept as it is.',
  compare: 'What changed between two versions',
  compareFrom: 'From',
  compareTo: 'To',
  noDifference: 'The two versions are the same.',
  titleChanged: 'Title',
  notesDiffer: 'The notes differ',
  equation: ({ id }) => `Equation ${id}`,
  seed: 'Seed',
  draws: 'Draws',
  atEvidence: 'as the evidence',
  savedNote: ({ title }) => `“${title}” is saved.`,
  savedInMemory: ({ title, reason }) =>
    `“${title}” is in this page only. ${reason} Export all before you close the page.`,
  copiedNote: ({ title }) =>
    `This scenario was changed elsewhere. It was not overwritten; yours is saved as “${title}”.`,
  renamedNote: ({ title }) => `Renamed to “${title}”.`,
  notesSaved: 'The notes are saved.',
  taggedNote: ({ n, tag }) =>
    n === 0
      ? 'No tag has changed.'
      : `${count(n, 'scenario has', 'scenarios have')} the tag “${tag}”.`,
  removedNote: ({ title }) => `“${title}” is in the trash.`,
  removedSome: ({ n }) => `${count(n, 'scenario is', 'scenarios are')} in the trash.`,
  restoredNote: ({ n }) => (n === 1 ? 'Restored.' : `${String(n)} scenarios restored.`),
  purgedNote: ({ n }) => `${count(n, 'scenario', 'scenarios')} deleted for good.`,
  exportedNote: 'Handed to the browser’s downloads.',
  importedNote: ({ file, added, same, copied, trashed, isAltered }) =>
    [
      `“${file}”:`,
      added > 0 ? ` ${count(added, 'scenario', 'scenarios')} added.` : '',
      copied > 0
        ? ` ${count(copied, 'shares its id', 'share their ids')} with another and stands beside it; what was here is unchanged.`
        : '',
      same > 0 ? ` ${count(same, 'was', 'were')} here already, word for word.` : '',
      trashed > 0 ? ` ${String(trashed)} put into the trash.` : '',
      added + copied + same + trashed === 0 ? ' no scenario to add.' : '',
      isAltered
        ? ' The file’s checksum does not fit: it was changed after it was exported, so check what came in.'
        : '',
    ].join(''),
  refusedNote: ({ file, reason }) =>
    `“${file}” was not read. ${reason} Your scenarios are unchanged.`,
  unreadFile: ({ file }) => `The browser can’t open “${file}”. Your scenarios are unchanged.`,
  examples: 'Start from an example',
  unreadable: 'Records that can’t be read',
  unreadableNote: 'They are kept as they are; their text can be exported.',
  exportRaw: 'Export text',
  drafts: 'Other drafts',
  draftsHelp:
    'Changes are kept as a draft at once, one for each tab. When a tab is closed or crashes, its draft stays here.',
  draftOpen: 'open in another tab',
  draftSaved: ({ time }) => `kept ${time}`,
  openDraft: 'Go on with it',
  discardDraft: 'Delete draft',
  confirmDiscard: 'Confirm',
  draftOpened: 'This draft is on screen; what was there before is kept as a draft too.',
  trash: 'Trash',
  trashHelp:
    'What is deleted stays here with all its versions. Nothing leaves by itself, only when you empty the trash.',
  deletedAt: ({ time }) => `deleted ${time}`,
  restore: 'Restore',
  restoreAll: 'Restore all',
  emptyTrash: 'Empty trash',
  confirmEmpty: ({ n }) =>
    `Delete ${count(n, 'scenario', 'scenarios')} with all versions for good? This can’t be undone.`,
  confirm: 'Delete for good',
  purge: 'Delete for good',
  importFiles: 'Import files',
  exportAll: 'Export all',
  keepingTitle: 'Where it is kept',
  backup: {
    never: ({ n }) =>
      n === 0 ? 'No backup yet.' : `No backup yet; ${count(n, 'change', 'changes')} so far.`,
    at: ({ time, n }) =>
      `Last backup ${time}; ${n === 0 ? 'nothing has changed since' : `${count(n, 'change', 'changes')} since`}.`,
  },
  used: ({ used, quota }) => `${used} used; the browser gives up to ${quota}.`,
  keeping: {
    kept: 'The browser has agreed to keep these scenarios. Export all before you change machines.',
    may_go:
      'Scenarios live in this browser only. It may delete a site’s data when space is short, when browsing data is cleared, or after a long absence: use “Export all” often.',
  },
  ask: 'Ask the browser to keep them',
  asked: {
    kept: 'The browser agrees to keep them.',
    may_go: 'The browser did not agree. Use “Export all”.',
  },
  allFile: 'tuiyan-all-scenarios',
  someFile: 'tuiyan-scenarios',
  memory: ({ reason, n }) =>
    `${reason} ${n === 0 ? 'You can work on, but what you save stays in this page only.' : `${count(n, 'save is', 'saves are')} in this page only: export before you close it.`}`,
  notice: {
    saved: ({ title }) =>
      `Another tab saved a new version of “${title}”. Saving here makes a copy; both are kept.`,
    newer_database: 'Another tab runs a newer version. Reload this page before you save again.',
    rewritten: ({ n }) =>
      `The browser had deleted this site’s data; the page wrote ${count(n, 'scenario', 'scenarios')} again. Use “Export all”.`,
    back_on_disk: 'Storage works again: what only the page had is written.',
    recovered: ({ time }) => `This is the draft that was left open, kept ${time}.`,
    unreadableDrafts: ({ n }) =>
      `${count(n, 'draft', 'drafts')} can’t be read by this version; kept as they are under “My scenarios”.`,
  },
  show: 'Show',
  reload: 'Reload',
  place: {
    quota: 'This browser’s storage is full.',
    blocked: 'Another tab still holds the old data; once it is closed, saves are written.',
    newer_database:
      'A newer version wrote this browser’s data, and this one has not touched it: reload the page.',
    unavailable: 'The browser gives this page no storage (private mode or settings).',
    closed: 'The storage was closed: reload the page.',
    failed: 'The browser’s storage failed; what was there is untouched.',
  },
};
