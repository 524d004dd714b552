import {
  IncomingLink,
  type Decode,
  type Incoming,
} from '../features/sharing/incoming-link.svelte.ts';
import type { Share } from '../domain/link-body.ts';
import type { LinkOutcome } from '../domain/link.ts';
import { hasLink } from '../domain/link-text.ts';
import type { Drafts } from '../state/drafts.svelte.ts';
import type { Results } from '../state/results.svelte.ts';
import type { WorkingSet } from '../domain/working-set.ts';
import type { Session } from '../state/session.svelte.ts';
import type * as SharedSet from './shared-set.ts';

export interface SharedLinkParts {
  /** The version of the model that computes here. */
  readonly model: string;
  readonly decode: Decode;
  readonly session: Session;
  readonly results: Results;
  readonly drafts: Pick<Drafts, 'startAnew'>;
  readonly newId: () => string;
}

/** Opens share links over the session, whose own draft stays where it is, and follows whether the numbers come out the same. */
export class SharedLink {
  readonly #parts: SharedLinkParts;
  readonly #link: IncomingLink;
  /** The members made of the link that is open; null while they are not on screen yet. */
  #ids = $state.raw<readonly string[] | null>(null);
  #own = $state.raw<WorkingSet | null>(null);
  #tools: typeof SharedSet | null = null;

  constructor(parts: SharedLinkParts) {
    this.#parts = parts;
    this.#link = new IncomingLink(parts.model, parts.decode);
  }

  get incoming(): Incoming {
    return this.#link.incoming;
  }

  /** The reader's own work, put aside for the link, can be brought back. */
  get canReturn(): boolean {
    return this.#own !== null;
  }

  /** Opens the link in an address; gives the address of the screen it names, null where nothing was opened. `hasDraft`: own work is on screen. */
  async open(address: string, hasDraft: boolean): Promise<string | null> {
    if (!hasLink(address)) return null;
    const tools = await this.#load().catch(() => null);
    if (tools === null) {
      this.#link.lose();
      return null;
    }
    // what is on screen from now on is not yet what the link brings
    this.#ids = null;
    const share = await this.#link.read(address, hasDraft);
    if (share === null) return null;
    await this.#lay(share, hasDraft);
    return tools.addressOf(share);
  }

  /** Opens a link in a text somebody pasted; one that can't be opened changes nothing, not even the banner. */
  async openText(text: string): Promise<LinkOutcome> {
    const outcome = await this.#parts.decode(text);
    if (outcome.kind !== 'ok') return outcome;
    this.#link.take(outcome, true);
    await this.#lay(outcome.share, true);
    return outcome;
  }

  /** What lays out a link's scenarios; few visits open one. */
  async #load(): Promise<typeof SharedSet> {
    this.#tools ??= await import('./shared-set.ts');
    return this.#tools;
  }

  async #lay(share: Share, hasDraft: boolean): Promise<void> {
    this.#ids = null;
    const { drafts, session, newId } = this.#parts;
    const { fromShare } = await this.#load();
    // a second link replaces the first, never the reader's own work
    if (hasDraft) this.#own ??= session.workingSet;
    await drafts.startAnew();
    const set = fromShare(share, newId);
    this.#ids = set.members.map(({ id }) => id);
    session.restore(set);
  }

  /** Compares what has been computed so far; for an effect of the root. */
  follow(): void {
    const { incoming } = this;
    const ids = this.#ids;
    const tools = this.#tools;
    if (incoming.kind !== 'opened' || incoming.verdict.kind !== 'waiting') return;
    if (ids === null || tools === null) return;
    const { session, results } = this.#parts;
    this.#link.compare(tools.judge, tools.recompute(incoming.share, ids, session.members, results));
  }

  /** Puts the reader's own work back on screen; what the link brought stays behind as a draft of its own. */
  async goBack(): Promise<void> {
    const own = this.#own;
    if (own === null) return;
    const { drafts, session } = this.#parts;
    await drafts.startAnew();
    session.restore(own);
    this.dismiss();
  }

  dismiss(): void {
    this.#own = null;
    this.#link.dismiss();
  }
}
