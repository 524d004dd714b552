import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { plan } from '../../../seeds/index.ts';
import { ruleMeasure, scorecardSummary } from '../../../test/fixtures/scorecard.ts';
import '../../app/app.css';
import { ScorecardView } from './scorecard.svelte.ts';
import ScorecardScreen from './ScorecardScreen.svelte';

const clause = { measure: 9, text: { zh: '推进1866个老旧小区改造工程。', en: 'Renovate 1,866.' } };
const loadClauses = () => Promise.resolve([clause]);
const show = () =>
  render(ScorecardScreen, {
    plan,
    measures: [ruleMeasure],
    summary: scorecardSummary,
    stale: false,
    scenario: '按计划',
    loadClauses,
    view: new ScorecardView(),
  });

describe('the scorecard on a desk', () => {
  beforeEach(async () => {
    await page.viewport(1366, 768);
  });

  it('shows all 87 targets and sorts them by a click on a heading', async () => {
    show();
    await expect.element(page.getByText('共 87 个')).toBeVisible();
    await page.getByRole('combobox', { name: '分组' }).selectOptions('不分组');
    await page.getByRole('button', { name: '达成概率' }).click();
    await expect
      .element(page.getByRole('columnheader', { name: '达成概率' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('新建省级重点实验室');
  });

  it('opens a row with the plan’s own words and its months', async () => {
    show();
    await page.getByRole('button', { name: '老旧小区改造', exact: true }).click();
    await expect.element(page.getByText(clause.text.zh)).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: '12 月' })).toBeVisible();
  });

  it('counts the joint chance of what is ticked', async () => {
    show();
    await page.getByRole('checkbox', { name: /服务业增加值/ }).click();
    await page.getByRole('checkbox', { name: /老旧小区改造/ }).click();
    await expect
      .element(page.getByRole('region', { name: '联合概率' }))
      .toHaveTextContent(/选中的 2 个目标同时达成\s*40%/);
  });

  it('says when nothing fits, with the way back', async () => {
    show();
    await page.getByRole('searchbox').fill('zzz');
    await expect.element(page.getByText('没有符合条件的目标。')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.element(page.getByText('共 87 个')).toBeVisible();
  });
});

it('shows cards on a phone, none wider than the screen', async () => {
  await page.viewport(360, 740);
  show();
  await expect.element(page.getByRole('button', { name: /老旧小区改造/ }).first()).toBeVisible();
  expect(page.getByRole('table').elements()).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
