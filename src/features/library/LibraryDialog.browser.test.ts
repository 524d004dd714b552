import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import '../../app/app.css';
import { planScenario, type Scenario } from '../../domain/scenario.ts';
import { Library } from '../../state/library.svelte.ts';
import type { SaveResult } from '../../storage/port.ts';
import { IndexedDbStore } from '../../storage/store.ts';
import LibraryDialog from './LibraryDialog.svelte';

let count = 0;
const stores: IndexedDbStore[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function show() {
  const newId = () => `id-${String(count++)}`;
  const now = () => new Date().toISOString();
  const store = new IndexedDbStore({ catalogue, name: `library-${newId()}`, now, newId });
  stores.push(store);
  const opened: Scenario[] = [];
  const saved: SaveResult[] = [];
  const library = new Library(store);
  render(LibraryDialog, {
    library,
    starters: [],
    catalogue,
    member: { id: 'm', scenario: planScenario('消费券翻倍'), basis: null },
    onopen: (scenario: Scenario) => {
      opened.push(scenario);
      return opened.length < 2;
    },
    onsaved: (result: SaveResult) => saved.push(result),
    onrenamed: () => undefined,
    onclose: () => undefined,
  });
  return { opened, saved, library };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = async (action: string): Promise<void> => {
  await page.getByRole('button', { name: /^“消费券翻倍”的操作/ }).click();
  await button(action).click();
};

it('saves, deletes and takes the deletion back', async () => {
  const { saved, library } = show();
  await expect.element(page.getByText(/还没有保存过情景/)).toBeVisible();
  await button('保存').click();
  await expect.element(page.getByText('已保存“消费券翻倍”。')).toBeVisible();
  expect(saved).toHaveLength(1);
  await choose('删除');
  await button('撤销').click();
  await expect.element(page.getByText('已恢复。')).toBeVisible();
  expect(library.entries).toHaveLength(1);
});

it('leaves renaming by Escape without closing the dialog', async () => {
  show();
  await button('保存').click();
  await choose('重命名');
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await choose('重命名');
  await page.getByRole('textbox').fill('改名');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('已改名为“改名”。')).toBeVisible();
});

it('opens a saved scenario, and says when there is no room', async () => {
  const { opened } = show();
  await button('保存').click();
  await button('打开').click();
  expect(opened.map(({ title }) => title)).toEqual(['消费券翻倍']);
  await button('打开').click();
  await expect.element(page.getByText(/屏幕上已有六个情景/)).toBeVisible();
});
