import type {
  Accounts,
  Cities,
  Contribution,
  EnsembleOptions,
  Headline,
  Inputs,
  Spread,
  Summary,
  TargetResult,
  TargetStatus,
} from '../contract.ts';
import { payers, type Payer } from '../measures/kit.ts';
import { keepsRule } from '../scorecard/score.ts';
import type { Following } from '../scorecard/statuses.ts';
import { canonicalText, digestOf } from '../simulation/digest.ts';
import { gradeShares } from '../simulation/grades.ts';
import type { Settings } from '../simulation/inputs.ts';
import type { Model } from '../simulation/model.ts';
import { measureSums } from '../simulation/shard.ts';
import { histogramBins } from '../simulation/summary.ts';
import { modelVersion, months } from '../version.ts';
import { baselineSeries, headlineSeries } from './layout.ts';
import { headlineTargetOf, type StreamFold } from './stream-fold.ts';
import { driversOfStream } from './stream-drivers.ts';
import { StreamReader } from './stream-reader.ts';

/** What a summary says, of a stream: its draws are not kept, so quantiles have a bound, and targets are joined by two. */
export interface StreamSummary extends Omit<Summary, 'met' | 'makeup'> {
  /** Series (`layOut`) → the most by which one of its 5 %, 50 % and 95 % quantiles can be off. */
  readonly quantileErrors: ReadonlyMap<string, number>;
  /** Chance that target i and target j ≥ i are met together: row after row. */
  readonly joint: {
    readonly targets: readonly string[];
    readonly both: readonly (readonly number[])[];
  };
}

interface Told {
  readonly model: Model;
  readonly fold: StreamFold;
  readonly reader: StreamReader;
  readonly settings: Settings;
}

function headlineOf({ model, fold, reader }: Told): Headline {
  const target = headlineTargetOf(model);
  const { tallies } = fold.layout;
  const picture = (first: number): Headline['histogram'] =>
    reader.picture(first, histogramBins, target.value);
  const spread = reader.spread(headlineSeries);
  return {
    ...spread,
    ...reader.chanceOfPair(target.id, target.id),
    target: target.value,
    histogram: picture(tallies.headlinePicture),
    baseline: {
      ...reader.spread(baselineSeries),
      ...reader.chance(tallies.baselineHeld),
      histogram: picture(tallies.baselinePicture),
    },
    level: reader.band('level'),
    baselineLevel: reader.band('base'),
    added: reader.band('added'),
    gap: Math.max(0, target.value - spread.p50),
  };
}

function headlineStatus({ reader }: Told, id: string): TargetStatus {
  const reported = reader.spread(headlineSeries);
  const trend = Array.from({ length: months }, (_, m) => reader.mean(`level/${m}`));
  const chance = reader.chanceOfPair(id, id);
  return { kind: 'scored', reported, real: reported.mean, chance, trend };
}

function statusOf(told: Told, id: string, following: Following): TargetStatus {
  const { reader, settings, model } = told;
  switch (following.kind) {
    case 'headline':
      return headlineStatus(told, id);
    case 'unmodelled':
      return { kind: 'unmodelled', reason: following.reason };
    case 'rule': {
      const setting = settings.get(following.measure)?.[following.lever] ?? Number.NaN;
      const target = model.targets.get(id);
      return { kind: 'rule', kept: target !== undefined && keepsRule(target, setting), setting };
    }
    case 'delivered':
    case 'progress': {
      const [real = 0, ...trend] = reader.meansOf(`delivered/${id}`);
      const reported = reader.spread(`target/${id}`);
      if (following.kind === 'progress') return { kind: 'progress', reported, trend };
      return { kind: 'scored', reported, real, chance: reader.chanceOfPair(id, id), trend };
    }
  }
}

function targetsOf(told: Told): readonly TargetResult[] {
  return [...told.model.following].map(([id, following]) => ({
    id,
    status: statusOf(told, id, following),
  }));
}

function contributionOf({ reader }: Told, measure: number): Contribution {
  const sums = reader.meansOf(`sums/${measure}`);
  const sum = (name: (typeof measureSums)[number]): number => sums[measureSums.indexOf(name)] ?? 0;
  return {
    measure,
    ...reader.spread(`contribution/${measure}`),
    activity: sum('activity'),
    coverage: sum('coverage'),
    transfer: sum('transfer'),
    publicCost: sum('publicCost'),
  };
}

function accountsOf({ reader }: Told): Accounts {
  return {
    activity: reader.spread('activity'),
    transfer: reader.spread('transfer'),
    coverage: reader.spread('coverage'),
  };
}

function moneyOf({ reader }: Told): Readonly<Record<Payer, Spread>> {
  const spreads = payers.map((payer) => [payer, reader.spread(`money/${payer}`)] as const);
  return Object.fromEntries(spreads) as Record<Payer, Spread>;
}

function jointOf({ fold, reader }: Told): StreamSummary['joint'] {
  const targets = fold.layout.scored;
  const both = targets.map((one, i) =>
    targets.slice(i).map((other) => reader.chanceOfPair(one, other).chance),
  );
  return { targets, both };
}

/** What a stream is asked for, and by which model it was answered. */
export interface StreamAsked {
  readonly inputs: Inputs;
  readonly options: EnsembleOptions;
  readonly settings: Settings;
  readonly fingerprint: string;
}

/** Says what a stream that was folded to its end means. */
export function summariseStream(
  model: Model,
  fold: StreamFold,
  asked: StreamAsked,
  citiesOf: (reader: StreamReader) => Cities,
): StreamSummary {
  const { inputs, options, settings, fingerprint } = asked;
  if (fold.draws !== options.draws) throw new Error(`${fold.draws} of ${options.draws} draws`);
  const reader = new StreamReader(fold);
  const told = { model, fold, reader, settings };
  const headline = headlineOf(told);
  const contributions = model.measures.map(({ number }) => contributionOf(told, number));
  const gradesOf = new Map(model.compiled.map((c) => [c.measure.number, c.grades]));
  const result = {
    model: modelVersion,
    ...options,
    headline,
    accounts: accountsOf(told),
    contributions,
    money: moneyOf(told),
    targets: targetsOf(told),
    cities: citiesOf(reader),
    drivers: driversOfStream(reader, fold, {
      start: model.economy.servicesValueAdded2020,
      target: headline.target,
    }),
    grades: gradeShares(contributions, (measure) => gradesOf.get(measure) ?? []),
    joint: jointOf(told),
    quantileErrors: reader.errors,
  };
  const { start: _, ...given } = inputs;
  return {
    ...result,
    digest: digestOf([fingerprint, canonicalText({ ...given, settings }), result]),
  };
}
