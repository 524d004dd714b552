import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { plan } from '../../../seeds/index.ts';
import { loadClauses } from '../../../seeds/sources.ts';
import '../../app/app.css';
import PlanCheckScreen from './PlanCheckScreen.svelte';

const clauses = await loadClauses();
const hrefOf = (measure: number): string => `#/evidence/${String(measure)}`;

beforeEach(async () => {
  await page.viewport(1366, 768);
  render(PlanCheckScreen, { plan, measures: [], clauses, hrefOf });
});

it('says on top what was found, by kind', async () => {
  await expect.element(page.getByText(/^逐条核对 60 项措施、87 个目标/)).toBeVisible();
});

it('opens a measure by its number, with the plan’s words and the way to its evidence', async () => {
  const opener = page.getByRole('button', { name: /第 57 项“统计入库奖励”/ }).first();
  await opener.click();
  await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText(/^加强统计监测。/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: '方程与依据' }))
    .toHaveAttribute('href', '#/evidence/57');
});

it('narrows to a department and says how many are left', async () => {
  await page.getByRole('combobox', { name: '责任部门' }).selectOptions('省邮政管理局');
  await expect.element(page.getByRole('status')).toHaveTextContent(/^列出 \d 处，共 \d+ 处$/);
});

it('folds and opens a kind by the keyboard', async () => {
  const heading = page.getByRole('heading', { name: '列举未尽' });
  const row = page.getByText(/“美食节会”点名 4 项/);
  await expect.element(row).not.toBeVisible();
  (heading.element().closest('summary') ?? document.body).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(row).toBeVisible();
});
