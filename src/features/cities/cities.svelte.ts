import { nextSorting, type SortKey, type Sorting } from './rows.ts';

/** What the colours of the map say: the plan's effect, relative to the base, the chance, or a measure's split. */
export const colourings = ['added', 'growth', 'chance', 'share'] as const;
export type Colouring = (typeof colourings)[number];

/** How the reader looks at the cities. */
export class CitiesView {
  #selected = $state<string | null>(null);
  #colouring = $state<Colouring>('added');
  #measure = $state(1);
  #sorting = $state.raw<Sorting>({ key: 'added', direction: 'descending' });

  /** Id of the city in hand; null: the province. */
  get selected(): string | null {
    return this.#selected;
  }

  get colouring(): Colouring {
    return this.#colouring;
  }

  /** The measure whose allocation is shown. */
  get measure(): number {
    return this.#measure;
  }

  get sorting(): Sorting {
    return this.#sorting;
  }

  select(id: string | null): void {
    this.#selected = id;
  }

  colourBy(colouring: Colouring): void {
    this.#colouring = colouring;
  }

  chooseMeasure(measure: number): void {
    this.#measure = measure;
  }

  sortBy(key: SortKey): void {
    this.#sorting = nextSorting(this.#sorting, key);
  }
}
