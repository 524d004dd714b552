import type { Accounts, EnsembleOptions, Inputs, Makeup, Summary } from '../contract.ts';
import { openDesk } from '../scorecard/vectors/desk.ts';
import { modelVersion, months } from '../version.ts';
import { citiesOf } from './cities.ts';
import { Columns } from './columns.ts';
import { canonicalText, createTexts, digestOf } from './digest.ts';
import { driversOf } from './drivers.ts';
import { gradeShares } from './grades.ts';
import { resolveSettings } from './inputs.ts';
import { makeupOf } from './makeup.ts';
import type { Model } from './model.ts';
import { createRecent } from './recent.ts';
import { seal, type Half, type RestHalf, type TargetsHalf } from '../seal.ts';
import { contributionOf, headlineOf, levelOf, moneyOf, orderBlocks, spreadOf } from './summary.ts';
import { scoreAll, type Run } from './targets.ts';

type Shards = Parameters<typeof orderBlocks>[0];

function accountsOf(columns: Columns): Accounts {
  return {
    activity: spreadOf(columns.of('activity')),
    transfer: spreadOf(columns.of('transfer')),
    coverage: spreadOf(columns.of('coverage')),
  };
}

function drivers({ model, columns, headTarget }: Run): Summary['drivers'] {
  return driversOf({
    headline: levelOf(columns, months - 1),
    target: headTarget.value,
    growth: columns.of('driver/growth'),
    deflator: columns.of('driver/deflator'),
    outbreaks: columns.of('driver/outbreaks'),
    plan: columns.ofMonth('added', months - 1),
    start: model.economy.servicesValueAdded2020,
  });
}

const fingerprints = new WeakMap<Model, string>();

/** Takes a model's fingerprint from where all of the model was at hand. */
export function setFingerprint(model: Model, fingerprint: string): void {
  fingerprints.set(model, fingerprint);
}

/** What the model is made of: changes with any equation, assumption, figure or target. */
export function fingerprintOf(model: Model): string {
  const known = fingerprints.get(model);
  if (known !== undefined) return known;
  const { plan, evidence, baseline, economy, table, measures, cities, allocation } = model;
  const joined = [cities, allocation, model.rules.map((rule) => rule.id)];
  const fingerprint = digestOf([
    modelVersion,
    plan,
    evidence,
    baseline,
    economy,
    table,
    measures,
    joined,
  ]);
  fingerprints.set(model, fingerprint);
  return fingerprint;
}

/** Runs up to so many draws leave their columns for the next run of the same length; some 3 kB a draw. */
const keptDraws = 20_000;
/** Lengths of runs whose columns are kept: those of a first answer and of a refined one. */
const keptLengths = 2;

/** A run that is to be summed up: `compiled` has the scenario's own equations in it. */
interface Asked {
  readonly inputs: Inputs;
  readonly options: EnsembleOptions;
  readonly compiled: Model['compiled'];
}

/** Figures that no digest is over. */
const untold: readonly string[] = ['met', 'makeup'];

/** Says what runs mean, and keeps of one what the next of the same length may need again. */
export class Summariser {
  readonly #model: Model;
  /** Columns whose length is no longer kept: another one may have their memory. */
  readonly #spare: Columns[] = [];
  readonly #columns = createRecent<Columns>(keptLengths, (columns) => this.#spare.push(columns));
  readonly #textOf = createTexts();
  #makeup: Makeup | null = null;

  constructor(model: Model) {
    this.#model = model;
  }

  /** Joins the blocks of a run, in any order, and says what they mean. Blocks that are missing are a bug. */
  summarise(asked: Asked, shards: Shards): Summary {
    const run = this.#open(asked, shards);
    return seal(this.#targetsOf(run), this.#restOf(run));
  }

  /** Half of it. */
  sumUp(asked: Asked, shards: Shards, half: Half['of']): Half {
    const run = this.#open(asked, shards);
    return half === 'targets' ? this.#targetsOf(run) : this.#restOf(run);
  }

  #open({ inputs, options, compiled }: Asked, shards: Shards): Run {
    const resolved = resolveSettings(inputs, this.#model.measures);
    if (!resolved.ok) throw new Error(resolved.invalid.sentence);
    const { draws } = options;
    const blocks = orderBlocks(shards, options);
    const columns =
      draws > keptDraws
        ? new Columns()
        : this.#columns.take(String(draws), () => this.#spare.pop() ?? new Columns(openDesk()));
    columns.turnTo(blocks);
    const headTarget = this.#model.plan.targets.find((t) => t.measure === null);
    if (headTarget === undefined) throw new Error('the plan has no headline target');
    const { assumptions, equations } = inputs;
    const { settings } = resolved;
    const text = canonicalText({ settings, assumptions, equations });
    const head = [fingerprintOf(this.#model), text].map(this.#textOf);
    const model = { ...this.#model, compiled };
    return { model, columns, settings, options, headTarget, head };
  }

  #targetsOf(run: Run): TargetsHalf {
    const figures = scoreAll(run);
    return { of: 'targets', figures, head: run.head, texts: this.#tell(figures) };
  }

  #restOf(run: Run): RestHalf {
    this.#makeup ??= makeupOf(this.#model, fingerprintOf(this.#model));
    const figures = { ...restOf(run), makeup: this.#makeup };
    return { of: 'rest', figures, head: run.head, texts: this.#tell(figures) };
  }

  #tell(figures: object): RestHalf['texts'] {
    const told = Object.entries(figures).filter(([name]) => !untold.includes(name));
    return Object.fromEntries(told.map(([name, value]) => [name, this.#textOf(value)]));
  }
}

/** All but the targets. */
function restOf(run: Run): Omit<RestHalf['figures'], 'makeup'> {
  const { model, columns, options, headTarget } = run;
  const headline = headlineOf(columns, headTarget);
  const contributions = model.measures.map((m) => contributionOf(columns, m.number));
  const gradesOf = new Map(model.compiled.map((c) => [c.measure.number, c.grades]));
  return {
    model: modelVersion,
    ...options,
    headline,
    accounts: accountsOf(columns),
    contributions,
    money: moneyOf(columns),
    cities: citiesOf({ ...run, baseline: headline.baseline, target: headTarget }),
    drivers: drivers(run),
    grades: gradeShares(contributions, (measure) => gradesOf.get(measure) ?? []),
  };
}
