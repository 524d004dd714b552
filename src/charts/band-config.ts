import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import { directLabels } from './direct-labels.ts';
import { fitAxis } from './scale.ts';
import type { BandSpec, FanSeries, Palette, Type } from './spec.ts';

const dot = { pointRadius: 0, pointHitRadius: 0 } as const;

function edge(
  values: readonly number[],
  fill: string | false,
  colour: string,
): ChartDataset<'line'> {
  return { ...dot, data: [...values], fill, backgroundColor: colour, borderWidth: 0 };
}

/** The two bands of a fan, the inner one first: what comes first is drawn on top. Each upper edge is filled down to the lower one after it. */
function bands(fan: FanSeries, palette: Palette): ChartDataset<'line'>[] {
  return [
    edge(fan.p75, '+1', palette['plan-mid']),
    edge(fan.p25, false, palette['plan-mid']),
    edge(fan.p95, '+1', palette['plan-soft']),
    edge(fan.p5, false, palette['plan-soft']),
  ];
}

/** Every value that the axis must hold. */
function allValues({ fan, lines, thresholds }: BandSpec): readonly number[] {
  return [
    ...fan.p5,
    ...fan.p95,
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

/** A fan chart by month: bands, lines with labels at their ends, horizontal lines with labels on them; no legend. */
export function bandConfig(
  spec: BandSpec,
  palette: Palette,
  type: Type,
): ChartConfiguration<'line'> {
  const lines = spec.lines.map(({ values, colour, width, dash }) => ({
    ...dot,
    data: [...values],
    fill: false,
    borderColor: palette[colour],
    borderWidth: width,
    borderDash: [...dash],
  }));
  return {
    type: 'line',
    data: { labels: [...spec.labels], datasets: [...lines, ...bands(spec.fan, palette)] },
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

/** Room at the right for the longest label, in CSS pixels: a CJK character is one em, others little more than half. */
export function labelRoom({ lines }: BandSpec, size: number): number {
  const ems = lines.map(({ label }) =>
    Array.from(label).reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.58), 0),
  );
  return Math.ceil(Math.max(0, ...ems) * size * 1.04) + 10;
}
