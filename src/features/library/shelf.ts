import type { Catalogue } from '../../domain/catalogue.ts';
import type { Override, Scenario } from '../../domain/scenario.ts';
import type { Starter } from '../../domain/starters.ts';
import type { Member } from '../../domain/working-set.ts';
import type { OtherDraft } from '../../state/drafts.svelte.ts';
import type { Library } from '../../state/library.svelte.ts';
import type { Saved, SaveResult } from '../../storage/port.ts';
import type { LibraryDesk } from './library-desk.svelte.ts';

/** How the library names what a scenario changes. */
export interface Naming {
  /** A lever's title with its measure. */
  readonly lever: (id: string) => string;
  /** A lever's value with its unit. */
  readonly value: (id: string, value: number) => string;
  readonly assumption: (id: string) => string;
  readonly override: (id: string, override: Override) => string;
  /** All words that a search may find a lever by, in both languages. */
  readonly search: (id: string) => string;
}

/** What the library's screen works on: the library, its actions, and the ways out of it. */
export interface Shelf {
  readonly library: Library;
  readonly desk: LibraryDesk;
  readonly catalogue: Catalogue;
  readonly starters: readonly Starter[];
  readonly naming: Naming;
  /** The scenario in front. */
  readonly member: Member;
  /** Of its results; null: they are not all in. */
  readonly digest: string | null;
  /** Chance of a trillion of the saved scenarios that are on screen as they were saved. */
  readonly chances: ReadonlyMap<string, number>;
  /** Brings a scenario onto the screen; false: six are there already. */
  readonly open: (scenario: Scenario, basis: Member['basis']) => boolean;
  /** A record was saved anew: what goes on from it on screen must know the one it is by now. */
  readonly revised: (before: Saved, result: SaveResult) => void;
  /** Shows the Workbench. */
  readonly leave: () => void;
  readonly drafts: {
    readonly list: () => Promise<readonly OtherDraft[]>;
    readonly open: (draft: OtherDraft) => Promise<void>;
    readonly discard: (key: string) => Promise<void>;
  };
}
