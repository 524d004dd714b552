import type { Driver } from '../contract.ts';
import { headlineSeries, movers } from './layout.ts';
import type { StreamFold } from './stream-fold.ts';
import type { Centred, StreamReader } from './stream-reader.ts';

interface Moved {
  readonly series: string;
  readonly variance: number;
  /** With the headline. */
  readonly covariance: number;
}

/** Where the headline's regression on a mover crosses the target, if inside the mover's own 1–99 % range. */
function thresholdOf(reader: StreamReader, moved: Moved, target: number): number | null {
  const { series, variance, covariance } = moved;
  if (variance === 0 || covariance === 0) return null;
  const slope = covariance / variance;
  const crossing = reader.mean(series) + (target - reader.mean(headlineSeries)) / slope;
  const low = reader.quantile(series, 0.01).value;
  const high = reader.quantile(series, 0.99).value;
  return crossing >= low && crossing <= high ? crossing : null;
}

function moveOf(reader: StreamReader, { frame, layout }: StreamFold): readonly Moved[] {
  const { centres } = frame;
  const headline: Centred = { series: headlineSeries, centre: centres[movers.length] ?? 0 };
  return movers.map((series, i) => {
    const own: Centred = { series, centre: centres[i] ?? 0 };
    const products = layout.products + i;
    return {
      series,
      variance: reader.covariance(products, own, own),
      covariance: reader.covariance(products + movers.length, own, headline),
    };
  });
}

/** What moves the headline, as `driversOf` (models/simulation/drivers.ts) says it of a run held whole; `start`: 2020's level. */
export function driversOfStream(
  reader: StreamReader,
  fold: StreamFold,
  { start, target }: { readonly start: number; readonly target: number },
): readonly Driver[] {
  const moved = moveOf(reader, fold);
  const weights = [
    start * (1 + reader.mean('driver/deflator')),
    start * (1 + reader.mean('driver/growth')),
    -1,
    1,
  ];
  const ids = ['world_services_growth_2021', 'world_services_deflator_2021', 'outbreaks', 'plan'];
  const shares = moved.map(({ covariance }, i) => Math.max(0, covariance * (weights[i] ?? 0)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return moved.map((each, i) => ({
    id: ids[i] ?? each.series,
    share: sum === 0 ? 0 : (shares[i] ?? 0) / sum,
    threshold: thresholdOf(reader, each, target),
  }));
}
