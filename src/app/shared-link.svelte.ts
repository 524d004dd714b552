import { IncomingLink, type Incoming } from '../features/sharing/incoming-link.svelte.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Drafts } from '../state/drafts.svelte.ts';
import type { Results } from '../state/results.svelte.ts';
import type { Session } from '../state/session.svelte.ts';
import { addressOf, fromShare, recompute } from './shared-set.ts';

export interface SharedLinkParts {
  readonly catalogue: Catalogue;
  readonly session: Session;
  readonly results: Results;
  readonly drafts: Pick<Drafts, 'startAnew'>;
  readonly newId: () => string;
}

/** Opens share links over the session, whose own draft stays where it is, and follows whether the numbers come out the same. */
export class SharedLink {
  readonly #parts: SharedLinkParts;
  readonly #link: IncomingLink;
  #ids: readonly string[] = [];

  constructor(parts: SharedLinkParts) {
    this.#parts = parts;
    this.#link = new IncomingLink(parts.catalogue);
  }

  get incoming(): Incoming {
    return this.#link.incoming;
  }

  /** Opens the link in an address; gives the address of the screen it names, null where nothing was opened. `hasDraft`: own work is on screen. */
  async open(address: string, hasDraft: boolean): Promise<string | null> {
    const share = await this.#link.read(address, hasDraft);
    if (share === null) return null;
    const { drafts, session, newId } = this.#parts;
    await drafts.startAnew();
    const set = fromShare(share, newId);
    this.#ids = set.members.map(({ id }) => id);
    session.restore(set);
    return addressOf(share);
  }

  /** Compares what has been computed so far; for an effect of the root. */
  follow(): void {
    const { incoming } = this;
    if (incoming.kind !== 'opened' || incoming.verdict.kind !== 'waiting') return;
    const { session, results } = this.#parts;
    this.#link.compare(recompute(incoming.share, this.#ids, session.members, results));
  }

  dismiss(): void {
    this.#link.dismiss();
  }
}
