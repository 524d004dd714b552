import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Quantity } from './bands.ts';
import type { CompareMember } from './members.ts';
import type { TargetSort } from './targets.ts';

/** The pictures that can be locked. */
export type CardName = 'targets' | 'bands' | 'paired' | 'contributions' | 'cost' | 'multiples';

/** How the reader looks at the comparison. */
export class CompareView {
  readonly #locks = new SvelteMap<CardName, readonly CompareMember[]>();
  readonly #toggled = new SvelteSet<string>();
  #quantity = $state<Quantity>('added');
  #sort = $state<TargetSort>('difference');
  #costTarget = $state<string | null>(null);
  #trendTarget = $state<string | null>(null);

  get quantity(): Quantity {
    return this.#quantity;
  }

  get sort(): TargetSort {
    return this.#sort;
  }

  /** Id of the target whose chance is set against money; null: the headline. */
  get costTarget(): string | null {
    return this.#costTarget;
  }

  /** Id of the target whose trend is shown; null: what the plan adds. */
  get trendTarget(): string | null {
    return this.#trendTarget;
  }

  show(quantity: Quantity): void {
    this.#quantity = quantity;
  }

  sortBy(sort: TargetSort): void {
    this.#sort = sort;
  }

  weigh(target: string | null): void {
    this.#costTarget = target;
  }

  follow(target: string | null): void {
    this.#trendTarget = target;
  }

  /** What a locked picture shows; null: it is not locked. */
  lockOf(card: CardName): readonly CompareMember[] | null {
    return this.#locks.get(card) ?? null;
  }

  /** Freezes a picture at what it shows. */
  lock(card: CardName, members: readonly CompareMember[]): void {
    this.#locks.set(card, members);
  }

  unlock(card: CardName): void {
    this.#locks.delete(card);
  }

  /** Whose ranges are drawn: all of three or fewer, else the one in front and the baseline, unless the reader said otherwise. */
  bandedOf(members: readonly CompareMember[]): readonly string[] {
    const few = members.length <= 3;
    const shown = members.filter(({ id, isActive, isBaseline }) => {
      return (few || isActive || isBaseline) !== this.#toggled.has(id);
    });
    return shown.map(({ id }) => id);
  }

  toggleBand(id: string): void {
    if (!this.#toggled.delete(id)) this.#toggled.add(id);
  }
}
