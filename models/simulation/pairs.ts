import type { Target } from '../../seeds/types.ts';
import type { Band, Inputs, Spread } from '../contract.ts';
import { meets } from '../scorecard/score.ts';
import { modelVersion, months } from '../version.ts';
import { Columns, type Blocks, type Column } from './columns.ts';
import type { Model } from './model.ts';
import { rememberPlaces, ShardBuffers, type Parts } from './shard.ts';
import { bandOf, meansOf, spreadOf } from './summary.ts';

/** Two scenarios to be compared draw by draw: what is said is always a less b. */
export interface Pair {
  readonly a: Inputs;
  readonly b: Inputs;
}

/** Share of draws that meet a target in a less those in b, with the standard error of paired draws. */
export interface ChanceDifference {
  readonly difference: number;
  readonly error: number;
  /** Shares of draws in which a alone, or b alone, meets the target. */
  readonly onlyA: number;
  readonly onlyB: number;
}

/** A quantity in both scenarios: the spread of its difference, and how often a stands better. */
export interface Paired {
  readonly value: Spread;
  readonly chance: ChanceDifference;
  /** Shares of draws in which a is the better, or b. The rest are draws in which they are the same. */
  readonly ahead: number;
  readonly behind: number;
}

export interface PairedTarget extends Paired {
  readonly id: string;
}

export interface PairedContribution extends Spread {
  readonly measure: number;
}

/** What two scenarios differ by, from the same draws: every figure is a less b, in CNY unless said. */
export interface Comparison {
  readonly model: string;
  readonly seed: number;
  readonly draws: number;
  /** Measured services value added, and of it what the plan adds, cumulative by month. */
  readonly level: Band;
  readonly added: Band;
  /** The level of the whole year against the headline target. */
  readonly headline: Paired;
  /** Money of province, cities and centre. */
  readonly publicCost: Spread;
  /** One per modelled measure, in the plan's order. */
  readonly contributions: readonly PairedContribution[];
  /** Those that are simulated and can be missed, the headline first. */
  readonly targets: readonly PairedTarget[];
}

const publicPayers = ['province', 'cities', 'centre'] as const;
/** Draws of a block in which a alone meets the target, b alone, a is the better, b is. */
const counted = ['onlyA', 'onlyB', 'ahead', 'behind'] as const;

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - (b[i] ?? 0));
}

function sumOf(buffers: ShardBuffers, names: readonly string[]): Float64Array {
  const [first = '', ...others] = names;
  const sum = Float64Array.from(buffers.part(first));
  for (const name of others) {
    const part = buffers.part(name);
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (part[i] ?? 0);
  }
  return sum;
}

function countDraws(target: Target, a: Float64Array, b: Float64Array): Float64Array {
  const counts = new Float64Array(counted.length);
  const count = (name: (typeof counted)[number], holds: boolean): void => {
    const at = counted.indexOf(name);
    if (holds) counts[at] = (counts[at] ?? 0) + 1;
  };
  const way = target.operator === 'le' ? -1 : 1;
  for (let d = 0; d < a.length; d += 1) {
    const [x, y] = [a[d] ?? 0, b[d] ?? 0];
    const [metA, metB] = [meets(target, x), meets(target, y)];
    count('onlyA', metA && !metB);
    count('onlyB', metB && !metA);
    count('ahead', (x - y) * way > 0);
    count('behind', (x - y) * way < 0);
  }
  return counts;
}

function headlineOf({ plan }: Model): Target {
  const target = plan.targets.find(({ measure }) => measure === null);
  if (target === undefined) throw new Error('the plan has no headline target');
  return target;
}

/** Targets with a chance of their own, beside the headline. */
function scoredTargets({ plan, following }: Model): readonly Target[] {
  return plan.targets.filter(({ id }) => following.get(id)?.kind === 'delivered');
}

/** Names and arrays of one block's differences: per draw by name, and by target the counts of draws. */
function partsOf(model: Model, a: ShardBuffers, b: ShardBuffers): [string, Float64Array][] {
  const [levelA, levelB] = [a, b].map((shard) => sumOf(shard, ['base', 'added']));
  if (levelA === undefined || levelB === undefined) throw new Error('a pair has two levels');
  const money = publicPayers.map((payer) => `money/${payer}`);
  const difference = (name: string): [string, Float64Array] => [
    name,
    minus(a.part(name), b.part(name)),
  ];
  const count = levelA.length / months;
  const year = (level: Float64Array): Float64Array => level.subarray((months - 1) * count);
  const headline = headlineOf(model);
  return [
    ['level', minus(levelA, levelB)],
    difference('added'),
    ['publicCost', minus(sumOf(a, money), sumOf(b, money))],
    ...model.layout.measures.map((number) => difference(`contribution/${String(number)}`)),
    [`counts/${headline.id}`, countDraws(headline, year(levelA), year(levelB))],
    ...scoredTargets(model).flatMap((target): [string, Float64Array][] => {
      const [x, y] = [a.part(`target/${target.id}`), b.part(`target/${target.id}`)];
      return [
        [`target/${target.id}`, minus(x, y)],
        [`counts/${target.id}`, countDraws(target, x, y)],
      ];
    }),
  ];
}

function pairParts(model: Model, count: number): Parts {
  return [
    ['level', months * count],
    ['added', months * count],
    ['publicCost', count],
    ...model.layout.measures.map((number) => [`contribution/${String(number)}`, count] as const),
    [`counts/${headlineOf(model).id}`, counted.length],
    ...scoredTargets(model).flatMap(({ id }) => [
      [`target/${id}`, count] as const,
      [`counts/${id}`, counted.length] as const,
    ]),
  ];
}

/** Where the differences of a block of `count` draws stand. */
export const pairPlaces = rememberPlaces(pairParts);

/** The differences of one block of draws, a less b; both shards come from the same seed and the same draws. */
export function pairBlock(model: Model, a: ShardBuffers, b: ShardBuffers): ShardBuffers {
  const count = a.places.of('activity').length;
  const shard = new ShardBuffers(pairPlaces(model, count));
  for (const [name, numbers] of partsOf(model, a, b)) shard.part(name).set(numbers);
  return shard;
}

/**
 * The difference of two shares of the same draws. Only draws on which the two disagree move it: its variance is that of
 * a number that is 1, −1 or 0 (McNemar 1947, doi:10.1007/BF02295996).
 */
export function chanceDifference(onlyA: number, onlyB: number, draws: number): ChanceDifference {
  const difference = onlyA - onlyB;
  const variance = Math.max(0, onlyA + onlyB - difference * difference);
  return { difference, error: Math.sqrt(variance / draws), onlyA, onlyB };
}

function pairedOf(columns: Columns, id: string, values: Column): Paired {
  const [onlyA = 0, onlyB = 0, ahead = 0, behind = 0] = meansOf(
    columns,
    `counts/${id}`,
    counted.length,
  );
  const chance = chanceDifference(onlyA, onlyB, columns.draws);
  return { value: spreadOf(values), chance, ahead, behind };
}

/** Joins the differences of a whole run, in the order of its draws, and says what they mean. */
export function comparePairs(model: Model, seed: number, blocks: Blocks): Comparison {
  const columns = new Columns();
  columns.turnTo(blocks);
  const { id } = headlineOf(model);
  const headline = pairedOf(columns, id, columns.ofMonth('level', months - 1));
  return {
    model: modelVersion,
    seed,
    draws: blocks.draws,
    level: bandOf((m) => columns.ofMonth('level', m)),
    added: bandOf((m) => columns.ofMonth('added', m)),
    headline,
    publicCost: spreadOf(columns.of('publicCost')),
    contributions: model.layout.measures.map((measure) => {
      return { measure, ...spreadOf(columns.of(`contribution/${String(measure)}`)) };
    }),
    targets: [
      { id, ...headline },
      ...scoredTargets(model).map((target) => {
        const values = columns.of(`target/${target.id}`);
        return { id: target.id, ...pairedOf(columns, target.id, values) };
      }),
    ],
  };
}
