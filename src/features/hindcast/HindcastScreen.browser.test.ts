import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { measures } from '../../../models/measures/catalogue.ts';
import { evidence, plan } from '../../../seeds/index.ts';
import {
  loadBaselineSources,
  loadEvidenceTexts,
  loadHindsight,
  loadOutturns,
} from '../../../seeds/sources.ts';
import { madeUpHindcast } from '../../../test/fixtures/hindcast.ts';
import '../../app/app.css';
import HindcastScreen from './HindcastScreen.svelte';

const loadFacts = async () => ({
  ...{ plan, measures, evidence },
  hindsight: await loadHindsight(),
  outturns: await loadOutturns(),
  sources: await loadBaselineSources(),
  texts: await loadEvidenceTexts(),
});

it('shows misses first, each with its picture in words and its source', async () => {
  const facts = await loadFacts();
  const { container } = await render(HindcastScreen, { hindcast: madeUpHindcast, facts });
  const headings = [...container.querySelectorAll('section ol h3')].map((h) => h.textContent);
  expect(headings.slice(0, 2)).toEqual(['规上工业企业研发经费增速', '老旧小区开工率（7月底）']);
  const strip = page.getByRole('img', { name: '规上工业企业研发经费增速：预测中位数 20.0%' });
  await expect.element(strip).toBeVisible();
  await page.getByText('出处 · A 级').first().click();
  const link = page.getByRole('link').first();
  await expect.element(link).toBeVisible();
  await expect.element(link).toHaveAttribute('href', expect.stringMatching(/^http/));
});

it('says so where nothing can be compared, and still lists what was replaced', async () => {
  const facts = await loadFacts();
  const hindcast = { ...madeUpHindcast, rows: [] };
  await render(HindcastScreen, { hindcast, facts });
  await expect.element(page.getByText('没有实际数能与预测相比。')).toBeVisible();
  await expect.element(page.getByText('换掉了哪些参照后来情况的依据')).toBeVisible();
});
