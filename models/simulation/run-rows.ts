import type { Effect, Indicator, MarketIndicator } from '../economy/effects.ts';
import type { Value } from '../language/contract.ts';
import type { Payer } from '../measures/kit.ts';
import { months } from '../version.ts';
import { monthOf, spreadInto } from './block.ts';
import type { Ledger } from './ledger.ts';

/** What a measure did for one target over the draws of a block. */
export interface Delivered {
  /** As it is scored at the due month, reported, one a draw. */
  readonly reported: Float64Array;
  /** Sums over the draws: of what is really done at the due month, then by month as reported. */
  readonly sums: Float64Array;
}

/** What is kept of a value: by month and draw; by draw, of one without months; December by draw. */
type Kept = 'months' | 'draws' | 'december';

/**
 * What is kept of one run of a measure over `count` draws. Filled again for another run once nobody needs it: fresh memory
 * costs more than what is written into it.
 */
export class RunRows {
  readonly ledger: Ledger;
  readonly count: number;
  readonly effects: readonly Effect[];
  readonly transfer: Float64Array | null;
  readonly costs: ReadonlyMap<Payer, Float64Array>;
  readonly indicators: ReadonlyMap<MarketIndicator, Indicator>;
  /** By target; filled by whoever scores it. */
  readonly delivered: ReadonlyMap<string, Delivered>;
  /** December of each. */
  readonly steering: ReadonlyMap<string, Float64Array>;
  readonly #kept: { readonly place: number; readonly kept: Kept; readonly rows: Float64Array }[] =
    [];

  constructor(ledger: Ledger, count: number) {
    this.ledger = ledger;
    this.count = count;
    this.effects = ledger.effects.map(({ byMonth, year, ...head }) => {
      return { ...head, byMonth: this.#keep(byMonth, 'months'), annual: this.#keep(year) };
    });
    this.transfer = ledger.transfer === null ? null : this.#keep(ledger.transfer);
    this.costs = mapValues(ledger.costs, (place) => this.#keep(place));
    this.indicators = mapValues(ledger.indicators, ({ byMonth, year }) => {
      return { year: this.#keep(year), december: this.#keep(byMonth, 'december') };
    });
    this.delivered = new Map(
      ledger.delivered.map(({ target }) => {
        const [reported, sums] = [new Float64Array(count), new Float64Array(1 + months)];
        return [target.id, { reported, sums }];
      }),
    );
    this.steering = mapValues(ledger.steering, (place) => this.#keep(place, 'december'));
  }

  /** Takes the values of a run, in the order of the ledger's program. */
  fill(values: readonly Value[]): void {
    for (const { place, kept, rows } of this.#kept) {
      const value = values[place] ?? Number.NaN;
      const shape = this.ledger.program.shapes[place] ?? 'constant';
      if (kept === 'months') spreadInto(rows, value, shape);
      else if (typeof value === 'number') rows.fill(value);
      else if (kept === 'draws') rows.set(value);
      else rows.set(monthOf(value, shape, months, this.count));
    }
  }

  #keep(place: number, kept: Kept = 'draws'): Float64Array {
    const rows = new Float64Array((kept === 'months' ? months : 1) * this.count);
    this.#kept.push({ place, kept, rows });
    return rows;
  }
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, of: (value: A) => B): ReadonlyMap<K, B> {
  return new Map([...map].map(([key, value]) => [key, of(value)]));
}

/** Rows of runs that nobody needs any more. */
export class SpareRows {
  readonly #spare = new WeakMap<Ledger, RunRows[]>();

  take(ledger: Ledger, count: number): RunRows {
    const spare = this.#spare.get(ledger) ?? [];
    const place = spare.findIndex((rows) => rows.count === count);
    const [found] = place < 0 ? [] : spare.splice(place, 1);
    return found ?? new RunRows(ledger, count);
  }

  give(rows: RunRows): void {
    const spare = this.#spare.get(rows.ledger) ?? [];
    spare.push(rows);
    this.#spare.set(rows.ledger, spare);
  }
}
