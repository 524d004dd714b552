import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { allocationRules } from '../../../models/economy/allocation-rules.ts';
import { cities, plan } from '../../../seeds/index.ts';
import { loadCityShapes, loadPlaces } from '../../../seeds/sources.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import '../../app/app.css';
import { CitiesView } from './cities.svelte.ts';
import CitiesScreen from './CitiesScreen.svelte';

const open = async () => {
  const view = new CitiesView();
  await render(CitiesScreen, {
    plan,
    cities,
    shapes: await loadCityShapes(),
    places: await loadPlaces(),
    rules: allocationRules,
    summary: madeUpSummary(plan),
    stale: false,
    scenario: '按计划',
    check: { known: 814.7e8, split: 840.7e8 },
    whyHref: (measure: number, target: string) => `#/evidence/${String(measure)}/${target}`,
    view,
  });
  return view;
};
const onMap = (city: string) => page.getByRole('radio', { name: new RegExp(`^${city}：`) });
const inTable = (city: string) => page.getByRole('button', { name: city, exact: true });

describe('the cities by keyboard', () => {
  it('move on the map by arrows; the table’s row and the duties follow', async () => {
    const view = await open();
    onMap('太原市').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(onMap('太原市')).toBeChecked();
    await userEvent.keyboard('{ArrowUp}');
    expect(view.selected).toBe('xinzhou');
    await expect.element(onMap('忻州市')).toHaveFocus();
    await expect.element(inTable('忻州市')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('heading', { name: '忻州市要交什么账' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(view.selected).toBeNull();
  });

  it('choose in the table, and the map follows', async () => {
    await open();
    inTable('阳泉市').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(onMap('阳泉市')).toBeChecked();
    await expect.element(page.getByText('百度云计算（阳泉）中心（二期）')).toBeVisible();
  });

  it('take one stop of the Tab key for the map', async () => {
    await open();
    const stops = page
      .getByRole('radio')
      .elements()
      .filter((city) => city.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
  });

  it('sort the table and say so', async () => {
    await open();
    await page.getByRole('button', { name: '市级资金' }).click();
    const head = page.getByRole('columnheader', { name: '市级资金' });
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    const last = page.getByRole('row').elements().at(-1);
    expect(last?.textContent).toContain('全省');
  });
});

describe('the allocation', () => {
  it('says by what a measure is split, and colours the map by it', async () => {
    const view = await open();
    await page.getByRole('combobox', { name: '措施' }).selectOptions('14');
    await expect.element(page.getByText('试点只在太原市')).toBeVisible();
    await page.getByRole('combobox', { name: '措施' }).selectOptions('1');
    await page.getByRole('button', { name: '在地图上看' }).click();
    expect(view.colouring).toBe('share');
    await expect.element(onMap('太原市')).toHaveAccessibleName('太原市：15.2%');
  });
});
