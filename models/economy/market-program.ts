import type { Extension, Term, Value } from '../language/contract.ts';
import { build as openBuilder } from '../language/program.ts';
import type { Draws } from './draws.ts';
import { marketIndicators, type MeasureEffects } from './effects.ts';
import {
  annualOf,
  type Market,
  type MeasureHead,
  type OverlapRule,
  type Scaled,
} from './market.ts';

/** What the rules of a market read beside its measures. */
export interface MarketContext {
  readonly draws: Pick<Draws, 'first' | 'count' | 'seed' | 'central' | 'assumption'>;
  /** The year's mean level of tourism against 2019, one a draw. */
  readonly tourismLevel: Float64Array;
}

/** What the rules leave of an effect, by draw: a factor (null: all of it), and what it adds over the year, CNY. */
export interface Left {
  readonly factor: Value | null;
  readonly annual: Float64Array;
}

type Runs = ReadonlyMap<number, MeasureEffects>;
type Reader = (runs: Runs, context: MarketContext) => Float64Array | undefined;

/** Where an effect's values stand among those of a market's program. */
interface Place {
  readonly measure: number;
  /** Its place among the measure's effects. */
  readonly effect: number;
  /** Of the factor and of what it adds; null: no rule touches it. */
  readonly left: readonly [factor: number, annual: number] | null;
}

/** Gathers what a market's rules read, each by a name of its own. */
class Inputs {
  readonly build = openBuilder();
  readonly #readers = new Map<string, Reader>();

  take(name: string, read: Reader): Term {
    this.#readers.set(name, read);
    return this.build.input(name);
  }

  /** Readers of a program's inputs, in their order. */
  readersOf({ inputs }: Pick<Extension, 'inputs'>): readonly Reader[] {
    return inputs.map((name) => {
      const read = this.#readers.get(name);
      if (read === undefined) throw new Error(`nobody knows what "${name}" is`);
      return read;
    });
  }
}

function scaledOf(inputs: Inputs, measures: readonly MeasureHead[]): readonly Scaled[] {
  return measures.flatMap(({ measure, effects }) =>
    effects.map((effect, i): Scaled => {
      const before = inputs.take(
        `effect ${String(measure)}.${String(i)}`,
        (runs) => runs.get(measure)?.effects[i]?.annual,
      );
      return { measure, effect, before, factor: null };
    }),
  );
}

function openMarket(inputs: Inputs, measures: readonly MeasureHead[], visits2019: number): Market {
  const heads = new Map(measures.map((head) => [head.measure, head]));
  return {
    build: inputs.build,
    scaled: scaledOf(inputs, measures),
    measures,
    assumption: (id) => inputs.take(`assumption ${id}`, (_, { draws }) => draws.assumption(id)),
    cost: (measure, payer) =>
      inputs.take(`cost ${String(measure)}.${payer}`, (runs) =>
        runs.get(measure)?.costs.get(payer),
      ),
    indicator: (measure, name, of) => {
      if (heads.get(measure)?.indicators.has(name) !== true) return undefined;
      return inputs.take(
        `indicator ${String(measure)}.${name}.${of}`,
        (runs) => runs.get(measure)?.indicators.get(name)?.[of],
      );
    },
    visits2019: inputs.build.constant(visits2019),
    tourismLevel: inputs.take('tourism level', (_, { tourismLevel }) => tourismLevel),
  };
}

/**
 * Measures that act on each other, with the rules by which they do as a program of the language: compiled into one pass over
 * the draws, and interpreted where nothing can be compiled.
 */
export class MarketProgram {
  readonly measures: readonly number[];
  readonly #program: Extension;
  readonly #readers: readonly Reader[];
  readonly #places: readonly Place[];

  constructor(measures: readonly MeasureHead[], rules: readonly OverlapRule[], visits2019: number) {
    this.measures = measures.map(({ measure }) => measure);
    const inputs = new Inputs();
    const market = openMarket(inputs, measures, visits2019);
    for (const rule of rules) rule.apply(market);
    const terms: Term[] = [];
    const place = (term: Term): number => terms.push(term) - 1;
    let effect = 0;
    this.#places = market.scaled.map((scaled, i): Place => {
      effect = market.scaled[i - 1]?.measure === scaled.measure ? effect + 1 : 0;
      const { measure, factor } = scaled;
      const left =
        factor === null ? null : ([place(factor), place(annualOf(inputs.build, scaled))] as const);
      return { measure, effect, left };
    });
    this.#program = inputs.build.finish(terms);
    this.#readers = inputs.readersOf(this.#program);
  }

  /** What the rules leave of each effect of each measure, in their order; valid until the next run of any program. */
  run(
    runs: Runs,
    context: MarketContext,
    form: 'run' | 'interpret' = 'run',
  ): ReadonlyMap<number, readonly Left[]> {
    const { first, count, seed, central } = context.draws;
    const inputs = this.#readers.map((read) => read(runs, context) ?? Number.NaN);
    const values = this.#program[form]({ first, count, seed, central, inputs });
    const byMeasure = new Map<number, Left[]>(this.measures.map((measure) => [measure, []]));
    for (const { measure, effect, left } of this.#places) {
      const before = runs.get(measure)?.effects[effect]?.annual;
      const [factor = null, annual = before] = left?.map((place) => values[place]) ?? [];
      if (!(annual instanceof Float64Array)) throw new Error('what an effect adds has draws');
      byMeasure.get(measure)?.push({ factor, annual });
    }
    return byMeasure;
  }
}

/** Measures by number in markets: what happens in one is nothing to the others. A measure that no rule sees is alone. */
export function marketsOf(
  measures: readonly MeasureHead[],
  rules: readonly OverlapRule[],
): readonly (readonly number[])[] {
  let markets = measures.map(({ measure }) => [measure]);
  for (const { sees } of rules) {
    const seen = new Set(measures.filter(sees).map(({ measure }) => measure));
    const joined = markets.filter((market) => market.some((measure) => seen.has(measure)));
    markets = markets.filter((market) => !joined.includes(market));
    if (joined.length > 0) markets.push(joined.flat());
  }
  return markets;
}

/** The markets of a plan with their programs, written when they are first asked for. */
export class Markets {
  readonly #rules: readonly OverlapRule[];
  readonly #visits2019: number;
  #known: { readonly text: string; readonly programs: readonly MarketProgram[] } | null = null;

  /** `visits2019`: visits of that year. */
  constructor(rules: readonly OverlapRule[], visits2019: number) {
    this.#rules = rules;
    this.#visits2019 = visits2019;
  }

  /** The markets of these measures. */
  of(measures: readonly MeasureHead[]): readonly MarketProgram[] {
    const text = measures.map(textOf).join(';');
    if (this.#known?.text === text) return this.#known.programs;
    const programs = marketsOf(measures, this.#rules).map((market) => {
      const own = measures.filter(({ measure }) => market.includes(measure));
      return new MarketProgram(own, this.#rules, this.#visits2019);
    });
    this.#known = { text, programs };
    return programs;
  }
}

const texts = new WeakMap<MeasureHead['effects'], string>();

/** What markets are told apart by; known by a measure's effects, which come with all else. */
function textOf(head: MeasureHead): string {
  const known = texts.get(head.effects);
  if (known !== undefined) return known;
  const effects = head.effects.map(({ account, pool, category }) =>
    [account, pool, category].join('.'),
  );
  const indicators = marketIndicators.filter((name) => head.indicators.has(name));
  const text = [head.measure, ...effects, ...head.costs.keys(), ...indicators].join();
  texts.set(head.effects, text);
  return text;
}
