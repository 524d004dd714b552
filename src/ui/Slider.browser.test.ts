import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../app/app.css';
import Slider from './Slider.svelte';

const base = {
  value: 2,
  min: 0,
  max: 10,
  step: 1,
  origin: 0,
  mark: 5,
  label: '消费券：省级资金',
  valueText: '2 亿元',
};

describe('a slider', () => {
  it('says its value in words, with its unit', async () => {
    await render(Slider, { ...base, onmove: vi.fn(), onrest: vi.fn() });
    const slider = page.getByRole('slider', { name: '消费券：省级资金' });
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2 亿元');
  });

  it('follows each key, and rests once after several', async () => {
    const [onmove, onrest] = [vi.fn(), vi.fn()];
    await render(Slider, { ...base, onmove, onrest });
    page.getByRole('slider').element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(onmove.mock.calls.flat()).toEqual([3, 4, 5]);
    await vi.waitFor(() => expect(onrest).toHaveBeenCalledOnce());
  });

  it('is caught by a finger anywhere in 44 pixels', async () => {
    await page.viewport(360, 640);
    await render(Slider, { ...base, onmove: vi.fn(), onrest: vi.fn() });
    expect(
      page.getByRole('slider').element().getBoundingClientRect().height,
    ).toBeGreaterThanOrEqual(44);
    await page.viewport(1280, 720);
  });

  it('lays its tick under the knob of the same value', async () => {
    const { container } = await render(Slider, {
      ...base,
      value: 10,
      mark: 10,
      onmove: vi.fn(),
      onrest: vi.fn(),
    });
    const tick = container.querySelector('.tick')?.getBoundingClientRect();
    const input = page.getByRole('slider').element().getBoundingClientRect();
    const knob = Number.parseFloat(
      getComputedStyle(document.documentElement).getPropertyValue('--knob-box'),
    );
    expect(input.right - (tick?.left ?? 0)).toBeCloseTo((knob * 16) / 2 + 1, 0);
  });
});
