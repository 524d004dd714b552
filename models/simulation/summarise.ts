import type { Target } from '../../seeds/types.ts';
import type {
  Accounts,
  ByMonth,
  EnsembleOptions,
  Headline,
  Inputs,
  Makeup,
  Summary,
  TargetResult,
} from '../contract.ts';
import { keepsRule } from '../scorecard/score.ts';
import type { Following } from '../scorecard/statuses.ts';
import { openDesk } from '../scorecard/vectors/desk.ts';
import { modelVersion, months } from '../version.ts';
import { citiesOf } from './cities.ts';
import { Columns } from './columns.ts';
import { canonicalText, createDigester, digestOf } from './digest.ts';
import { driversOf } from './drivers.ts';
import { gradeShares } from './grades.ts';
import { resolveSettings, type Settings } from './inputs.ts';
import { makeupOf } from './makeup.ts';
import type { Model } from './model.ts';
import { createRecent } from './recent.ts';
import {
  chanceOf,
  contributionOf,
  headlineOf,
  levelOf,
  meanLevelOf,
  meansOf,
  metOf,
  moneyOf,
  orderBlocks,
  spreadOf,
} from './summary.ts';

type Shards = Parameters<typeof orderBlocks>[0];

interface Run {
  readonly model: Model;
  readonly columns: Columns;
  readonly settings: Settings;
  readonly headline: Headline;
  readonly headTarget: Target;
}

interface Scored {
  readonly result: TargetResult;
  readonly bits: Uint8Array | null;
}

function scoreDelivered(run: Run, id: string, kind: 'delivered' | 'progress'): Scored {
  const target = run.model.targets.get(id);
  if (target === undefined) throw new Error(`there is no target "${id}"`);
  const { columns } = run;
  const name = `delivered/${id}`;
  const values = columns.of(`target/${id}`);
  return values.knowWith(scoreDelivered, columns.ofSums(name, 1 + months), () => {
    const [real = 0, ...trend] = meansOf(columns, name, 1 + months);
    const reported = spreadOf(values);
    if (kind === 'progress')
      return { result: { id, status: { kind, reported, trend } }, bits: null };
    const { bits, held } = metOf(target, values);
    const chance = chanceOf(held, columns.draws);
    return { result: { id, status: { kind: 'scored', reported, real, chance, trend } }, bits };
  });
}

function scoreHeadline({ headline, headTarget, columns }: Run, id: string): Scored {
  const { mean, p5, p50, p95 } = headline;
  const trend: ByMonth = Array.from({ length: months }, (_, m) => meanLevelOf(columns, m));
  const chance = { chance: headline.chance, error: headline.error };
  const reported = { mean, p5, p50, p95 };
  const { bits } = metOf(headTarget, levelOf(columns, months - 1));
  const status = { kind: 'scored', reported, real: mean, chance, trend } as const;
  return { result: { id, status }, bits };
}

function scoreTarget(run: Run, id: string, following: Following): Scored {
  switch (following.kind) {
    case 'headline':
      return scoreHeadline(run, id);
    case 'delivered':
    case 'progress':
      return scoreDelivered(run, id, following.kind);
    case 'unmodelled':
      return { result: { id, status: following }, bits: null };
    case 'rule': {
      const setting = run.settings.get(following.measure)?.[following.lever] ?? Number.NaN;
      const target = run.model.targets.get(id);
      const kept = target !== undefined && keepsRule(target, setting);
      return { result: { id, status: { kind: 'rule', kept, setting } }, bits: null };
    }
  }
}

function scoreAll(run: Run): Pick<Summary, 'targets' | 'met'> {
  const targets: TargetResult[] = [];
  const bitsOf = new Map<string, Uint8Array>();
  for (const [id, following] of run.model.following) {
    const { result, bits } = scoreTarget(run, id, following);
    targets.push(result);
    if (bits !== null) bitsOf.set(id, bits);
  }
  return { targets, met: copyAll(bitsOf, run.columns.draws) };
}

/** Copies, all in one array, so that they cross a border as one. */
function copyAll(bitsOf: ReadonlyMap<string, Uint8Array>, draws: number): Summary['met'] {
  const size = Math.ceil(draws / 8);
  const all = new Uint8Array(size * bitsOf.size);
  const copies = [...bitsOf].map(([id, bits], i) => {
    const copy = all.subarray(i * size, (i + 1) * size);
    copy.set(bits);
    return [id, copy] as const;
  });
  return Object.fromEntries(copies);
}

function accountsOf(columns: Columns): Accounts {
  return {
    activity: spreadOf(columns.of('activity')),
    transfer: spreadOf(columns.of('transfer')),
    coverage: spreadOf(columns.of('coverage')),
  };
}

function drivers({ model, columns, headline }: Run): Summary['drivers'] {
  return driversOf({
    headline: levelOf(columns, months - 1),
    target: headline.target,
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

/** Says what runs mean, and keeps of one what the next of the same length may need again. */
export class Summariser {
  readonly #model: Model;
  /** Columns whose length is no longer kept: another one may have their memory. */
  readonly #spare: Columns[] = [];
  readonly #columns = createRecent<Columns>(keptLengths, (columns) => this.#spare.push(columns));
  readonly #digest = createDigester();
  /** Of what was asked: most measures are set as they were the last time. */
  readonly #texts = new WeakMap<object, string>();
  #makeup: Makeup | null = null;

  constructor(model: Model) {
    this.#model = model;
  }

  /** Joins the blocks of a run, in any order, and says what they mean. Blocks that are missing are a bug. */
  summarise({ inputs, options, compiled }: Asked, shards: Shards): Summary {
    const resolved = resolveSettings(inputs, this.#model.measures);
    if (!resolved.ok) throw new Error(resolved.invalid.sentence);
    const { draws } = options;
    const blocks = orderBlocks(shards, options);
    const columns =
      draws > keptDraws
        ? new Columns()
        : this.#columns.take(String(draws), () => this.#spare.pop() ?? new Columns(openDesk()));
    columns.turnTo(blocks);
    const model = { ...this.#model, compiled };
    const { met, ...result } = resultOf(model, columns, resolved.settings);
    const { assumptions, equations } = inputs;
    const asked = { settings: resolved.settings, assumptions, equations };
    const all = { model: modelVersion, ...options, ...result };
    const fingerprint = fingerprintOf(this.#model);
    const digest = this.#digest([fingerprint, canonicalText(asked, this.#texts), all]);
    this.#makeup ??= makeupOf(this.#model, fingerprint);
    return { ...all, met, digest, makeup: this.#makeup };
  }
}

function resultOf(
  model: Model,
  columns: Columns,
  settings: Settings,
): Omit<Summary, 'model' | 'seed' | 'draws' | 'central' | 'digest' | 'makeup'> {
  const headTarget = model.plan.targets.find((t) => t.measure === null);
  if (headTarget === undefined) throw new Error('the plan has no headline target');
  const headline = headlineOf(columns, headTarget);
  const run = { model, columns, settings, headline, headTarget };
  const contributions = model.measures.map((m) => contributionOf(columns, m.number));
  const gradesOf = new Map(model.compiled.map((c) => [c.measure.number, c.grades]));
  return {
    headline,
    accounts: accountsOf(columns),
    contributions,
    money: moneyOf(columns),
    ...scoreAll(run),
    cities: citiesOf({ ...run, baseline: headline.baseline, target: headTarget }),
    drivers: drivers(run),
    grades: gradeShares(contributions, (measure) => gradesOf.get(measure) ?? []),
  };
}
