import { beforeAll, describe, expect, test } from 'vitest';
import { baseline } from '../../seeds/index.ts';
import { loadHindsight, loadOutturns } from '../../seeds/sources.ts';
import type { StatedFigure } from '../../seeds/hindcast.ts';
import { createEnsemble } from '../ensemble/ensemble.ts';
import { loadModel, Simulation } from '../simulate.ts';
import { measures } from '../measures/catalogue.ts';
import type { MeasureSource } from '../measures/kit.ts';
import { createModel } from '../simulation/create-model.ts';
import type { World } from '../simulation/model.ts';
import { freezeWorld, frozenInputs } from './freeze.ts';
import { FrozenPlan, type FrozenForecasts } from './frozen-forecasts.ts';
import { figuresOf, isMiss, scoreForecasts, type Hindcast } from './hindcast.ts';

const model = { ...loadModel(), measures };
const [hindsight, outturns] = await Promise.all([loadHindsight(), loadOutturns()]);
const options = { seed: 7, draws: 700 };
const blocks = [
  { first: 0, count: 512 },
  { first: 512, count: 188 },
];
const figures = figuresOf(outturns, baseline);

/** A hindcast's forecasts from scratch. */
function forecast(world: World<MeasureSource>, order = blocks): FrozenForecasts {
  const plan = new FrozenPlan(world, hindsight, outturns.compared);
  return plan.join(
    options,
    order.map((span) => plan.forecast(options, span)),
  );
}

const score = (
  forecasts: FrozenForecasts,
  known: ReadonlyMap<string, StatedFigure> = figures,
): Hindcast => scoreForecasts(forecasts, outturns, known, model.targets);

let forecasts: FrozenForecasts;
let hindcast: Hindcast;
beforeAll(() => {
  forecasts = forecast(model);
  hindcast = score(forecasts);
});

describe('the world of March 2021', () => {
  const frozen = freezeWorld(model, hindsight);
  const entries = [...frozen.evidence.assumptions.values(), ...frozen.evidence.profiles.values()];

  test('holds no outturn and nothing that leans on one', () => {
    expect(entries.filter((entry) => entry.hindsight || entry.role === 'outturn')).toEqual([]);
    expect([...frozen.baseline.values()].filter(({ role }) => role === 'outturn')).toEqual([]);
  });

  test('can be drawn: as if every alternative were a range of the scenario’s own', () => {
    const ensemble = createEnsemble(frozen.evidence, frozen.economy.correlations);
    const draws = { seed: 3, first: 512, count: 64, central: false };
    for (const { id, low, central, high } of hindsight.assumptions) {
      const override = { kind: 'range', low, central, high } as const;
      const laidOver = model.ensemble.drawAssumption(id, { ...draws, override });
      expect(laidOver).toMatchObject({ ok: true });
      expect(ensemble.drawAssumption(id, draws)).toEqual(laidOver);
    }
  });

  test('reads levers that the measures have', () => {
    const outcome = new Simulation(model).check(frozenInputs(hindsight), {
      ...options,
      central: false,
    });
    expect(outcome).toBeUndefined();
  });

  test('refuses evidence that still leans on hindsight', () => {
    expect(() => freezeWorld(model, { ...hindsight, profiles: [] })).toThrow('leans on hindsight');
  });
});

describe('forecasts', () => {
  test('are the same when the hindcast is made again, in any order of its blocks', () => {
    expect(forecast(model, blocks.toReversed())).toEqual(forecasts);
    expect(forecasts.digest).toMatch(/^[0-9a-f]{16}$/);
  });

  test('change no bit with what happened, or with what evidence made of it later', () => {
    const leaning = [...model.evidence.assumptions].map(([id, each]) => {
      const known = { ...each, low: each.low + 0.01, high: each.high + 0.02 };
      return [id, each.hindsight ? known : each] as const;
    });
    const happened = [...model.baseline].map(
      ([id, each]) => [id, each.role === 'outturn' ? { ...each, value: -1 } : each] as const,
    );
    const other = {
      ...model,
      evidence: { ...model.evidence, assumptions: new Map(leaning) },
      baseline: new Map(happened),
    };
    expect(forecast(other)).toEqual(forecasts);
  });

  test('are those of the model’s front door', () => {
    const frozen = createModel(freezeWorld(model, hindsight));
    const run = { ...options, central: false };
    const outcome = new Simulation(frozen).run(frozenInputs(hindsight), run);
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    const { headline, targets } = outcome.value;
    const found = new Map(forecasts.forecasts.map((each) => [each.id, each]));
    const year = found.get('va_tertiary_2021');
    expect([year?.p5, year?.p50, year?.mean]).toEqual([headline.p5, headline.p50, headline.mean]);
    expect(year?.chance?.chance).toBe(headline.chance);
    const mines = targets.find(({ id }) => id === 'smart_mines')?.status;
    expect(mines).toMatchObject({ chance: found.get('bt_smart_mines_2021')?.chance });
  });

  test('of stocks and running totals never fall', () => {
    const drawsOf = (id: string): Float64Array =>
      forecasts.forecasts.find((each) => each.id === id)?.draws ?? new Float64Array(0);
    const rises = (early: string, late: string): boolean =>
      drawsOf(early).every((value, d) => value <= (drawsOf(late)[d] ?? Number.NaN));
    expect(rises('old_neighbourhoods_rate_2021_m6', 'bt_old_neighbourhoods_2021_m7')).toBe(true);
    expect(rises('va_tertiary_2021_q1_q3', 'va_tertiary_2021')).toBe(true);
    expect(rises('va_tertiary_2021', 'va_tertiary_2021_q1_q3')).toBe(false);
  });
});

describe('scores', () => {
  test('move with what happened', () => {
    const wild = [...figures].map(
      ([id, each]) => [id, { ...each, value: each.value * 3 }] as const,
    );
    const other = score(forecasts, new Map(wild));
    expect(other.digest).toBe(hindcast.digest);
    expect(other.summary.inside90).toBeLessThan(hindcast.summary.inside90);
  });

  test('leave out what is only remembered', () => {
    const fromMemory = hindcast.rows.filter(({ outturn }) => outturn.grade === 'C');
    expect(fromMemory.map(({ counted }) => counted)).toEqual([false]);
    expect(hindcast.summary.counted).toBe(hindcast.rows.length - 1);
  });

  test('put misses first and keep their bounds', () => {
    const misses = hindcast.rows.filter((row) => row.counted && isMiss(row)).length;
    expect(hindcast.rows.slice(0, misses).every(isMiss)).toBe(true);
    for (const { forecast: made, crps, rank, inside50, inside90 } of hindcast.rows) {
      expect(made.p5 <= made.p25 && made.p25 <= made.p50 && made.p75 <= made.p95).toBe(true);
      expect(inside50 && !inside90).toBe(false);
      expect(rank).toBeGreaterThanOrEqual(0);
      expect(rank).toBeLessThanOrEqual(1);
      expect(crps).toBeGreaterThanOrEqual(0);
    }
  });

  test('count every chance once: one for each target whose outturn is known', () => {
    const { reliability, chances, brier } = hindcast.summary;
    expect(reliability.reduce((sum, { count }) => sum + count, 0)).toBe(chances);
    expect(chances).toBe(outturns.compared.filter(({ target }) => target !== null).length);
    expect(brier).toBeGreaterThanOrEqual(0);
    expect(brier).toBeLessThanOrEqual(1);
  });

  test('never average figures of different units', () => {
    const { crps, counted } = hindcast.summary;
    expect(new Set(crps.map(({ unit }) => unit)).size).toBe(crps.length);
    expect(crps.reduce((sum, { count }) => sum + count, 0)).toBe(counted);
  });
});
