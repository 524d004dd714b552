import type { Adjustment } from '../../domain/body.ts';
import type { LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { hasLink } from '../../domain/link-text.ts';
import type { Judge, Recomputed, Verdict } from './verdict.ts';

/** What the banner shows of a link. */
export type Incoming =
  | { readonly kind: 'none' }
  /** What opens links could not be fetched. */
  | { readonly kind: 'unloaded' }
  /** Not opened; `text` is the link's own, to copy and keep. */
  | { readonly kind: 'refused'; readonly outcome: LinkOutcome; readonly text: string }
  | {
      readonly kind: 'opened';
      readonly share: Share;
      readonly verdict: Verdict;
      /** The reader's own work was on screen, and is kept as a draft. */
      readonly hasDraft: boolean;
    };

/** A link that there is something to say of. */
export type Shown = Extract<Incoming, { readonly kind: 'refused' | 'opened' }>;

/** Opens an address; rejects where what opens links can't be fetched. */
export type Decode = (address: string) => Promise<LinkOutcome>;

/** Whether a verdict is the last word: the reader's own changes don't touch it any more. */
const isSettled = ({ kind }: Verdict): boolean => kind !== 'waiting';

/** The link that was opened last, and whether its numbers came out the same here. */
export class IncomingLink {
  readonly #model: string;
  readonly #decode: Decode;
  #incoming = $state.raw<Incoming>({ kind: 'none' });
  #adjusted: readonly Adjustment[] = [];

  /** `model`: the version that computes here. */
  constructor(model: string, decode: Decode) {
    this.#model = model;
    this.#decode = decode;
  }

  get incoming(): Incoming {
    return this.#incoming;
  }

  /** Reads an address; gives the share to open, or null where there is none or it is refused. */
  async read(address: string, hasDraft: boolean): Promise<Share | null> {
    if (!hasLink(address)) return null;
    const outcome = await this.#decode(address).catch(() => null);
    if (outcome === null) {
      this.lose();
      return null;
    }
    if (outcome.kind === 'empty') return null;
    if (outcome.kind !== 'ok') {
      this.#incoming = { kind: 'refused', outcome, text: address };
      return null;
    }
    this.take(outcome, hasDraft);
    return outcome.share;
  }

  /** What opens links could not be fetched. */
  lose(): void {
    this.#incoming = { kind: 'unloaded' };
  }

  /** Takes a link that was read elsewhere. */
  take({ share, adjusted }: Extract<LinkOutcome, { kind: 'ok' }>, hasDraft: boolean): void {
    this.#adjusted = adjusted;
    this.#incoming = { kind: 'opened', share, verdict: { kind: 'waiting' }, hasDraft };
  }

  /** Takes what has been computed so far; a settled verdict stays as it is. `judge` comes with what opens links. */
  compare(judge: Judge, recomputed: readonly Recomputed[]): void {
    const { incoming } = this;
    if (incoming.kind !== 'opened' || isSettled(incoming.verdict)) return;
    const { share } = incoming;
    const verdict = judge({
      ...{ share, adjusted: this.#adjusted, model: this.#model },
      recomputed,
    });
    if (isSettled(verdict)) this.#incoming = { ...incoming, verdict };
  }

  dismiss(): void {
    this.#incoming = { kind: 'none' };
  }
}
