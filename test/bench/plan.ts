import type { Inputs } from '../../models/contract.ts';
import type { Lever } from '../../models/measures/kit.ts';
import { measures } from '../../models/measures/catalogue.ts';
import { Simulation } from '../../models/simulate.ts';
import { leverKey } from '../../models/simulation/inputs.ts';
import { createNodePool } from '../../workers/node/pool.ts';
import type { Pool } from '../../workers/pool.ts';
import { cpuMs, meanMs, wallMs } from './clock.ts';
import { measured, type Goal, type Group, type Row } from './groups.ts';

/** The whole plan as the page asks for it: workers that are warm, levers that move. */

const planned: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
let step = 0;

/** A value of a lever that was not asked before. */
const moved = (lever: string, from: number, by: number): Inputs => {
  step += 1;
  return { ...planned, settings: { [lever]: from + step * by } };
};

/** ms of processor time of a run; `fresh`: with a seed of its own, so that nothing is at hand. */
function run(simulation: Simulation, inputs: Inputs, fresh: boolean): number {
  if (fresh) step += 1;
  const options = { seed: fresh ? 5_000_000 + step : 1, draws: 4096, central: false };
  return cpuMs(() => {
    const outcome = simulation.run(inputs, options);
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  });
}

/** ms of processor time of a step of a drag, of many that follow one another. */
function drag(simulation: Simulation, lever: string, from: number, by: number): number {
  return meanMs(() => {
    run(simulation, moved(lever, from, by), false);
  });
}

const amounts = measures.flatMap(({ number, levers }) =>
  Object.entries(levers).flatMap(([id, lever]: [string, Lever]) =>
    lever.kind === 'amount' || lever.kind === 'share' ? [{ key: leverKey(number, id), lever }] : [],
  ),
);

/** Every amount and share where it has not stood before: nothing that a measure did can be used again. */
function movedAll(): Inputs {
  step += 1;
  const place = 0.5 + 0.4 * Math.sin(step);
  const settings = amounts.map(({ key, lever: { min, max } }) => [key, min + (max - min) * place]);
  return { ...planned, settings: Object.fromEntries(settings) as Inputs['settings'] };
}

/** ms by the clock of a whole run: with a seed of its own, or with the draws at hand and every lever moved. */
function ask(pool: Pool, draws: number, fresh: boolean): Promise<number> {
  step += 1;
  const options = { seed: fresh ? 7_000_000 + step : 1, draws, central: false };
  const request = { inputs: fresh ? planned : movedAll(), options };
  return wallMs(
    () =>
      new Promise<void>((done, fail) => {
        pool.run('bench', request, (answer) => {
          if (answer.kind === 'summary') done();
          else fail(new Error(answer.kind));
        });
      }),
  );
}

const row = (id: string, title: string, time: () => number): Row => ({
  id,
  title,
  run: () => measured({ all: time() }),
});

/** A lever's change against a whole run, 4,096 draws, on one thread. */
export function sliderGroup(): Group {
  const simulation = new Simulation();
  run(simulation, planned, false);
  return {
    title: 'A lever’s change, 4,096 draws with all bands, one thread',
    unit: 'ms',
    // each with some forty steps: what runs often has been compiled
    warmUps: 6,
    rows: [
      row('whole', 'the whole plan, nothing at hand', () => run(simulation, planned, true)),
      row('pooled', 'a lever of a measure that shares a market (1, vouchers)', () =>
        drag(simulation, '1.province_budget', 1e8, 1e5),
      ),
      row('alone', 'a lever of a measure that shares none (26, spending)', () =>
        drag(simulation, '26.added_growth', 0.01, 1e-5),
      ),
      row('undone', 'what was on screen before', () => run(simulation, planned, false)),
    ],
    goals: [
      {
        title: 'a lever’s change over the whole plan, market shared',
        most: 1 / 15,
        unit: '×',
        of: (figure) => figure('pooled') / figure('whole'),
      },
      {
        title: 'a lever’s change over the whole plan, market not shared',
        most: 1 / 15,
        unit: '×',
        of: (figure) => figure('alone') / figure('whole'),
      },
    ],
  };
}

/** One and two warm workers, and no others: those of another group would take the same caches. */
function workersGroup(
  { title, goals }: Pick<Group, 'title' | 'goals'>,
  rowsOf: (one: Pool, two: Pool) => readonly Row[],
): Group {
  const [one, two] = [1, 2].map((workers) => createNodePool(workers, () => undefined)) as [
    Pool,
    Pool,
  ];
  return {
    title,
    unit: 'ms',
    // an engine compiles what runs often step by step, in each worker anew
    warmUps: 16,
    rows: rowsOf(one, two),
    goals,
    close: () => {
      one.close();
      two.close();
    },
  };
}

const asking = (id: string, title: string, time: () => Promise<number>): Row => ({
  id,
  title,
  run: async () => measured({ all: await time() }),
});

const within = (title: string, row: string): Goal => {
  return { title, most: 100, unit: 'ms', of: (figure) => figure(row) };
};

const gained = (title: string, single: string, double: string): Goal => {
  return { title, least: 1.8, unit: '×', of: (figure) => figure(single) / figure(double) };
};

/** The whole plan with its draws at hand. */
export function movedGroup(): Group {
  const head = {
    title: 'The whole plan, 10,000 draws at hand, every lever moved, warm workers, by the clock',
    goals: [
      within('whole plan, settings to chances, two workers', 'moved-two'),
      gained('one worker over two, settings to chances', 'moved-one', 'moved-two'),
    ],
  };
  return workersGroup(head, (one, two) => [
    asking('moved-one', 'one worker', () => ask(one, 10_000, false)),
    asking('moved-two', 'two workers', () => ask(two, 10_000, false)),
  ]);
}

/** The whole plan with a seed never drawn. */
export function freshGroup(): Group {
  const head = {
    title: 'The whole plan, 10,000 draws of a seed never drawn, warm workers, by the clock',
    goals: [
      within('whole plan with its draws, two workers', 'two'),
      gained('one worker over two, with its draws', 'one', 'two'),
    ],
  };
  return workersGroup(head, (one, two) => [
    asking('one', 'one worker', () => ask(one, 10_000, true)),
    asking('two', 'two workers', () => ask(two, 10_000, true)),
    asking('first', '1,024 draws, two workers', () => ask(two, 1024, true)),
  ]);
}
