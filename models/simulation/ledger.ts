import type { Target } from '../../seeds/types.ts';
import { marketIndicators, type Effect, type MarketIndicator } from '../economy/effects.ts';
import type { Builder, Extension, Output, Program, Term } from '../language/contract.ts';
import { payers, pools, type Payer } from '../measures/kit.ts';

/** Places among the values of a ledger's program: of one by month, and of its sum over the year. */
interface Account {
  readonly byMonth: number;
  readonly year: number;
}

interface EffectAccount extends Account, Pick<Effect, 'account' | 'pool' | 'category'> {}

/** Places of things done for a target: really, and as they are reported. */
interface Delivery {
  readonly target: Target;
  readonly real: number;
  readonly reported: number;
}

/**
 * What a measure's outputs are booked as, by port. The sums are made in one pass with the outputs: demand becomes
 * services value added, effects of one account, pool and category are added up, months are summed over the year.
 */
export interface Ledger {
  readonly program: Extension;
  readonly effects: readonly EffectAccount[];
  /** Place of the sum over the year. */
  readonly transfer: number | null;
  /** Likewise. */
  readonly costs: ReadonlyMap<Payer, number>;
  readonly indicators: ReadonlyMap<MarketIndicator, Account>;
  readonly delivered: readonly Delivery[];
  /** Places by month. */
  readonly steering: ReadonlyMap<string, number>;
}

/** Names of inputs beside a program's own: services value added of a yuan of demand, and what reports add to the real. */
export const multiplierOf = 'multiplier of ';
export const inflation = 'inflation of reports';

type Head = Pick<Effect, 'account' | 'pool' | 'category'>;

/** Sorts a program's outputs by their ports and adds up what belongs together. */
class Bookkeeper {
  readonly #build: Builder;
  readonly #targets: ReadonlyMap<string, Target>;
  readonly #effects = new Map<string, Head & { readonly value: Term }>();
  readonly #costs = new Map<Payer, Term>();
  #transfer: Term | null = null;
  readonly #indicators = new Map<MarketIndicator, Term>();
  readonly #delivered = new Map<string, Delivery>();
  readonly #steering = new Map<string, Term>();

  constructor(build: Builder, targets: ReadonlyMap<string, Target>) {
    this.#build = build;
    this.#targets = targets;
  }

  book(output: Output, value: Term): void {
    const { input, multiply, total } = this.#build;
    const dot = output.name.indexOf('.');
    const subject = output.name.slice(dot + 1);
    const pool = pools.find((each) => each === output.group) ?? 'none';
    const activity = { account: 'activity', pool, category: output.category } as const;
    switch (output.name.slice(0, dot)) {
      case 'demand':
        this.#affect(activity, multiply(value, input(multiplierOf + subject)));
        break;
      case 'value_added':
        this.#affect(activity, value);
        break;
      case 'coverage':
        this.#affect({ account: 'coverage', pool: 'none', category: subject }, value);
        break;
      case 'transfer':
        this.#transfer = this.#plus(this.#transfer, total(value));
        break;
      case 'cost':
        this.#pay(subject, total(value));
        break;
      case 'indicator':
        for (const name of marketIndicators)
          if (name === subject) this.#indicators.set(name, value);
        break;
      case 'steering':
        this.#steering.set(subject, value);
        break;
      default:
        this.#deliver(output, subject, value);
    }
  }

  /** Gives every value its place. */
  close(): Ledger {
    const terms: Term[] = [];
    const place = (term: Term): number => {
      const known = terms.indexOf(term);
      return known < 0 ? terms.push(term) - 1 : known;
    };
    const account = (value: Term): Account => {
      return { byMonth: place(value), year: place(this.#build.total(value)) };
    };
    const books = {
      effects: [...this.#effects.values()].map(({ value, ...head }) => ({
        ...head,
        ...account(value),
      })),
      transfer: this.#transfer === null ? null : place(this.#transfer),
      costs: mapValues(this.#costs, place),
      indicators: mapValues(this.#indicators, account),
      delivered: [...this.#delivered.values()].map(({ target, real, reported }) => {
        return { target, real: place(real), reported: place(reported) };
      }),
      steering: mapValues(this.#steering, place),
    };
    return { ...books, program: this.#build.finish(terms) };
  }

  #plus(sum: Term | null | undefined, more: Term): Term {
    return sum === null || sum === undefined ? more : this.#build.add(sum, more);
  }

  #affect(head: Head, more: Term): void {
    const key = `${head.account}.${head.pool}.${head.category ?? ''}`;
    const value = this.#plus(this.#effects.get(key)?.value, more);
    this.#effects.set(key, { ...head, value });
  }

  #pay(subject: string, paid: Term): void {
    const payer = payers.find((each) => each === subject);
    if (payer !== undefined) this.#costs.set(payer, this.#plus(this.#costs.get(payer), paid));
  }

  #deliver({ group }: Output, id: string, real: Term): void {
    const target = this.#targets.get(id);
    if (target === undefined) return;
    const { add, constant, input, multiply } = this.#build;
    // what no department reports is seen as it is
    const reported = group === null ? real : multiply(real, add(constant(1), input(inflation)));
    this.#delivered.set(id, { target, real, reported });
  }
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, of: (value: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, of(value)]));
}

const ledgers = new WeakMap<Program, Ledger>();

/** The ledger of a measure's program, opened once; `targets` are those of the plan. */
export function ledgerOf(program: Program, targets: ReadonlyMap<string, Target>): Ledger {
  const known = ledgers.get(program);
  if (known !== undefined) return known;
  const build = program.extend();
  const keeper = new Bookkeeper(build, targets);
  program.outputs.forEach((output, i) => {
    keeper.book(output, build.output(i));
  });
  const ledger = keeper.close();
  ledgers.set(program, ledger);
  return ledger;
}
