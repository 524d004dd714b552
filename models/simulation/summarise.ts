import type {
  Accounts,
  ByMonth,
  EnsembleOptions,
  Inputs,
  Summary,
  TargetResult,
  TargetStatus,
} from '../contract.ts';
import { mean as meanOf } from '../scorecard/quantile.ts';
import { keepsRule } from '../scorecard/score.ts';
import type { Following } from '../scorecard/statuses.ts';
import { modelVersion, months } from '../version.ts';
import { citiesOf } from './cities.ts';
import { canonicalText, digestOf } from './digest.ts';
import { driversOf } from './drivers.ts';
import { gradeShares } from './grades.ts';
import { resolveSettings, type Settings } from './inputs.ts';
import type { Model } from './model.ts';
import {
  chanceOf,
  contributionOf,
  headlineOf,
  join,
  joinMonth,
  meansOf,
  metBits,
  moneyOf,
  orderBlocks,
  spreadOf,
  type Blocks,
} from './summary.ts';

type Shards = Parameters<typeof orderBlocks>[0];
type HeadlineParts = ReturnType<typeof headlineOf>;

interface Run {
  readonly model: Model;
  readonly blocks: Blocks;
  readonly settings: Settings;
  readonly head: HeadlineParts;
}

interface Scored {
  readonly status: TargetStatus;
  readonly bits: Uint8Array | null;
}

function scoreDelivered(run: Run, id: string, kind: 'delivered' | 'progress'): Scored {
  const target = run.model.targets.get(id);
  if (target === undefined) throw new Error(`there is no target "${id}"`);
  const values = join(run.blocks, `target/${id}`);
  const [real = 0, ...trend] = meansOf(run.blocks, `delivered/${id}`);
  const reported = spreadOf(values);
  if (kind === 'progress') return { status: { kind, reported, trend }, bits: null };
  const { bits, held } = metBits(target, values);
  const chance = chanceOf(held, run.blocks.draws);
  return { status: { kind: 'scored', reported, real, chance, trend }, bits };
}

function scoreHeadline({ head, blocks }: Run): Scored {
  const { headline, bits } = head;
  const { mean, p5, p50, p95 } = headline;
  const trend: ByMonth = Array.from({ length: months }, (_, m) => {
    return meanOf(joinMonth(blocks, 'base', m)) + meanOf(joinMonth(blocks, 'added', m));
  });
  const chance = { chance: headline.chance, error: headline.error };
  const reported = { mean, p5, p50, p95 };
  return { status: { kind: 'scored', reported, real: mean, chance, trend }, bits };
}

function scoreTarget(run: Run, id: string, following: Following): Scored {
  switch (following.kind) {
    case 'headline':
      return scoreHeadline(run);
    case 'delivered':
    case 'progress':
      return scoreDelivered(run, id, following.kind);
    case 'unmodelled':
      return { status: { kind: 'unmodelled', reason: following.reason }, bits: null };
    case 'rule': {
      const setting = run.settings.get(following.measure)?.[following.lever] ?? Number.NaN;
      const target = run.model.targets.get(id);
      const kept = target !== undefined && keepsRule(target, setting);
      return { status: { kind: 'rule', kept, setting }, bits: null };
    }
  }
}

function scoreAll(run: Run): Pick<Summary, 'targets' | 'met'> {
  const targets: TargetResult[] = [];
  const met: Record<string, Uint8Array> = {};
  for (const [id, following] of run.model.following) {
    const { status, bits } = scoreTarget(run, id, following);
    targets.push({ id, status });
    if (bits !== null) met[id] = bits;
  }
  return { targets, met };
}

function accountsOf(blocks: Blocks): Accounts {
  return {
    activity: spreadOf(join(blocks, 'activity')),
    transfer: spreadOf(join(blocks, 'transfer')),
    coverage: spreadOf(join(blocks, 'coverage')),
  };
}

function drivers({ model, blocks, head }: Run): Summary['drivers'] {
  return driversOf({
    headline: head.values,
    target: head.headline.target,
    growth: join(blocks, 'driver/growth'),
    deflator: join(blocks, 'driver/deflator'),
    outbreaks: join(blocks, 'driver/outbreaks'),
    plan: joinMonth(blocks, 'added', months - 1),
    start: model.economy.servicesValueAdded2020,
  });
}

/** What the model is made of: changes with any equation, assumption, figure or target. */
export function fingerprintOf(model: Model): string {
  const { plan, evidence, baseline, economy, table, measures, cities, allocation } = model;
  const joined = [cities, allocation, model.rules.map((rule) => rule.id)];
  return digestOf([modelVersion, plan, evidence, baseline, economy, table, measures, joined]);
}

/** Joins the blocks of a run, in any order, and says what they mean. Blocks that are missing are a bug. */
export function summariseRun(
  model: Model,
  fingerprint: string,
  request: { readonly inputs: Inputs; readonly options: EnsembleOptions },
  shards: Shards,
): Summary {
  const { inputs, options } = request;
  const resolved = resolveSettings(inputs, model.measures);
  if (!resolved.ok) throw new Error(resolved.invalid.sentence);
  const headTarget = model.plan.targets.find((t) => t.measure === null);
  if (headTarget === undefined) throw new Error('the plan has no headline target');
  const blocks = orderBlocks(shards, options);
  const run = { model, blocks, settings: resolved.settings, head: headlineOf(blocks, headTarget) };
  const contributions = model.measures.map((m) => contributionOf(blocks, m.number));
  const gradesOf = new Map(model.compiled.map((c) => [c.measure.number, c.grades]));
  const { targets, met } = scoreAll(run);
  const result = {
    model: modelVersion,
    ...options,
    headline: run.head.headline,
    accounts: accountsOf(blocks),
    contributions,
    money: moneyOf(blocks),
    targets,
    cities: citiesOf({ ...run, baseline: run.head.headline.baseline, target: headTarget }),
    drivers: drivers(run),
    grades: gradeShares(contributions, (measure) => gradesOf.get(measure) ?? []),
  };
  const { assumptions, equations } = inputs;
  const asked = { settings: resolved.settings, assumptions, equations };
  const digest = digestOf([fingerprint, canonicalText(asked), result]);
  return { ...result, met, digest };
}
