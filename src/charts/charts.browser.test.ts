import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../app/app.css';
import BandChart from './BandChart.svelte';
import ChartFrame from './ChartFrame.svelte';
import type { BandSpec } from './spec.ts';

const rise = (end: number) => Array.from({ length: 12 }, (_, i) => (end * (i + 1)) / 12);

const spec: BandSpec = {
  labels: rise(12).map(String),
  fan: { p5: rise(17), p25: rise(29), p50: rise(41), p75: rise(57), p95: rise(80) },
  lines: [{ label: '本情景 +41', values: rise(41), colour: 'plan', width: 2.25, dash: [] }],
  thresholds: [],
  formatTick: String,
};

/** How many of a canvas's points are painted. */
function countPainted(canvas: HTMLCanvasElement): number {
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('a fan chart', () => {
  it('paints its band, and another one when the figures change', async () => {
    const { container, rerender } = await render(BandChart, { spec, look: 'light' });
    const canvas = container.querySelector('canvas');
    if (!canvas) throw new Error('there is no canvas');
    await expect.poll(() => countPainted(canvas)).toBeGreaterThan(1000);
    const wide = countPainted(canvas);
    const narrow = { ...spec.fan, p5: rise(40), p25: rise(40.5), p75: rise(41.5), p95: rise(42) };
    await rerender({ spec: { ...spec, fan: narrow }, look: 'light' });
    await expect.poll(() => countPainted(canvas)).toBeLessThan(wide * 0.8);
  });
});

describe('the frame of a chart', () => {
  it('states the finding, and has the figures as a table with their source', async () => {
    await render(ChartFrame, {
      label: '到 12 月中位数 +41',
      unit: '亿元',
      source: { model: '1.0.0', digest: '7c419e0b52aa10d3' },
      table: { caption: '累计', columns: ['月份', '中位数'], rows: [['12月', '41.0']] },
      children: createRawSnippet(() => ({ render: () => '<span>picture</span>' })),
    });
    await expect.element(page.getByRole('img', { name: '到 12 月中位数 +41' })).toBeInTheDocument();
    await page.getByText('数据表').click();
    await expect.element(page.getByRole('row', { name: '12月 41.0' })).toBeVisible();
    await expect.element(page.getByText(/推演模型 1\.0\.0，摘要 7c419e0b/)).toBeVisible();
  });
});
