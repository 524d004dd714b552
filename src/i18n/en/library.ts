import type { Messages } from '../zh.ts';

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string): string =>
  `${String(n)} ${plural.select(n) === 'one' ? one : other}`;

export const library: Messages['library'] = {
  title: 'My scenarios',
  open: 'Open',
  opened: ({ title }) => `“${title}” is open.`,
  full: 'Six scenarios are on screen: take one out, then open this.',
  current: 'On screen',
  save: 'Save',
  saveAs: 'Save as',
  saveAsTitle: 'Title of the new scenario',
  neverSaved: 'Not yet among your scenarios',
  unsaved: 'Has changes that are not saved',
  upToDate: 'Saved',
  saved: 'Saved scenarios',
  none: 'Nothing is saved yet. Save what is on screen, or start from an example below.',
  loading: 'Reading…',
  retry: 'Read again',
  untitled: 'Untitled scenario',
  changes: ({ n }) => (n === 0 ? 'as the plan' : count(n, 'change', 'changes')),
  savedAt: ({ time }) => `saved ${time}`,
  version: ({ n }) => `save no. ${String(n)}`,
  actions: ({ title }) => `Actions for “${title}”`,
  duplicate: 'Duplicate',
  rename: 'Rename',
  exportOne: 'Export file',
  remove: 'Delete',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  copyOf: ({ title }) => `${title} (copy)`,
  savedNote: ({ title }) => `“${title}” is saved.`,
  copiedNote: ({ title }) =>
    `This scenario was changed elsewhere. It was not overwritten; yours is saved as “${title}”.`,
  renamedNote: ({ title }) => `Renamed to “${title}”.`,
  removedNote: ({ title }) => `“${title}” is deleted; the trash still has it.`,
  restoredNote: 'Restored.',
  purgedNote: 'Deleted for good.',
  exportedNote: 'Handed to the browser’s downloads.',
  importedNote: ({ file, added, same, copied }) =>
    [
      `“${file}”:`,
      added > 0 ? ` ${count(added, 'scenario', 'scenarios')} added.` : '',
      copied > 0
        ? ` ${count(copied, 'shares its id', 'share their ids')} with another and stands beside it.`
        : '',
      same > 0 ? ` ${count(same, 'was', 'were')} here already, word for word.` : '',
      added + copied + same === 0 ? ' no scenario in it.' : '',
    ].join(''),
  refusedNote: ({ file, reason }) =>
    `“${file}” was not read. ${reason} Your scenarios are unchanged.`,
  unreadFile: ({ file }) => `The browser can’t open “${file}”. Your scenarios are unchanged.`,
  examples: 'Start from an example',
  unreadable: 'Records that can’t be read',
  unreadableNote: 'They are kept as they are; their text can be exported.',
  exportRaw: 'Export text',
  trash: 'Trash',
  trashCount: ({ n }) => `Trash (${String(n)})`,
  deletedAt: ({ time }) => `deleted ${time}`,
  restore: 'Restore',
  purge: 'Delete for good',
  importFiles: 'Import files',
  exportAll: 'Export all',
  keeping: {
    kept: 'The browser has agreed to keep these scenarios. Export all before you change machines.',
    may_go:
      'Scenarios live in this browser only. It may delete a site’s data when space is short, when browsing data is cleared, or after a long absence: use “Export all” often.',
  },
  ask: 'Ask the browser to keep them',
  askRefused: 'The browser did not agree. Use “Export all”.',
  allFile: 'tuiyan-all-scenarios',
  failures: {
    quota:
      'This browser’s storage is full; nothing was saved. Export a file, then delete what you no longer need.',
    blocked: 'Another tab still holds the old data: close it and try again.',
    newer_database: 'A newer version wrote this browser’s data: reload the page.',
    unavailable:
      'The browser gives this page no storage (private mode or settings). Scenarios can still be exported as files.',
    closed: 'The storage was closed: reload the page.',
    failed:
      'The browser’s storage failed. What was there is unchanged: try again, or export a file.',
  },
};
