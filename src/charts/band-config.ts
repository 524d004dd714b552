import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { directLabels } from './direct-labels.ts';
import { fitAxis } from './scale.ts';
import type { BandSpec, Colour, FanSeries, Palette, Type } from './spec.ts';

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

/** A fan chart by month: bands, lines with labels at their ends, horizontal lines with labels on them; four ticks, no legend. */
export function bandConfig(
  spec: BandSpec,
  palette: Palette,
  type: Type,
): ChartConfiguration<'line'> {
  const axis = fitAxis(allValues(spec));
  const font = { family: type.family, size: type.size };
  const colour = (name: Colour): string => palette[name];
  return {
    type: 'line',
    data: {
      labels: [...spec.labels],
      datasets: [
        ...spec.lines.map(({ values, colour: name, width, dash }) => ({
          ...dot,
          data: [...values],
          fill: false,
          borderColor: colour(name),
          borderWidth: width,
          borderDash: [...dash],
        })),
        ...bands(spec.fan, palette),
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 4, right: labelRoom(spec, type.size) } },
      scales: {
        x: {
          border: { display: false },
          grid: { display: false },
          ticks: { font, color: colour('ink-3'), maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          min: axis.min,
          max: axis.max,
          border: { display: false },
          grid: { color: colour('line'), drawTicks: false },
          ticks: {
            font,
            color: colour('ink-3'),
            stepSize: axis.step,
            padding: 6,
            callback: (value) => spec.formatTick(Number(value)),
          },
        },
      },
    },
    plugins: [directLabels(spec, palette, type)],
  };
}

/** Room at the right for the longest label, in CSS pixels: a CJK character is one em, others little more than half. */
export function labelRoom({ lines }: BandSpec, size: number): number {
  const ems = lines.map(({ label }) =>
    [...label].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 1 : 0.58), 0),
  );
  return Math.ceil(Math.max(0, ...ems) * size * 1.04) + 10;
}
