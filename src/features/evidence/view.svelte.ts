import type { Words } from './facts.ts';
import { noFilter, type Filter } from './register.ts';

/** How the reader looks at the register. */
export class EvidenceView {
  #filter = $state.raw<Filter>(noFilter);

  get filter(): Filter {
    return this.#filter;
  }

  narrow(filter: Filter): void {
    this.#filter = filter;
  }
}

/** The words of the evidence: read once, when the screen is first opened. */
export class Reading {
  readonly #load: () => Promise<Words>;
  #words = $state.raw<Words | null>(null);
  #isMissing = $state(false);

  constructor(load: () => Promise<Words>) {
    this.#load = load;
    void this.read();
  }

  /** null: not read yet. */
  get words(): Words | null {
    return this.#words;
  }

  /** They could not be read. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Reads them, or tries again. */
  async read(): Promise<void> {
    this.#isMissing = false;
    try {
      this.#words = await this.#load();
    } catch {
      this.#isMissing = true;
    }
  }
}
