import type { Hindcast } from '../../../models/analysis/hindcast.ts';
import type { ReliabilityPoint, TableSpec } from '../../charts/spec.ts';
import { formatNumber, formatPercent } from '../../ui/numbers.ts';
import { brierText, distanceText, type Wording } from './words.ts';

/** What saying one half throughout gets. */
const coinBrier = 0.25;

/** How the scored forecasts lie in their ranges. */
export function insideSentence({ summary }: Hindcast, { m, locale }: Wording): string {
  const { counted, inside50, inside90 } = summary;
  const expected = (share: number): string =>
    formatNumber(counted * share, locale, { digits: (counted * share) % 1 === 0 ? 0 : 1 });
  return m.hindcast.inside({
    counted: String(counted),
    inside90: String(inside90),
    expected90: expected(0.9),
    inside50: String(inside50),
    expected50: expected(0.5),
  });
}

/** How good the chances were; null: none was given. */
export function brierSentence({ summary, rows }: Hindcast, { m, locale }: Wording): string | null {
  const { brier, chances } = summary;
  if (brier === null) return null;
  const wrong = rows.filter(
    ({ counted, decided, forecast: { chance } }) =>
      counted && chance !== null && decided !== null && decided.happened !== chance.chance >= 0.5,
  );
  const words = m.hindcast;
  const parts = { chances: String(chances), wrong: String(wrong.length) };
  const sentence = words.brier({ ...parts, brier: brierText(brier, locale) });
  return sentence + (brier > coinBrier ? words.brierWorse : words.brierBetter);
}

/** Mean CRPS, unit by unit. */
export function crpsSentence({ summary }: Hindcast, wording: Wording): string {
  const words = wording.m.hindcast;
  const list = summary.crps.map(({ unit, count, mean }) =>
    words.crpsItem({ value: distanceText(mean, unit, wording), n: String(count) }),
  );
  return words.crps({ list: list.join(words.join) });
}

/** Bins of chances that hold any, then the two ranges, as points. */
export function reliabilityPoints(
  { summary }: Hindcast,
  { m }: Wording,
): readonly ReliabilityPoint[] {
  const words = m.hindcast.reliability;
  const { counted, inside50, inside90 } = summary;
  const bins = summary.reliability.flatMap(
    ({ from, count, forecast, observed }): ReliabilityPoint[] =>
      forecast === null || observed === null
        ? []
        : [
            {
              ...{ id: `bin ${String(from)}`, kind: 'chance', forecast, observed },
              text: words.count({ n: String(count) }),
            },
          ],
  );
  if (counted === 0) return bins;
  const range = (forecast: number, inside: number, name: string): ReliabilityPoint => ({
    ...{ id: name, kind: 'interval', forecast, observed: inside / counted },
    text: `${name} · ${words.count({ n: String(counted) })}`,
  });
  return [...bins, range(0.5, inside50, words.interval50), range(0.9, inside90, words.interval90)];
}

/** The reliability table with its counts, empty bins too. */
export function reliabilityTable({ summary }: Hindcast, { m, locale }: Wording): TableSpec {
  const words = m.hindcast.reliability;
  const { counted, inside50, inside90 } = summary;
  const percent = (share: number | null): string =>
    share === null ? '' : formatPercent(share, locale);
  const ranges = [
    [words.interval50, 0.5, inside50],
    [words.interval90, 0.9, inside90],
  ] as const;
  return {
    caption: words.title,
    columns: [
      ...[words.columns.what, words.columns.count, words.columns.forecast, words.columns.observed],
    ],
    rows: [
      ...summary.reliability.map(({ from, to, count, forecast, observed }) => [
        words.bin({ from: percent(from), to: percent(to) }),
        ...[String(count), percent(forecast), percent(observed)],
      ]),
      ...ranges.map(([name, share, inside]) => [
        ...[name, String(counted), percent(share)],
        percent(counted === 0 ? null : inside / counted),
      ]),
    ],
  };
}
