import { pathToFileURL } from 'node:url';
import { allocationRules } from '../../models/economy/allocation-rules.ts';
import { overlapRules } from '../../models/economy/overlap.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Measure } from '../../models/measures/kit.ts';
import { Simulation } from '../../models/simulate.ts';
import { createModel, type Model } from '../../models/simulation/model.ts';
import { steers } from '../../models/simulation/scope.ts';
import { baseline, cities, economy, evidence, inputOutput, plan } from '../../seeds/index.ts';
import { cpuMs } from './clock.ts';
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
  const [few, many] = [new Simulation(modelOf(measures, 5)), new Simulation(modelOf(measures, 10))];
  const [year, twoYears] = [await loadMonths('months-12'), await loadMonths('twice/months-24')];
  return {
    title: 'Growth: the whole plan with a fresh seed; months: stepping of the reference model',
    unit: 'ms',
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
      row('cities-1', '5 cities, 4,096 draws', () => runPlan(few, 4096)),
      row('cities-2', '10 cities, 4,096 draws', () => runPlan(many, 4096)),
    ],
    goals: [
      doubled('draws', 'draws-1', 'draws-2'),
      doubled('measures', 'measures-1', 'measures-2'),
      doubled('months', 'months-1', 'months-2'),
      { ...doubled('cities', 'cities-1', 'cities-2'), least: 0 },
    ],
  };
}
