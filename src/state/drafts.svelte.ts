import type { LeverCatalogue } from '../domain/lever-catalogue.ts';
import type { Refusal } from '../domain/refusal.ts';
import {
  formatWorkingSet,
  type WorkingSet,
  type WorkingSetOutcome,
} from '../domain/working-set.ts';
import type { Failure } from '../storage/outcome.ts';
import type { Draft, DraftStore } from '../storage/port.ts';
import type { Tabs } from './tabs.ts';

export type DraftStatus =
  /** Nothing has changed yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a tab finds when it opens. `resumed`: its own draft; `recovered`: that of a tab that is gone. */
export type Found =
  { readonly kind: 'resumed' | 'recovered'; readonly set: WorkingSet } | { readonly kind: 'fresh' };

/** A draft that is not on screen here; `isOpen`: another tab has it. */
export interface OtherDraft {
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly content: WorkingSetOutcome;
}

export interface UnreadableDraft {
  readonly draft: Draft;
  readonly refusal: Refusal;
}

export interface DraftOptions {
  readonly store: DraftStore;
  readonly tabs: Tabs;
  readonly catalogue: Pick<LeverCatalogue, 'model' | 'plan'>;
  /** Reads the text of a draft. */
  readonly read: (text: string) => Promise<WorkingSetOutcome>;
  readonly newId: () => string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly delayMs?: number;
}

/** The draft of this tab: the working set, saved a moment after each change and at once when the page is left. */
export class Drafts {
  readonly #options: DraftOptions;
  #status = $state.raw<DraftStatus>({ kind: 'none' });
  #unreadable = $state.raw<readonly UnreadableDraft[]>([]);
  #key: string;
  #recovered = $state<string | null>(null);
  #wanted: WorkingSet | null = null;
  #latest: WorkingSet | null = null;
  #written = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#key = options.newId();
    // what was written is gone: what is on screen is written again
    options.store.watchLoss(() => {
      this.#written = '';
      if (this.#latest !== null) this.follow(this.#latest);
    });
  }

  get status(): DraftStatus {
    return this.#status;
  }

  /** Drafts this version can't read: they stay where they are, and their text can be exported. */
  get unreadable(): readonly UnreadableDraft[] {
    return this.#unreadable;
  }

  /** When the draft was saved that a tab left behind and this one goes on with; null: there was none, or it was dismissed. */
  get recovered(): string | null {
    return this.#recovered;
  }

  dismissRecovered(): void {
    this.#recovered = null;
  }

  /** Looks for the draft to go on with: this tab's own, else the newest that no living tab has. */
  async find(): Promise<Found> {
    const listed = await this.#options.store.list();
    const own = this.#options.tabs.own();
    const found = listed.ok ? await this.#choose(listed.value, own) : null;
    if (!listed.ok) this.#status = { kind: 'failed', failure: listed.failure };
    if (found?.kept !== true) await this.#claimFresh();
    if (found === null) return { kind: 'fresh' };
    if (found.kept) this.#written = formatWorkingSet(found.set, this.#options.catalogue);
    const kind = found.draft.key === own ? 'resumed' : 'recovered';
    if (kind === 'recovered') this.#recovered = found.draft.savedAt;
    return { kind, set: found.set };
  }

  /** Takes the set as it stands for saved: a fresh start isn't worth a draft. */
  startFrom(set: WorkingSet): void {
    this.#written = formatWorkingSet(set, this.#options.catalogue);
  }

  /** Leaves the draft where it is and goes on under another key: for a link opened over one's own work. */
  async startAnew(): Promise<void> {
    await this.flush();
    this.#key = this.#options.newId();
    this.#written = '';
    await this.#claimFresh();
  }

  /** The drafts that are not on screen here, the newest first. */
  async others(): Promise<readonly OtherDraft[]> {
    const { store, tabs, read } = this.#options;
    const [listed, living] = await Promise.all([store.list(), tabs.living()]);
    const drafts = listed.ok ? listed.value.filter(({ key }) => key !== this.#key) : [];
    return Promise.all(
      drafts.map(async (draft) => {
        return { draft, isOpen: living.has(draft.key), content: await read(draft.text) };
      }),
    );
  }

  /** Goes on with another draft; what is on screen stays as a draft of its own. */
  async open({ key, text }: Draft): Promise<void> {
    await this.flush();
    const { tabs } = this.#options;
    if (!(await tabs.claim(key, false))) {
      await this.startAnew();
      return;
    }
    this.#key = key;
    this.#written = text;
    tabs.remember(key);
  }

  /** Deletes a draft that is on no screen. */
  async discard(key: string): Promise<void> {
    await this.#options.store.delete(key);
  }

  /** Saves the set a moment later; changes meanwhile ride along. */
  follow(set: WorkingSet): void {
    this.#wanted = set;
    this.#latest = set;
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.delayMs ?? 400);
  }

  /** Saves at once what waits, and settles when it is written or has failed. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const set = this.#wanted;
    this.#wanted = null;
    if (set !== null) this.#queue = this.#queue.then(() => this.#write(set));
    return this.#queue;
  }

  /** Saves when the page is hidden or left; returns how to stop. */
  attach(page: Document, window: Window): () => void {
    const leave = (): void => void this.flush();
    page.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      page.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }

  async #write(set: WorkingSet): Promise<void> {
    const { store, catalogue, now } = this.#options;
    const text = formatWorkingSet(set, catalogue);
    if (text === this.#written) return;
    this.#status = { kind: 'saving' };
    const savedAt = now();
    const written = await store.write({ key: this.#key, savedAt, text });
    if (written.ok) this.#written = text;
    this.#status = written.ok
      ? { kind: 'saved', at: savedAt }
      : { kind: 'failed', failure: written.failure };
  }

  /** `kept`: the draft is this tab's to write on; else its content goes on under a key of its own. */
  async #choose(
    drafts: readonly Draft[],
    own: string | null,
  ): Promise<{ draft: Draft; set: WorkingSet; kept: boolean } | null> {
    const { read, tabs } = this.#options;
    const candidates = own === null ? drafts : drafts.filter(({ key }) => key === own);
    for (const draft of candidates) {
      const claimed = await tabs.claim(draft.key, own !== null);
      // a duplicated tab brings the key of the one it was made from: the same work, but a draft of its own
      if (!claimed && own === null) continue;
      const parsed = await read(draft.text);
      if (!parsed.ok) {
        this.#unreadable = [...this.#unreadable, { draft, refusal: parsed.refusal }];
        continue;
      }
      if (claimed) this.#key = draft.key;
      if (claimed) tabs.remember(draft.key);
      return { draft, set: parsed.set, kept: claimed };
    }
    return null;
  }

  async #claimFresh(): Promise<void> {
    const { tabs } = this.#options;
    tabs.remember(this.#key);
    await tabs.claim(this.#key, false);
  }
}
