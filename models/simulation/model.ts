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
import { createPorts } from '../economy/ports.ts';
import { createEnsemble, type Ensemble } from '../ensemble/ensemble.ts';
import type { MeasureCore } from '../measures/kit.ts';
import { followAll, type Following } from '../scorecard/statuses.ts';
import { compileMeasure, type CompiledMeasure } from './compiled-measure.ts';
import { groupMeasures } from './groups.ts';
import type { ShardLayout } from './shard.ts';

/** Facts and measures that a simulator works on. */
export interface World {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly baseline: ReadonlyMap<string, BaselineFigure>;
  readonly economy: Economy;
  readonly table: InputOutputTable;
  readonly measures: readonly MeasureCore[];
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
}

/** Compiles every measure. Equations that don't compile are a bug of the model: all errors are named. */
export function createModel(world: World): Model {
  const port = createPorts(world.table, world.plan.targets);
  const compiled = world.measures.map((measure) => {
    const planMeasure = world.plan.measures.find((m) => m.number === measure.number);
    if (planMeasure === undefined)
      throw new Error(`the plan has no measure ${String(measure.number)}`);
    const outcome = compileMeasure(measure, planMeasure, { ...world, port });
    if (outcome.ok) return outcome.compiled;
    const lines = outcome.errors.map(
      (e) =>
        `measure ${String(measure.number)}, line ${String(e.line)}:${String(e.column)}: ${e.sentence}`,
    );
    throw new Error(lines.join('\n'));
  });
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
    targets: new Map(world.plan.targets.map((target) => [target.id, target])),
    following,
    groups: groupMeasures(compiled),
    layout: {
      measures: world.measures.map((m) => m.number),
      targets: world.plan.targets.flatMap((t) => (delivers.has(t.id) ? [t.id] : [])),
    },
  };
}
