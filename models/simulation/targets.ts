import type { Target } from '../../seeds/types.ts';
import type { ByMonth, EnsembleOptions, Summary, TargetResult } from '../contract.ts';
import { keepsRule } from '../scorecard/score.ts';
import type { Following } from '../scorecard/statuses.ts';
import { months } from '../version.ts';
import type { Columns } from './columns.ts';
import type { Settings } from './inputs.ts';
import type { Model } from './model.ts';
import {
  chanceOf,
  levelOf,
  meanLevelOf,
  meansOf,
  metOf,
  spreadOf,
  spreadOfRow,
} from './summary.ts';

/** A run that is being summed up. */
export interface Run {
  readonly model: Model;
  readonly columns: Columns;
  readonly settings: Settings;
  readonly options: EnsembleOptions;
  readonly headTarget: Target;
  /** Model and settings as texts. */
  readonly head: readonly string[];
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

function scoreHeadline({ headTarget, columns }: Run, id: string): Scored {
  const level = levelOf(columns, months - 1);
  const { bits, held } = metOf(headTarget, level);
  const reported = spreadOfRow(level);
  const trend: ByMonth = Array.from({ length: months }, (_, m) => meanLevelOf(columns, m));
  const chance = chanceOf(held, columns.draws);
  const status = { kind: 'scored', reported, real: reported.mean, chance, trend } as const;
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

/** How each target stands, and in which draws it is met. */
export function scoreAll(run: Run): Pick<Summary, 'targets' | 'met'> {
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
