import { SvelteSet } from 'svelte/reactivity';
import {
  nextSorting,
  noFilter,
  type Grouping,
  type SortKey,
  type Sorting,
  type TargetFilter,
} from './arrange.ts';

/** How the reader looks at the scorecard: what is listed, in which order, what is open and what is chosen. */
export class ScorecardView {
  #filter = $state.raw<TargetFilter>(noFilter);
  #sorting = $state.raw<Sorting>({ key: 'place', direction: 'ascending' });
  #grouping = $state<Grouping>('section');
  readonly #open = new SvelteSet<string>();
  readonly #chosen = new SvelteSet<string>();

  get filter(): TargetFilter {
    return this.#filter;
  }

  get sorting(): Sorting {
    return this.#sorting;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Ids of the targets that show their detail. */
  get open(): ReadonlySet<string> {
    return this.#open;
  }

  /** Ids of the targets counted in the joint chance. */
  get chosen(): ReadonlySet<string> {
    return this.#chosen;
  }

  narrow(part: Partial<TargetFilter>): void {
    this.#filter = { ...this.#filter, ...part };
  }

  showAll(): void {
    this.#filter = noFilter;
  }

  sortBy(key: SortKey): void {
    this.#sorting = nextSorting(this.#sorting, key);
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
  }

  toggleOpen(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
  }

  toggleChosen(id: string): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
  }

  choose(ids: readonly string[]): void {
    for (const id of ids) this.#chosen.add(id);
  }

  clearChosen(): void {
    this.#chosen.clear();
  }
}
