import type {
  BaselineFigure,
  City,
  Economy,
  Evidence,
  InputOutputTable,
  Plan,
  Target,
} from '../../seeds/types.ts';
import type { AllocationRule } from '../economy/allocation.ts';
import type { OverlapRule } from '../economy/market.ts';
import { createEnsemble, type Ensemble } from '../ensemble/ensemble.ts';
import type { MeasureCore } from '../measures/kit.ts';
import { followAll, type Following } from '../scorecard/statuses.ts';
import type { CompiledMeasure } from './compiled-measure.ts';
import { groupMeasures } from './groups.ts';
import type { ShardLayout } from './shard.ts';
import type { EquationTexts } from './texts.ts';

/** Facts and measures that a simulator works on. */
export interface World<M extends MeasureCore = MeasureCore> {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly baseline: ReadonlyMap<string, BaselineFigure>;
  readonly economy: Economy;
  readonly table: InputOutputTable;
  readonly measures: readonly M[];
  readonly cities: readonly City[];
  /** The overlap rules that act, each by its name in `economy/overlap.ts`. */
  readonly rules: readonly OverlapRule[];
  /** How each measure's effect is split over the cities, by its number. */
  readonly allocation: ReadonlyMap<number, AllocationRule>;
}

/** A world whose measures are compiled; made once. */
export interface Model extends World {
  readonly ensemble: Ensemble;
  readonly compiled: readonly CompiledMeasure[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly following: ReadonlyMap<string, Following>;
  readonly layout: ShardLayout;
  /** Measures whose sums are added up first. */
  readonly groups: readonly (readonly number[])[];
  /** What edited equations are compiled by; null until somebody needs it, where programs came without their texts. */
  texts: EquationTexts | null;
}

/** A model of measures and their programs. */
export function assembleModel(
  world: World,
  compiled: readonly CompiledMeasure[],
  texts: EquationTexts | null,
): Model {
  const delivers = new Set(
    compiled.flatMap((c) =>
      c.program.outputs.flatMap((o) =>
        o.name.startsWith('delivered.') ? [o.name.slice('delivered.'.length)] : [],
      ),
    ),
  );
  const following = followAll(world.plan, world.measures, delivers);
  return {
    ...world,
    ensemble: createEnsemble(world.evidence, world.economy.correlations),
    compiled,
    texts,
    targets: new Map(world.plan.targets.map((target) => [target.id, target])),
    following,
    groups: groupMeasures(compiled),
    layout: {
      measures: world.measures.map((m) => m.number),
      targets: world.plan.targets.flatMap((t) => (delivers.has(t.id) ? [t.id] : [])),
    },
  };
}
