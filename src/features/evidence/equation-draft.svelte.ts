import type { EquationDesk, Trial } from './equation-desk.ts';

/** How long the hand rests before a text is tried. */
const restMs = 250;

/** A right side as it is being typed, and what came of trying it: the newest text is tried last. */
export class EquationDraft {
  readonly #key: string;
  readonly #try: EquationDesk['ontry'];
  #text = $state('');
  #trial = $state.raw<Trial | null>(null);
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(key: string, text: string, ontry: EquationDesk['ontry']) {
    this.#key = key;
    this.#text = text;
    this.#try = ontry;
  }

  get text(): string {
    return this.#text;
  }

  /** What is known of this very text; null: it has not been tried yet. */
  get trial(): Trial | null {
    return this.#trial;
  }

  type(text: string): void {
    this.#text = text;
    this.#trial = null;
    this.stop();
    this.#timer = setTimeout(() => void this.check(), restMs);
  }

  /** Tries the text at once. */
  async check(): Promise<Trial | null> {
    this.stop();
    const text = this.#text;
    const trial = await this.#try(this.#key, text);
    if (text === this.#text) this.#trial = trial;
    return this.#trial;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
