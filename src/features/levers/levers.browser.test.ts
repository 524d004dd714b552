import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { plan } from '../../../seeds/index.ts';
import { sampleMeasures } from '../../../test/fixtures/measures.ts';
import '../../app/app.css';
import LeverPanel from './LeverPanel.svelte';
import TypedValue from './TypedValue.svelte';

const [vouchers] = sampleMeasures;
const lever = vouchers?.levers['province_budget'];
if (!lever) throw new Error('the fixture has the lever');

describe('a typed value', () => {
  const open = async (onset = vi.fn()) => {
    await render(TypedValue, { lever, value: 1e8, onset });
    return { onset, field: page.getByRole('textbox', { name: '省级资金，以亿元计' }) };
  };

  it('takes a number in the unit it stands beside', async () => {
    const { onset, field } = await open();
    await userEvent.fill(field, '2.5');
    await userEvent.keyboard('{Enter}');
    expect(onset).toHaveBeenCalledExactlyOnceWith(2.5e8);
  });

  it.each([
    ['abc', '“abc”不是数，取值没有改变。'],
    ['50%', '“50%”不是数，取值没有改变。'],
    ['99', '不能高于 10 亿元，取值没有改变。'],
    ['-1', '不能低于 0 亿元，取值没有改变。'],
    ['', '请输入一个数。'],
  ])('answers “%s” with a sentence and keeps the value', async (text, sentence) => {
    const { onset, field } = await open();
    await userEvent.fill(field, text);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(onset).not.toHaveBeenCalled();
  });

  it('gives way when the lever is moved in another way', async () => {
    const shown = await render(TypedValue, { lever, value: 1e8, onset: vi.fn() });
    const field = page.getByRole('textbox', { name: '省级资金，以亿元计' });
    await userEvent.fill(field, 'abc');
    await userEvent.keyboard('{Enter}');
    await shown.rerender({ value: 3e8 });
    await expect.element(field).toHaveValue('3');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    await shown.rerender({ value: 1e8 });
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    await expect.element(page.getByText(/不是数/)).not.toBeInTheDocument();
  });

  it('says so when it takes the nearest step', async () => {
    // the lever moves by what was typed, as in the panel
    const onset = vi.fn((value: number) => void shown.rerender({ value }));
    const shown = await render(TypedValue, { lever, value: 1e8, onset });
    const field = page.getByRole('textbox', { name: '省级资金，以亿元计' });
    await userEvent.fill(field, '2.54');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('已按步长取为 2.5 亿元。')).toBeVisible();
    expect(onset).toHaveBeenCalledWith(2.5e8);
    await expect.element(field).toHaveValue('2.5');
  });
});

describe('the panel of levers', () => {
  const actions = { onmove: vi.fn(), onrest: vi.fn(), onset: vi.fn(), onreset: vi.fn() };
  const open = () =>
    render(LeverPanel, {
      plan,
      measures: sampleMeasures,
      inputs: { start: 'plan', settings: { '9.start': 6 }, assumptions: {}, equations: {} },
      changed: new Set([9]),
      actions,
      loadClauses: () =>
        Promise.resolve([{ measure: 1, text: { zh: '计划里的原话。', en: 'The plan’s words.' } }]),
    });
  const rows = () => page.getByRole('listitem').elements().length;

  it('shows all sixty and narrows to what is searched', async () => {
    await open();
    expect(rows()).toBe(60);
    await userEvent.keyboard('/消费券');
    await expect.element(page.getByRole('searchbox')).toHaveValue('消费券');
    expect(rows()).toBe(1);
  });

  it('narrows to what the scenario changes, and says so on the button', async () => {
    await open();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('checkbox', { name: '只看改动' }).click();
    expect(rows()).toBe(1);
    await expect.element(page.getByText('社区消费与老旧小区改造')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '筛选 1' })).toBeVisible();
  });

  it('opens a measure with all its levers and the plan’s own words', async () => {
    await open();
    await page.getByRole('button', { name: '展开“数字消费券”的全部杠杆' }).click();
    await expect.element(page.getByText('计划里的原话。')).toBeVisible();
    await expect.element(page.getByRole('group', { name: '数字消费券：发放月份' })).toBeVisible();
    await page.getByRole('button', { name: '1 月', exact: true }).click();
    expect(actions.onset).toHaveBeenCalledWith('1.months', 0b111111110001);
  });

  it('says of a measure without a model that it has none, and still shows its clause', async () => {
    await open();
    await page.getByRole('button', { name: '展开“晋材晋用”的全部杠杆' }).click();
    await expect.element(page.getByText(/还没有方程/)).toBeVisible();
  });
});
