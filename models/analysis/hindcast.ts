import type { Outturns, StatedFigure } from '../../seeds/hindcast.ts';
import type { BaselineFigure, Target } from '../../seeds/types.ts';
import { meets } from '../scorecard/score.ts';
import type { DrawnForecast, FrozenForecasts, HindcastForecast } from './frozen-forecasts.ts';
import {
  brierScore,
  ensembleCrps,
  meanOf,
  rankOf,
  reliabilityOf,
  type ReliabilityBin,
} from './scores.ts';

/** A forecast beside what happened. */
export interface HindcastRow {
  readonly forecast: HindcastForecast;
  readonly outturn: Omit<StatedFigure, 'unit'>;
  /** Grade C outturns are from memory: shown, never counted. */
  readonly counted: boolean;
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** Share of the draws below the outturn. */
  readonly rank: number;
  /** In the forecast's unit. */
  readonly crps: number;
  /** null: it decides no target. */
  readonly decided: { readonly happened: boolean; readonly brier: number } | null;
}

/** Scores over the rows that count. */
export interface HindcastSummary {
  readonly counted: number;
  readonly inside50: number;
  readonly inside90: number;
  readonly chances: number;
  /** Mean over the chances; a chance of one half for everything gets 0.25. */
  readonly brier: number | null;
  /** Mean CRPS by unit: figures of different units are never averaged. */
  readonly crps: readonly {
    readonly unit: string;
    readonly count: number;
    readonly mean: number;
  }[];
  readonly reliability: readonly ReliabilityBin[];
}

export interface Hindcast extends Omit<FrozenForecasts, 'forecasts'> {
  /** Misses first: outside 5–95 % or a chance on the wrong side of one half, then by how far from the middle. */
  readonly rows: readonly HindcastRow[];
  readonly summary: HindcastSummary;
}

const reliabilityBins = 5;

/** What happened, of every outturn that is compared. */
export function figuresOf(
  { compared }: Pick<Outturns, 'compared'>,
  baseline: ReadonlyMap<string, BaselineFigure>,
): ReadonlyMap<string, StatedFigure> {
  return new Map(
    compared.map(({ id, stated }) => {
      const figure = stated ?? baseline.get(id);
      if (figure === undefined) throw new Error(`there is no outturn "${id}"`);
      const { value, unit, period, grade } = figure;
      return [id, { value, unit, period, grade }];
    }),
  );
}

function rowOf(
  { draws, ...forecast }: DrawnForecast,
  outturn: StatedFigure,
  target: Target | undefined,
): HindcastRow {
  const { unit, ...happening } = outturn;
  if (unit !== forecast.unit) {
    throw new Error(`"${forecast.id}" is forecast in ${forecast.unit} and stated in ${unit}`);
  }
  const { value } = outturn;
  const happened = target !== undefined && meets(target, value);
  const chance = forecast.chance?.chance;
  return {
    forecast,
    outturn: happening,
    counted: outturn.grade !== 'C',
    inside50: forecast.p25 <= value && value <= forecast.p75,
    inside90: forecast.p5 <= value && value <= forecast.p95,
    rank: rankOf(draws, value),
    crps: ensembleCrps(draws, value),
    decided: chance === undefined ? null : { happened, brier: brierScore(chance, happened) },
  };
}

/** Whether a forecast missed: the outturn outside 5–95 %, or a chance on the wrong side of one half. */
export function isMiss({ inside90, decided, forecast }: HindcastRow): boolean {
  if (!inside90) return true;
  return decided !== null && decided.happened !== (forecast.chance?.chance ?? 0) >= 0.5;
}

/** Misses of what counts first, then what else counts, then the rest; within each, the farthest from the middle first. */
function inOrder(rows: readonly HindcastRow[]): readonly HindcastRow[] {
  const group = (row: HindcastRow): number => (row.counted ? (isMiss(row) ? 0 : 1) : 2);
  const distance = ({ rank }: HindcastRow): number => Math.abs(rank - 0.5);
  return [...rows].sort((a, b) => group(a) - group(b) || distance(b) - distance(a));
}

function summariseRows(all: readonly HindcastRow[]): HindcastSummary {
  const rows = all.filter(({ counted }) => counted);
  const judged = rows.flatMap(({ forecast: { chance }, decided }) =>
    chance === null || decided === null
      ? []
      : [{ chance: chance.chance, happened: decided.happened, brier: decided.brier }],
  );
  const units = [...new Set(rows.map(({ forecast }) => forecast.unit))];
  return {
    counted: rows.length,
    inside50: rows.filter(({ inside50 }) => inside50).length,
    inside90: rows.filter(({ inside90 }) => inside90).length,
    chances: judged.length,
    brier: meanOf(judged.map(({ brier }) => brier)),
    crps: units.map((unit) => {
      const scores = rows.filter((row) => row.forecast.unit === unit).map(({ crps }) => crps);
      return { unit, count: scores.length, mean: meanOf(scores) ?? 0 };
    }),
    reliability: reliabilityOf(judged, reliabilityBins),
  };
}

/** Lays outturns beside forecasts and scores them. Outturns enter here and nowhere else. */
export function scoreForecasts(
  { forecasts, ...run }: FrozenForecasts,
  { compared }: Pick<Outturns, 'compared'>,
  figures: ReadonlyMap<string, StatedFigure>,
  targets: ReadonlyMap<string, Target>,
): Hindcast {
  const decides = new Map(compared.map(({ id, target }) => [id, target]));
  const rows = forecasts.map((forecast) => {
    const outturn = figures.get(forecast.id);
    if (outturn === undefined) throw new Error(`there is no outturn "${forecast.id}"`);
    return rowOf(forecast, outturn, targets.get(decides.get(forecast.id) ?? ''));
  });
  return { ...run, rows: inOrder(rows), summary: summariseRows(rows) };
}
