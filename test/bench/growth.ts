import { pathToFileURL } from 'node:url';
import { allocationRules } from '../../models/economy/allocation-rules.ts';
import { overlapRules } from '../../models/economy/overlap.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Measure } from '../../models/measures/kit.ts';
import { blocksOf, Simulation } from '../../models/simulate.ts';
import { citiesOf } from '../../models/simulation/cities.ts';
import { Columns, type Blocks } from '../../models/simulation/columns.ts';
import { resolveSettings } from '../../models/simulation/inputs.ts';
import { createModel } from '../../models/simulation/create-model.ts';
import type { Model } from '../../models/simulation/model.ts';
import { steers } from '../../models/simulation/scope.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import { orderBlocks } from '../../models/simulation/summary.ts';
import { baseline, cities, economy, evidence, inputOutput, plan } from '../../seeds/index.ts';
import { cpuMs, meanOf } from './clock.ts';
import { measured, type Goal, type Group, type Row } from './groups.ts';

/** How the time grows with the work: twice as much of one thing, all else as it is. */

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
let seed = 1_000_000;

const world = {
  ...{ plan, evidence, baseline, economy, table: inputOutput },
  allocation: allocationRules,
  rules: overlapRules,
};

/** ms of processor time of a whole run of the plan: a fresh seed, so that nothing is at hand. */
function runPlan(simulation: Simulation, draws: number): number {
  seed += 1;
  return cpuMs(() => {
    const outcome = simulation.run(inputs, { seed, draws, central: false });
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  });
}

const modelOf = (chosen: readonly Measure[], cityCount: number): Model =>
  createModel({ ...world, measures: chosen, cities: cities.slice(0, cityCount) });

/** A half of the measures, the steering ones in both. */
const half = (rest: 0 | 1): readonly Measure[] =>
  measures.filter((measure) => steers(measure) || measure.number % 2 === rest);

const row = (id: string, title: string, time: () => number): Row => ({
  id,
  title,
  run: () => measured({ all: time() }),
});

const cityDraws = 4096;

/** The plan's results, to be split over cities again and again. */
function blocksToSplit(model: Model): Blocks {
  const simulator = new Simulator(model);
  const options = { seed: 1, draws: cityDraws, central: false };
  const shards = blocksOf(cityDraws).map((span) => {
    const outcome = simulator.simulate(inputs, options, span);
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    return { span, buffers: outcome.buffers };
  });
  return orderBlocks(shards, options);
}

/** ms of processor time of splitting the province's draws over the model's cities. */
function splitting(model: Model, blocks: Blocks): () => number {
  const resolved = resolveSettings(inputs, model.measures);
  const target = model.plan.targets.find(({ measure }) => measure === null);
  if (!resolved.ok || target === undefined) throw new Error('the plan can’t be split');
  const whole = new Simulation(model).run(inputs, { seed: 1, draws: 512, central: false });
  if (!whole.ok) throw new Error(whole.invalid.sentence);
  const { baseline } = whole.value.headline;
  const split = (): number => {
    const columns = new Columns();
    columns.turnTo(blocks);
    // joining blocks is the whole plan's work, however many cities there are
    const joined = model.layout.measures.map((m) => columns.of(`contribution/${m}`).values);
    if (joined.length === 0) throw new Error('there is nothing to split');
    return cpuMs(() => {
      citiesOf({ model, columns, settings: resolved.settings, baseline, target });
    });
  };
  return () => meanOf(split);
}

interface MonthsBundle {
  readonly stepMonths: () => number;
}

/** The bundle of months.ts that the bench made beside this one. */
const loadMonths = async (name: string): Promise<MonthsBundle> =>
  (await import(pathToFileURL(`${import.meta.dirname}/${name}.js`).href)) as MonthsBundle;

const doubled = (what: string, once: string, twice: string): Goal => ({
  title: `time of twice as many ${what} over time of one`,
  least: 1.8,
  most: 2.2,
  unit: '×',
  of: (figure) => figure(twice) / figure(once),
});

export async function growthGroup(): Promise<Group> {
  const whole = new Simulation(modelOf(measures, cities.length));
  const [even, odd] = [
    new Simulation(modelOf(half(0), cities.length)),
    new Simulation(modelOf(half(1), cities.length)),
  ];
  const blocks = blocksToSplit(whole.model);
  const [few, many] = [modelOf(measures, 5), modelOf(measures, 10)];
  const [year, twoYears] = [await loadMonths('months-12'), await loadMonths('twice/months-24')];
  return {
    title:
      'Growth: whole plan, fresh seed; months: stepping the reference model; cities: the split',
    unit: 'ms',
    // cold, the first and the fourth row, which are the same run, were a quarter apart
    warmUps: 8,
    rows: [
      row('draws-1', '4,096 draws', () => runPlan(whole, 4096)),
      row('draws-2', '8,192 draws', () => runPlan(whole, 8192)),
      row(
        'measures-1',
        'half the measures, 4,096 draws (mean of the halves)',
        () => (runPlan(even, 4096) + runPlan(odd, 4096)) / 2,
      ),
      row('measures-2', 'all measures, 4,096 draws', () => runPlan(whole, 4096)),
      row('months-1', '12 months', () => year.stepMonths()),
      row('months-2', '24 months', () => twoYears.stepMonths()),
      row('cities-1', 'splitting 4,096 draws over 5 cities', splitting(few, blocks)),
      row('cities-2', 'splitting 4,096 draws over 10 cities', splitting(many, blocks)),
    ],
    goals: [
      doubled('draws', 'draws-1', 'draws-2'),
      doubled('measures', 'measures-1', 'measures-2'),
      doubled('months', 'months-1', 'months-2'),
      doubled('cities', 'cities-1', 'cities-2'),
    ],
  };
}
