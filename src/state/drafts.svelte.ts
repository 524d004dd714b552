import type { Catalogue } from '../domain/catalogue.ts';
import type { Refusal } from '../domain/refusal.ts';
import { formatWorkingSet, parseWorkingSet, type WorkingSet } from '../domain/working-set.ts';
import type { Failure } from '../storage/outcome.ts';
import type { Draft, ScenarioStore } from '../storage/port.ts';
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

export interface UnreadableDraft {
  readonly draft: Draft;
  readonly refusal: Refusal;
}

export interface DraftOptions {
  readonly store: Pick<ScenarioStore, 'listDrafts' | 'writeDraft'>;
  readonly tabs: Tabs;
  readonly catalogue: Catalogue;
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
  #wanted: WorkingSet | null = null;
  #written = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#key = options.newId();
  }

  get status(): DraftStatus {
    return this.#status;
  }

  /** Drafts this version can't read: they stay where they are, and their text can be exported. */
  get unreadable(): readonly UnreadableDraft[] {
    return this.#unreadable;
  }

  /** Looks for the draft to go on with: this tab's own, else the newest that no living tab has. */
  async find(): Promise<Found> {
    const listed = await this.#options.store.listDrafts();
    const own = this.#options.tabs.own();
    const found = listed.ok ? await this.#choose(listed.value, own) : null;
    if (!listed.ok) this.#status = { kind: 'failed', failure: listed.failure };
    if (found?.kept !== true) await this.#claimFresh();
    if (found === null) return { kind: 'fresh' };
    if (found.kept) this.#written = formatWorkingSet(found.set, this.#options.catalogue);
    return { kind: found.draft.key === own ? 'resumed' : 'recovered', set: found.set };
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

  /** Saves the set a moment later; changes meanwhile ride along. */
  follow(set: WorkingSet): void {
    this.#wanted = set;
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
    const written = await store.writeDraft({ key: this.#key, savedAt, text });
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
    const { catalogue, tabs } = this.#options;
    const candidates = own === null ? drafts : drafts.filter(({ key }) => key === own);
    for (const draft of candidates) {
      const claimed = await tabs.claim(draft.key, own !== null);
      // a duplicated tab brings the key of the one it was made from: the same work, but a draft of its own
      if (!claimed && own === null) continue;
      const parsed = parseWorkingSet(draft.text, catalogue);
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
