import type { Adjustment } from '../domain/body.ts';
import type { ScenarioDocument } from '../domain/document.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Outcome } from './outcome.ts';

export interface Saved {
  readonly kind: 'saved';
  readonly id: string;
  /** Counts saves, from 1. */
  readonly version: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly adjusted: readonly Adjustment[];
}

/** A record that this version can't read: it stays as it is, and its text can be exported. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly id: string;
  readonly savedAt: string | null;
  readonly refusal: Refusal;
  readonly text: string;
}

export type Entry = Saved | Unreadable;

export interface Trashed {
  readonly deletedAt: string;
  readonly entry: Entry;
}

export interface SaveRequest {
  readonly scenario: Scenario;
  /** The saved scenario it goes on from, as it was when it was opened; null: a first save. */
  readonly basis: { readonly id: string; readonly version: number } | null;
  /** Title of the copy that is made where somebody else saved meanwhile. */
  readonly titleOfCopy: string;
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

export type ImportResult =
  | {
      readonly kind: 'imported';
      readonly added: number;
      /** Already here, word for word. */
      readonly same: number;
      /** Another scenario had its id: it got an id of its own. */
      readonly copied: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What another tab did, or what it wants: `newer_database` asks this one to reload. */
export type Notice =
  | { readonly kind: 'saved'; readonly id: string; readonly version: number }
  | { readonly kind: 'removed' | 'restored'; readonly id: string }
  | { readonly kind: 'imported' }
  | { readonly kind: 'newer_database' };

/** Where scenarios and drafts are kept. Every failure is a value; a promise never rejects but for a bug. */
export interface ScenarioStore {
  /** Newest first; one damaged record never hides the sound ones. */
  readonly list: () => Promise<Outcome<readonly Entry[]>>;
  readonly find: (id: string) => Promise<Outcome<Entry | null>>;
  readonly save: (request: SaveRequest) => Promise<Outcome<SaveResult>>;
  /** Moves to the trash; false: it was gone already. */
  readonly remove: (id: string) => Promise<Outcome<boolean>>;
  /** Out of the trash, under another id where its own was taken; null: not in the trash. */
  readonly restore: (id: string) => Promise<Outcome<string | null>>;
  readonly listTrash: () => Promise<Outcome<readonly Trashed[]>>;
  /** Out of the trash for good. */
  readonly purge: (id: string) => Promise<Outcome<void>>;
  /** Newest first. */
  readonly listDrafts: () => Promise<Outcome<readonly Draft[]>>;
  readonly writeDraft: (draft: Draft) => Promise<Outcome<void>>;
  readonly deleteDraft: (key: string) => Promise<Outcome<void>>;
  /** Every saved scenario, readable or not, as the text of one file. */
  readonly exportAll: () => Promise<Outcome<string>>;
  /** Takes such a file, or that of one scenario. */
  readonly importAll: (text: string) => Promise<Outcome<ImportResult>>;
  /** Calls back when another tab changes something; returns the way to stop. */
  readonly watch: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}
