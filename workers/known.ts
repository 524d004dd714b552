import type { Summary } from '../models/contract.ts';
import type { Request } from './protocol.ts';
import { keyOf } from './request-key.ts';

/** Final summaries that are kept, of some 0.5 MB at 10,000 draws. */
const limit = 24;

/** Final summaries by request, for what is undone or looked at again. */
export class KnownSummaries {
  readonly #summaries = new Map<string, Summary>();

  of(request: Request): Summary | undefined {
    return this.#summaries.get(keyOf(request));
  }

  /** Keeps a summary; the one kept longest makes room. */
  keep(request: Request, summary: Summary): void {
    this.#summaries.set(keyOf(request), summary);
    const [oldest] = this.#summaries.keys();
    if (this.#summaries.size > limit && oldest !== undefined) this.#summaries.delete(oldest);
  }

  forget(): void {
    this.#summaries.clear();
  }
}
