import type { Inputs } from '../../models/contract.ts';
import { Simulation } from '../../models/simulate.ts';
import { createNodePool } from '../../workers/node/pool.ts';
import type { Pool } from '../../workers/pool.ts';
import { cpuMs, wallMs } from './clock.ts';
import { measured, type Group, type Row } from './groups.ts';

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

/** ms by the clock of a whole run with a fresh seed. */
function ask(pool: Pool, draws: number): Promise<number> {
  step += 1;
  const request = {
    inputs: planned,
    options: { seed: 7_000_000 + step, draws, central: false },
  };
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
    rows: [
      row('whole', 'the whole plan, nothing at hand', () => run(simulation, planned, true)),
      row('pooled', 'a lever of a measure that shares a market (1, vouchers)', () =>
        run(simulation, moved('1.province_budget', 1e8, 1e5), false),
      ),
      row('alone', 'a lever of a measure that shares none (26, spending)', () =>
        run(simulation, moved('26.added_growth', 0.01, 1e-5), false),
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

/** The whole plan on one and two warm workers. */
export function planGroup(): Group {
  const [one, two] = [1, 2].map((workers) => createNodePool(workers, () => undefined));
  if (one === undefined || two === undefined) throw new Error('no pools');
  const asking = (id: string, title: string, pool: Pool, draws: number): Row => ({
    id,
    title,
    run: async () => measured({ all: await ask(pool, draws) }),
  });
  return {
    title: 'The whole plan, fresh seed, warm workers, by the clock',
    unit: 'ms',
    rows: [
      asking('one', '10,000 draws, one worker', one, 10_000),
      asking('two', '10,000 draws, two workers', two, 10_000),
      asking('first', '1,024 draws, two workers', two, 1024),
    ],
    goals: [
      {
        title: 'whole plan, 10,000 draws, two workers',
        most: 100,
        unit: 'ms',
        of: (figure) => figure('two'),
      },
      {
        title: 'one worker over two',
        least: 1.8,
        unit: '×',
        of: (figure) => figure('one') / figure('two'),
      },
    ],
    close: () => {
      one.close();
      two.close();
    },
  };
}
