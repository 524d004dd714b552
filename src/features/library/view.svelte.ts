import { noFilter, type Filter } from './arrange.ts';

/** Scenarios drawn at once: five hundred rows would make the page wait. */
const page = 100;

/** What the reader looks at in the library: filter, selection, the scenario that is opened up. */
export class LibraryView {
  #filter = $state.raw<Filter>(noFilter);
  #selected = $state.raw<readonly string[]>([]);
  #detailed = $state<string | null>(null);
  #shown = $state(page);

  get filter(): Filter {
    return this.#filter;
  }

  get selected(): readonly string[] {
    return this.#selected;
  }

  /** Id of the scenario whose notes, tags and versions are shown; null: none. */
  get detailed(): string | null {
    return this.#detailed;
  }

  /** How many are drawn at most. */
  get shown(): number {
    return this.#shown;
  }

  get page(): number {
    return page;
  }

  /** Another filter begins at its first page. */
  narrow(part: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...part };
    this.#shown = page;
  }

  showMore(): void {
    this.#shown += page;
  }

  select(id: string, isSelected: boolean): void {
    const others = this.#selected.filter((one) => one !== id);
    this.#selected = isSelected ? [...others, id] : others;
  }

  selectAll(ids: readonly string[]): void {
    this.#selected = ids;
  }

  toggleDetail(id: string): void {
    this.#detailed = this.#detailed === id ? null : id;
  }
}
