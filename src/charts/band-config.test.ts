import { describe, expect, it } from 'vitest';
import { bandConfig, labelRoom } from './band-config.ts';
import { spreadLabels } from './direct-labels.ts';
import { fitAxis, roundStep } from './scale.ts';
import { tableText } from './table-text.ts';
import type { BandSpec, Palette } from './spec.ts';

const palette = new Proxy({} as Palette, { get: (_, name) => `<${String(name)}>` });

const spec: BandSpec = {
  labels: ['1月', '2月'],
  fan: { p5: [0, 17], p25: [0, 29], p50: [0, 41], p75: [0, 57], p95: [0, 80] },
  lines: [{ label: '本情景 +41', values: [0, 41], colour: 'plan', width: 2.25, dash: [] }],
  thresholds: [{ label: '补足', value: 93, colour: 'target', dash: [] }],
  formatTick: String,
};

describe('a fan chart', () => {
  const config = bandConfig(spec, palette, { family: 'f', size: 11 });

  it('fills each upper edge down to the lower edge after it, the inner band on top', () => {
    const bands = config.data.datasets.slice(1);
    expect(bands.map(({ data }) => data[1])).toEqual([57, 29, 80, 17]);
    expect(bands.map(({ fill }) => fill)).toEqual(['+1', false, '+1', false]);
  });

  it('draws its lines over the bands, in the colour of the palette', () => {
    expect(config.data.datasets[0]).toMatchObject({ data: [0, 41], borderColor: '<plan>' });
  });

  it('gives the chart library arrays of its own', () => {
    expect(config.data.datasets[0]?.data).not.toBe(spec.lines[0]?.values);
  });

  it('has an axis that holds the band and the target', () => {
    expect(config.options?.scales?.['y']).toMatchObject({ min: 0, max: 100 });
  });

  it('never moves by itself', () => {
    expect(config.options?.animation).toBe(false);
  });

  it('keeps room for its longest label, wider for Chinese', () => {
    const wide = { ...spec, lines: [{ ...spec.lines[0], label: '本情景本情景' }] } as BandSpec;
    const narrow = { ...spec, lines: [{ ...spec.lines[0], label: 'abcdef' }] } as BandSpec;
    expect(labelRoom(wide, 11)).toBeGreaterThan(labelRoom(narrow, 11));
    expect(labelRoom({ ...spec, lines: [] }, 11)).toBeLessThan(20);
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([10, 60, 100], 14, [0, 120])).toEqual([10, 60, 100]);
  });

  it('move apart in their order when there is none', () => {
    const placed = spreadLabels([50, 52, 49], 14, [0, 120]);
    const order = [2, 0, 1].map((index) => placed[index] ?? Number.NaN);
    expect((order[1] ?? 0) - (order[0] ?? 0)).toBeGreaterThanOrEqual(14);
    expect((order[2] ?? 0) - (order[1] ?? 0)).toBeGreaterThanOrEqual(14);
  });

  it('stay on the chart', () => {
    expect(Math.max(...spreadLabels([118, 119, 120], 14, [0, 120]))).toBe(120);
  });
});

describe('an axis', () => {
  it.each([
    [80, 20],
    [93, 25],
    [0.8, 0.2],
    [0, 1],
    [1100, 500],
  ])('of extent %d steps by %d', (extent, step) => {
    expect(roundStep(extent, 4)).toBeCloseTo(step, 12);
  });

  it('reaches below zero only for what is worth a line', () => {
    expect(fitAxis([-0.4, 80]).min).toBe(0);
    expect(fitAxis([-14, 80]).min).toBe(-25);
  });

  it('has a height even when nothing happens', () => {
    const { min, max } = fitAxis([0, 0]);
    expect(max).toBeGreaterThan(min);
  });
});

it('a table goes to the clipboard with what it is and where it is from', () => {
  const table = { caption: '累计', columns: ['月份', '中位数'], rows: [['12\t月', '41.0']] };
  expect(tableText(table, '单位：亿元')).toBe('累计\n月份\t中位数\n12 月\t41.0\n单位：亿元');
});
