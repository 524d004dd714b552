import { payers } from '../../models/measures/kit.ts';
import { baselineSeries, headlineSeries } from '../../models/streaming/layout.ts';
import type { StreamSummary } from '../../models/streaming/stream-summary.ts';
import { reportOf } from './cli-report.ts';

/** The most by which p5, p50 or p95 can be off, in the unit of each quantity; 0: they are exact. */
function quantileErrorsOf({ quantileErrors, targets, contributions }: StreamSummary): object {
  const all = (kind: string, ids: readonly (string | number)[]): object =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const error = quantileErrors.get(`${kind}${id}`);
        return error === undefined ? [] : [[id, error]];
      }),
    );
  return {
    headline: quantileErrors.get(headlineSeries),
    baseline: quantileErrors.get(baselineSeries),
    targets: all(
      'target/',
      targets.map(({ id }) => id),
    ),
    contributions: all(
      'contribution/',
      contributions.map(({ measure }) => measure),
    ),
    accounts: all('', ['activity', 'transfer', 'coverage']),
    money: all('money/', payers),
  };
}

/** A stream as the command line prints it: a run's report, how exact its quantiles are, and chances of two targets at once. */
export function reportOfStream(summary: StreamSummary): object {
  const { joint } = summary;
  return {
    ...reportOf(summary),
    streamed: true,
    quantileError: quantileErrorsOf(summary),
    joint,
  };
}
