import type { Adjustment } from '../domain/body.ts';
import type { ScenarioDocument } from '../domain/document.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Failure, Outcome } from './outcome.ts';

/** Why it was saved, and who did; empty: nobody said. */
export interface Remark {
  readonly note: string;
  readonly author: string;
}

export interface Saved extends Remark {
  readonly kind: 'saved';
  readonly id: string;
  /** Counts saves, from 1. */
  readonly version: number;
  /** ISO 8601; `createdAt` is empty where the file it came from does not tell. */
  readonly savedAt: string;
  readonly createdAt: string;
  /** Rises with every change of the library, whatever the clock does. */
  readonly order: number;
  readonly tags: readonly string[];
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly adjusted: readonly Adjustment[];
}

/** A record that this version can't read: it stays as it is, and its text can be exported. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly id: string;
  readonly savedAt: string | null;
  readonly order: number;
  readonly refusal: Refusal;
  readonly text: string;
}

export type Entry = Saved | Unreadable;

export interface Trashed {
  /** Its name in the trash: two deleted scenarios may have had one id. */
  readonly key: string;
  readonly deletedAt: string;
  readonly entry: Entry;
}

/** One save of a scenario. */
export interface Version extends Remark {
  readonly version: number;
  readonly savedAt: string;
  readonly content:
    | { readonly kind: 'readable'; readonly scenario: Scenario }
    | { readonly kind: 'unreadable'; readonly refusal: Refusal; readonly text: string };
}

export interface SaveRequest extends Remark {
  readonly scenario: Scenario;
  /** The saved scenario it goes on from, as it was when it was opened; null: a first save. */
  readonly basis: { readonly id: string; readonly version: number } | null;
  /** Title of the copy that is made where somebody else saved meanwhile. */
  readonly titleOfCopy: string;
  /** Tags of a first save. */
  readonly tags?: readonly string[];
}

/** `copied`: the saved one had moved on (or can't be read), so this one stands beside it. */
export interface SaveResult {
  readonly kind: 'saved' | 'copied';
  readonly entry: Saved;
}

export interface Draft {
  /** Of the tab that wrote it. */
  readonly key: string;
  readonly savedAt: string;
  readonly text: string;
}

/** What became of the scenarios of a file; none of them ever takes another's place. */
export interface ImportCounts {
  readonly added: number;
  /** Already here, word for word, with all their versions. */
  readonly same: number;
  /** Another scenario had its id: it got an id of its own. */
  readonly copied: number;
  /** Put into the trash, where the file had them. */
  readonly trashed: number;
}

export type ImportResult =
  | (ImportCounts & {
      readonly kind: 'imported';
      /** The file's checksum does not fit: it was changed after it was exported. */
      readonly isAltered: boolean;
    })
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Where the library is kept. `memory`: the database failed, and the page goes on without it; `unkept`: changes that only the page has. */
export type Place =
  | { readonly kind: 'disk' }
  | { readonly kind: 'memory'; readonly failure: Failure; readonly unkept: number };

/** When all was last exported, and how many changes came since; null: never. */
export interface Backup {
  readonly at: string;
  readonly changesSince: number;
}

/** What another tab did, or what became of the database. */
export type Notice =
  | { readonly kind: 'saved'; readonly id: string; readonly version: number }
  | { readonly kind: 'changed' }
  /** Another tab with a later version of the program wants the database. */
  | { readonly kind: 'newer_database' }
  /** The database was deleted under the page, which wrote it again with so many scenarios. */
  | { readonly kind: 'rewritten'; readonly scenarios: number }
  /** What only the page had is on disk by now. */
  | { readonly kind: 'back_on_disk' }
  /** The place has changed. */
  | { readonly kind: 'place' };

/** What the library holds, as this page knows it. */
export interface Holdings {
  /** The latest change first; one damaged record never hides the sound ones. */
  readonly entries: readonly Entry[];
  readonly trash: readonly Trashed[];
  readonly place: Place;
  readonly backup: Backup | null;
  /** Changes since the library began. */
  readonly changes: number;
  readonly author: string;
}

/** A text to export, and the state of the library it holds. */
export interface Exported {
  readonly text: string;
  readonly changes: number;
}

/** Where scenarios are kept. A database that fails is stood in for by the page's memory: nothing here fails but for a bug. */
export interface ScenarioStore {
  /** Reads the database again, and gives what is there. */
  readonly read: () => Promise<Holdings>;
  /** What is known without reading. */
  readonly holdings: () => Holdings;
  /** Every save of a scenario, the latest first. */
  readonly versions: (id: string) => readonly Version[];
  readonly save: (request: SaveRequest) => Promise<SaveResult>;
  /** Adds and takes away tags; gives the number of scenarios. */
  readonly tag: (ids: readonly string[], tags: TagChange) => Promise<number>;
  /** Moves to the trash; gives the keys they have there. */
  readonly remove: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Out of the trash, under another id where its own was taken; gives the ids. */
  readonly restore: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Out of the trash for good. */
  readonly purge: (keys: readonly string[]) => Promise<void>;
  readonly setAuthor: (author: string) => Promise<void>;
  /** What was exported is in the reader's hands: counts changes from there. */
  readonly markBackup: (changes: number) => Promise<void>;
  /** Every saved scenario with its versions, readable or not, or only some, as the text of one file; with what is on screen and not saved. */
  readonly exportAll: (asked: ExportRequest) => Promise<Exported>;
  /** Takes such a file, or that of one scenario. */
  readonly importAll: (text: string) => Promise<ImportResult>;
  /** Tries to put on disk what only the page has. */
  readonly retry: () => Promise<void>;
  /** Calls back when another tab changes something or the database comes and goes; returns the way to stop. */
  readonly watch: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}

export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface ExportRequest {
  /** Only these; absent: all, the trash too. */
  readonly ids?: readonly string[];
  /** On screen and not saved: they go along as scenarios of their own. */
  readonly unsaved: readonly Scenario[];
}

/** Where the drafts of the tabs are kept. */
export interface DraftStore {
  /** Newest first. */
  readonly list: () => Promise<Outcome<readonly Draft[]>>;
  readonly write: (draft: Draft) => Promise<Outcome<void>>;
  readonly delete: (key: string) => Promise<Outcome<void>>;
  /** Calls back when the database was deleted under the page: what was written is gone. */
  readonly watchLoss: (listener: () => void) => () => void;
}
