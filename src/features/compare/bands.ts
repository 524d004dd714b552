import type { Band } from '../../../models/contract.ts';
import type { BandSpec, FanSeries, TableSpec, Threshold } from '../../charts/spec.ts';
import { formatNumber, formatResult, resultScale } from '../../ui/numbers.ts';
import { nameOf, strokeOf, type Figured } from './members.ts';
import type { Wording } from './wording.svelte.ts';

export type Quantity = 'added' | 'level';

export const monthNames = ({ m }: Wording): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => m.charts.month({ n: i + 1 }));

export const lastOf = (values: readonly number[]): number => values.at(-1) ?? 0;

/** A value of an axis: whole where it is whole. */
export function writeTick(value: number, { locale }: Wording, signed = true): string {
  return formatNumber(value, locale, { signed, digits: Number.isInteger(value) ? 0 : 1 });
}

export function scaleBand(band: Band, divisor: number): Omit<FanSeries, 'tone'> {
  const scale = (values: readonly number[]): readonly number[] => values.map((v) => v / divisor);
  return {
    p5: scale(band.p5),
    p25: scale(band.p25),
    p50: scale(band.p50),
    p75: scale(band.p75),
    p95: scale(band.p95),
  };
}

function thresholdsOf(members: readonly Figured[], quantity: Quantity, wording: Wording) {
  const { w, locale } = wording;
  const { divisor } = resultScale(locale);
  const [first] = members;
  const zero: Threshold = { label: w.bands.zero, value: 0, colour: 'base-ink', dash: [3, 3] };
  if (quantity === 'added') return [zero];
  if (first === undefined) return [];
  const { target } = first.summary.headline;
  const label = w.bands.target({ value: formatResult(target, locale) });
  return [{ label, value: target / divisor, colour: 'target', dash: [] } as const];
}

/** Every scenario's median with its mark, and the ranges of those asked for, on one axis. */
export function bandsSpec(
  members: readonly Figured[],
  { quantity, banded }: { readonly quantity: Quantity; readonly banded: readonly string[] },
  wording: Wording,
): BandSpec {
  const { divisor } = resultScale(wording.locale);
  const signed = quantity === 'added';
  const scaled = members.map((member) => ({
    member,
    band: scaleBand(member.summary.headline[quantity], divisor),
  }));
  return {
    labels: monthNames(wording),
    fan: null,
    ranges: scaled
      .filter(({ member }) => banded.includes(member.id))
      .map(({ member, band }) => ({
        low: band.p5,
        high: band.p95,
        colour: strokeOf(member).colour,
      })),
    lines: scaled.map(({ member, band }) => ({
      ...strokeOf(member),
      label: `${member.letter} ${formatResult(lastOf(member.summary.headline[quantity].p50), wording.locale, { signed })}`,
      values: band.p50,
      width: member.isActive ? 2.5 : 1.75,
    })),
    thresholds: thresholdsOf(members, quantity, wording),
    formatTick: (value) => writeTick(value, wording, signed),
  };
}

/** Medians and ranges by month, a column for each scenario. */
export function bandsTable(
  members: readonly Figured[],
  quantity: Quantity,
  wording: Wording,
): TableSpec {
  const { w, locale } = wording;
  const write = (value: number): string => formatResult(value, locale, { digits: 1 });
  return {
    caption: w.bands.caption,
    columns: [w.month, ...members.map(({ letter, title }) => w.letters({ letter, title }))],
    rows: monthNames(wording).map((name, month) => [
      name,
      ...members.map(({ summary }) => {
        const { p5, p50, p95 } = summary.headline[quantity];
        const range = w.bands.range({ low: write(p5[month] ?? 0), high: write(p95[month] ?? 0) });
        return `${write(p50[month] ?? 0)} (${range})`;
      }),
    ]),
  };
}

/** Which ends highest and which lowest, in a sentence. */
export function bandsSentence(
  members: readonly Figured[],
  quantity: Quantity,
  { w, locale }: Wording,
): string {
  const ends = members
    .map((member) => ({
      name: nameOf(member),
      end: lastOf(member.summary.headline[quantity].p50),
    }))
    .sort((a, b) => b.end - a.end);
  const [most, least] = [ends[0], ends.at(-1)];
  if (most === undefined || least === undefined) return w.waiting;
  const write = (value: number): string =>
    formatResult(value, locale, {
      signed: quantity === 'added',
      digits: quantity === 'added' ? 1 : 0,
    });
  if (members.length > 1 && write(most.end) === write(least.end))
    return w.bands.tie({ value: write(most.end) });
  if (most === least) return w.bands.one({ name: most.name, value: write(most.end) });
  return w.bands.sentence({
    ...{ most: most.name, value: write(most.end) },
    ...{ least: least.name, other: write(least.end) },
  });
}
