import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import { directLabels } from './direct-labels.ts';
import { fitAxis } from './scale.ts';
import type { BandSpec, FanSeries, Marker, Palette, Type } from './spec.ts';

const dot = { pointRadius: 0, pointHitRadius: 0 } as const;

function edge(
  values: readonly number[],
  fill: string | false,
  colour: string,
): ChartDataset<'line'> {
  return { ...dot, data: [...values], fill, backgroundColor: colour, borderWidth: 0 };
}

/** A resolved colour let through; what is not written as rgb() stays as it is. */
function fade(colour: string, alpha: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${String(alpha)})`);
}

/** The two bands of a fan, the inner one first: what comes first is drawn on top. Each upper edge is filled down to the lower one after it. */
function bands(fan: FanSeries | null, palette: Palette): ChartDataset<'line'>[] {
  if (fan === null) return [];
  const own = fan.tone === undefined ? null : palette[fan.tone];
  const middle = own === null ? palette['plan-mid'] : fade(own, 0.42);
  const outside = own === null ? palette['plan-soft'] : fade(own, 0.16);
  return [
    edge(fan.p75, '+1', middle),
    edge(fan.p25, false, middle),
    edge(fan.p95, '+1', outside),
    edge(fan.p5, false, outside),
  ];
}

/** Ranges that let each other through, with a hair of their own colour at the edges. */
function ranges(spec: BandSpec, palette: Palette): ChartDataset<'line'>[] {
  return (spec.ranges ?? []).flatMap(({ low, high, colour }) => {
    const hair = { borderWidth: 0.75, borderDash: [], borderColor: fade(palette[colour], 0.5) };
    const fill = fade(palette[colour], 0.13);
    return [
      { ...edge(high, '+1', fill), ...hair },
      { ...edge(low, false, fill), ...hair },
    ];
  });
}

/** Every value that the axis must hold. */
function allValues({
  fan,
  lines,
  thresholds,
  ranges: behind = [],
  extent = [],
}: BandSpec): readonly number[] {
  return [
    ...(fan?.p5 ?? []),
    ...(fan?.p95 ?? []),
    ...behind.flatMap(({ low, high }) => [...low, ...high]),
    ...extent,
    ...lines.flatMap(({ values }) => values),
    ...thresholds.map(({ value }) => value),
  ];
}

/** Bare axes: no borders, hairlines across, four ticks. */
function axes(
  spec: BandSpec,
  palette: Palette,
  type: Type,
): NonNullable<ChartOptions<'line'>['scales']> {
  const { min, max, step } = fitAxis(allValues(spec));
  const text = { font: { family: type.family, size: type.size }, color: palette['ink-3'] };
  return {
    x: {
      border: { display: false },
      grid: { display: false },
      ticks: { ...text, maxRotation: 0, autoSkipPadding: 12 },
    },
    y: {
      min,
      max,
      border: { display: false },
      grid: { color: palette.line, drawTicks: false },
      ticks: {
        ...text,
        stepSize: step,
        padding: 6,
        callback: (value) => spec.formatTick(Number(value)),
      },
    },
  };
}

/** Marks on every third month: enough to tell a line, few enough to see it. */
function markerOf(marker: Marker, colour: string) {
  return {
    pointStyle: marker,
    pointRadius: ({ dataIndex }: { readonly dataIndex: number }) => (dataIndex % 3 === 2 ? 3.5 : 0),
    pointBackgroundColor: colour,
    pointBorderColor: colour,
    pointBorderWidth: 1.5,
  };
}

/** A fan chart by month: bands, lines with labels at their ends, horizontal lines with labels on them; no legend. */
export function bandConfig(
  spec: BandSpec,
  palette: Palette,
  type: Type,
): ChartConfiguration<'line'> {
  const lines = spec.lines.map(({ values, colour, width, dash, marker }) => ({
    ...dot,
    ...(marker === undefined ? {} : markerOf(marker, palette[colour])),
    data: [...values],
    fill: false,
    borderColor: palette[colour],
    borderWidth: width,
    borderDash: [...dash],
  }));
  return {
    type: 'line',
    data: {
      labels: [...spec.labels],
      datasets: [...lines, ...bands(spec.fan, palette), ...ranges(spec, palette)],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 4, right: labelRoom(spec, type.size) } },
      scales: axes(spec, palette, type),
    },
    plugins: [directLabels(spec, palette, type)],
  };
}

/** About how wide a text is: a CJK character is one em, others little more than half. */
export function textEms(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.58), 0);
}

/** Room at the right for the longest label, in CSS pixels. */
export function labelRoom({ lines }: BandSpec, size: number): number {
  const ems = lines.map(({ label }) => textEms(label));
  return Math.ceil(Math.max(0, ...ems) * size * 1.04) + 10;
}
