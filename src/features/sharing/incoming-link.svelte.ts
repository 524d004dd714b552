import type { Adjustment } from '../../domain/body.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { decodeLink, type LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { isSettled, judge, type Recomputed, type Verdict } from './verdict.ts';

/** What the banner shows of a link. */
export type Incoming =
  | { readonly kind: 'none' }
  /** Not opened; `text` is the link's own, to copy and keep. */
  | { readonly kind: 'refused'; readonly outcome: LinkOutcome; readonly text: string }
  | {
      readonly kind: 'opened';
      readonly share: Share;
      readonly verdict: Verdict;
      /** The reader's own work was on screen, and is kept as a draft. */
      readonly hasDraft: boolean;
    };

/** The link that was opened last, and whether its numbers came out the same here. */
export class IncomingLink {
  readonly #catalogue: Catalogue;
  #incoming = $state.raw<Incoming>({ kind: 'none' });
  #adjusted: readonly Adjustment[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  get incoming(): Incoming {
    return this.#incoming;
  }

  /** Reads an address; gives the share to open, or null where there is none or it is refused. */
  async read(address: string, hasDraft: boolean): Promise<Share | null> {
    const outcome = await decodeLink(address, this.#catalogue);
    if (outcome.kind === 'empty') return null;
    if (outcome.kind !== 'ok') {
      this.#incoming = { kind: 'refused', outcome, text: address };
      return null;
    }
    this.take(outcome, hasDraft);
    return outcome.share;
  }

  /** Takes a link that was read elsewhere. */
  take({ share, adjusted }: Extract<LinkOutcome, { kind: 'ok' }>, hasDraft: boolean): void {
    this.#adjusted = adjusted;
    this.#incoming = { kind: 'opened', share, verdict: { kind: 'waiting' }, hasDraft };
  }

  /** Takes what has been computed so far; a settled verdict stays as it is. */
  compare(recomputed: readonly Recomputed[]): void {
    const { incoming } = this;
    if (incoming.kind !== 'opened' || isSettled(incoming.verdict)) return;
    const { share } = incoming;
    const { model } = this.#catalogue;
    const verdict = judge({ share, adjusted: this.#adjusted, model, recomputed });
    if (isSettled(verdict)) this.#incoming = { ...incoming, verdict };
  }

  dismiss(): void {
    this.#incoming = { kind: 'none' };
  }
}
