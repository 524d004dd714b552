import type { EnsembleOptions, Inputs } from '../contract.ts';
import type { Draws } from '../economy/draws.ts';
import { computeMultipliers } from '../economy/input-output.ts';
import { Markets } from '../economy/market-program.ts';
import { drawOutsideWorld } from '../economy/outside-world.ts';
import { Shelves, type Shelf } from '../ensemble/shelf.ts';
import type { Measure } from '../measures/kit.ts';
import type { BlockContext } from './block.ts';
import { BlockJoint } from './combine.ts';
import type { CompiledMeasure } from './compiled-measure.ts';
import { createCompletion } from './completion.ts';
import { createDraws, refuseOverrides } from './draws.ts';
import { Editions } from './editions.ts';
import { type Invalid, type MeasureSettings, resolveSettings, type Settings } from './inputs.ts';
import type { Model } from './model.ts';
import { createRecent, type Recent } from './recent.ts';
import { type Given, type MeasureRun, runMeasure } from './run-measure.ts';
import { SpareRows } from './run-rows.ts';
import { steers } from './scope.ts';
import type { ShardBuffers } from './shard.ts';
import { refuseUnsound } from './soundness.ts';
import { steer, type Steered } from './steering.ts';

/** One block's draws and what was computed from them; kept between runs that share seed and draws. */
interface BlockState {
  /** Without steering: what depends on no lever. */
  readonly unsteered: BlockContext;
  /** Before steering. */
  readonly completion: BlockContext['completion'];
  readonly context: Recent<Steered>;
  /** The last runs of measures. */
  readonly runs: Recent<MeasureRun>;
  readonly joint: BlockJoint;
  /** Memory of the draws, and of all that is made of them alone. */
  readonly shelf: Shelf;
}

/** Runs kept in a block for each measure there is: scenarios that are compared, and a lever's last steps, differ in few. */
const keptRuns = 2;

/** What the measures see in one block of a run. */
export interface Sight {
  readonly settings: Settings;
  /** The programs, with the scenario's own equations. */
  readonly compiled: readonly CompiledMeasure[];
  readonly overrides: Inputs['assumptions'];
  /** The surroundings of a measure: steering ones see what nobody steers. */
  readonly contextOf: (measure: Pick<Measure, 'number'>) => BlockContext;
}

export type SightOutcome =
  { readonly ok: true; readonly sight: Sight } | { readonly ok: false; readonly invalid: Invalid };

/** A scenario as the measures run it. */
interface Program {
  readonly settings: Settings;
  readonly compiled: readonly CompiledMeasure[];
}

type Found =
  | {
      readonly ok: true;
      readonly state: BlockState;
      readonly program: Program;
      readonly overrides: Inputs['assumptions'];
    }
  | { readonly ok: false; readonly invalid: Invalid };

interface Span {
  readonly first: number;
  readonly count: number;
}

interface Memory {
  readonly into?: Float64Array | undefined;
}

export type BlockOutcome =
  | { readonly ok: true; readonly buffers: ShardBuffers }
  | { readonly ok: false; readonly invalid: Invalid };

/**
 * Computes blocks of draws, and keeps what a lever's change leaves as it was: draws, outside world, multipliers, the
 * runs of measures whose settings are the same, and sums of them. `keptBlocks` bounds the memory (some 20 MB a block).
 */
export class Simulator {
  /** Blocks that are kept, unless said otherwise. */
  static readonly keptBlocks = 12;
  readonly #model: Model;
  readonly #blocks: Recent<BlockState>;
  readonly #editions: Editions;
  readonly #given: Given;
  readonly #markets: Markets;
  readonly #shelves = new Shelves();

  constructor(model: Model, keptBlocks = Simulator.keptBlocks, editions = new Editions(model)) {
    this.#model = model;
    this.#editions = editions;
    const { targets, baseline, rules } = model;
    this.#markets = new Markets(rules, baseline.get('tour_visitors_2019')?.value ?? 0);
    this.#given = { targets, baseline, spare: new SpareRows() };
    this.#blocks = createRecent(keptBlocks, ({ runs, context, shelf }) => {
      runs.empty();
      context.empty();
      shelf.clear();
    });
  }

  /**
   * One block of a run; a scenario that can't be computed is an outcome. `span.into`: memory of a block of this size that
   * nobody needs any more.
   */
  simulate(inputs: Inputs, options: EnsembleOptions, span: Span & Memory): BlockOutcome {
    const shown = this.show(inputs, options, span);
    return shown.ok ? { ok: true, buffers: shown.buffers.copy(span.into) } : shown;
  }

  /** The same in the block's own memory: its next run changes it, and so does a block that is no longer kept. */
  show(inputs: Inputs, options: EnsembleOptions, span: Span): BlockOutcome {
    const found = this.#find(inputs, options, span);
    if (!found.ok) return found;
    const buffers = this.#compute(found.state, found.program);
    const invalid = refuseUnsound(inputs, buffers);
    return invalid === undefined ? { ok: true, buffers } : { ok: false, invalid };
  }

  /** What the measures see in one block of a run, for whoever explains them. */
  look(inputs: Inputs, options: EnsembleOptions, span: Span): SightOutcome {
    const found = this.#find(inputs, options, span);
    if (!found.ok) return found;
    const { state, program, overrides } = found;
    const { context } = this.#contextOf(state, program);
    const contextOf: Sight['contextOf'] = (m) => (steers(m) ? state.unsteered : context);
    return { ok: true, sight: { ...program, overrides, contextOf } };
  }

  #find(inputs: Inputs, options: EnsembleOptions, span: Span): Found {
    const resolved = resolveSettings(inputs, this.#model.measures);
    if (!resolved.ok) return resolved;
    const { evidence, ensemble } = this.#model;
    const invalid = refuseOverrides(inputs.assumptions, evidence, ensemble);
    if (invalid !== undefined) return { ok: false, invalid };
    const edited = this.#editions.compile(inputs.equations);
    if (!edited.ok) return edited;
    const worldKey = JSON.stringify(inputs.assumptions);
    const key = [options.seed, options.central, span.first, span.count, worldKey].join('|');
    const state = this.#blocks.take(key, () => this.#start(inputs, { ...options, ...span }));
    const program = { settings: resolved.settings, compiled: edited.compiled };
    return { ok: true, state, program, overrides: inputs.assumptions };
  }

  #start({ assumptions }: Inputs, span: EnsembleOptions & Span): BlockState {
    const shelf = this.#shelves.open(span.count);
    const draws = createDraws(this.#model.ensemble, assumptions, span, shelf);
    const unsteered = this.#drawBlock(draws);
    const { layout, groups, measures } = this.#model;
    return {
      unsteered,
      completion: createCompletion(draws, this.#model.economy),
      context: createRecent<Steered>(3, (steered) => {
        steered.shelf.clear();
      }),
      runs: createRecent<MeasureRun>(keptRuns * measures.length, ({ rows }) => {
        this.#given.spare.give(rows);
      }),
      joint: new BlockJoint(unsteered, { layout, groups, markets: this.#markets }),
      shelf,
    };
  }

  /** What all measures share once the steering ones have run. */
  #contextOf(state: BlockState, { settings, compiled }: Program): Steered {
    const steering = compiled.filter((c) => steers(c.measure));
    const setTo = JSON.stringify(steering.map((c) => [settings.get(c.measure.number), c.edition]));
    return state.context.take(setTo, () => {
      const runs = steering.map((c) =>
        this.#run(c, settings.get(c.measure.number) ?? {}, state.unsteered),
      );
      const shelf = this.#shelves.open(state.unsteered.draws.count);
      const steered = steer(state, runs, shelf);
      for (const { rows } of runs) this.#given.spare.give(rows);
      return steered;
    });
  }

  #compute(state: BlockState, program: Program): ShardBuffers {
    const { context, key } = this.#contextOf(state, program);
    const runs = program.compiled.map((compiled) => {
      const own = program.settings.get(compiled.measure.number) ?? {};
      const base = steers(compiled.measure) ? 0 : key;
      const run = (): MeasureRun => this.#run(compiled, own, context);
      const of = [compiled.measure.number, base, keyOf(own), compiled.edition];
      return state.runs.take(of.join('|'), run);
    });
    return state.joint.join(runs);
  }

  #run(compiled: CompiledMeasure, own: MeasureSettings, context: BlockContext): MeasureRun {
    return runMeasure(compiled, own, context, this.#given);
  }

  /** Outside world and multipliers: what depends on no lever. */
  #drawBlock(draws: Draws): BlockContext {
    const { table, economy } = this.#model;
    return {
      draws,
      world: drawOutsideWorld(draws, economy),
      multipliers: computeMultipliers(table, economy, {
        common: draws.scores('regional_purchase/common'),
        own: table.sectors.map((sector) => draws.scores(`regional_purchase/${sector}`)),
      }),
      completion: () => new Float64Array(draws.count),
      inflation: new Float64Array(draws.count),
    };
  }
}

const keys = new WeakMap<MeasureSettings, string>();

/** Text of a measure's settings, made once. */
function keyOf(settings: MeasureSettings): string {
  const key = keys.get(settings) ?? JSON.stringify(settings);
  keys.set(settings, key);
  return key;
}
