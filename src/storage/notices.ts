import * as v from 'valibot';
import type { Notice } from './port.ts';

const NoticeSchema = v.variant('kind', [
  v.object({ kind: v.literal('saved'), id: v.string(), version: v.number() }),
  v.object({ kind: v.literal('changed') }),
]);

/** Tells the other tabs of this browser what was done, and listens to them. */
export class Notices {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(notice: Notice) => void>();

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = (event: MessageEvent<unknown>) => {
      const parsed = v.safeParse(NoticeSchema, event.data);
      if (parsed.success) this.tellHere(parsed.output);
    };
  }

  /** Tells the other tabs. */
  tell(notice: Notice): void {
    this.#channel.postMessage(notice);
  }

  /** Tells the listeners of this tab. */
  tellHere(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  watch(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#listeners.clear();
    this.#channel.close();
  }
}
