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
