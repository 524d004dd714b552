import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import '../../app/app.css';
import { decodeLink } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { planScenario, setLever, type Scenario } from '../../domain/scenario.ts';
import LinkBanner from './LinkBanner.svelte';
import ShareDialog from './ShareDialog.svelte';

const digest = '0123456789abcdef';
const headline = { median: 9.987e11, chance: 0.437 };
const plan = planScenario('按计划');
const everything = [...catalogue.levers.values()].reduce(
  (scenario, entry) => setLever(scenario, entry, entry.lever.max),
  plan,
);
const shareOf = (scenario: Scenario, copies = 1): Share => ({
  model: '1.0.0',
  makeup: null,
  screen: 'workbench',
  place: '',
  active: 0,
  baseline: null,
  scenarios: Array.from({ length: copies }, (_, at) => {
    return { scenario: { ...scenario, seed: at }, digest: '0123456789abcdef', headline: null };
  }),
});
const show = (share: Share, address = 'https://example.org/') =>
  render(ShareDialog, {
    share,
    catalogue,
    address,
    onexport: () => undefined,
    onopen: (text: string) => decodeLink(text, catalogue),
    onclose: () => undefined,
  });

it('shows a link that opens the same scenario, without a warning where it is short', async () => {
  show(shareOf(plan));
  const field = page.getByRole('textbox', { name: '链接' });
  await expect.element(field).toBeVisible();
  const link = (field.element() as HTMLInputElement).value;
  expect(await decodeLink(link, catalogue)).toMatchObject({
    kind: 'ok',
    share: { scenarios: [{ scenario: { title: '按计划' } }] },
  });
  await expect.element(page.getByText(`${String(link.length)} 个字符`)).toBeVisible();
  expect(page.getByText(/聊天软件可能会截断/).elements()).toHaveLength(0);
});

it('offers the file where a link is too long for chat software', async () => {
  show(shareOf(everything, 6), `https://example.org/${'x'.repeat(2000)}/`);
  await expect.element(page.getByText(/聊天软件可能会截断/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '下载情景文件' })).toBeVisible();
});

it('says that the numbers are the same, or keeps the text of what can’t be opened', async () => {
  const share = shareOf(plan);
  const incoming = {
    kind: 'opened',
    share,
    verdict: {
      kind: 'same',
      compared: [
        { title: '按计划', isSame: true, sent: { digest, headline }, here: { digest, headline } },
      ],
    },
    hasDraft: false,
  } as const;
  const banner = render(LinkBanner, { incoming, ondismiss: () => undefined });
  const shown = page.elementLocator(banner.container);
  await expect.element(shown).toHaveTextContent(/已精确复现.*9,987\.0 亿元/s);
  await expect.element(shown).not.toHaveTextContent(/草稿/);
  const outcome = { kind: 'damaged', damage: 'checksum' } as const;
  await banner.rerender({ incoming: { kind: 'refused', outcome, text: '#s=cut' } });
  await expect.element(shown).toHaveTextContent(/校验码对不上/);
  await expect.element(page.getByRole('button', { name: '复制原文' })).toBeVisible();
});

it('draws a QR code of the link, and says where the link is too long for one', async () => {
  const dialog = show(shareOf(plan));
  await page.getByRole('button', { name: '显示二维码' }).click();
  await expect.element(page.getByRole('img', { name: '链接的二维码' })).toBeVisible();
  const box = page.getByRole('img', { name: '链接的二维码' }).element().getAttribute('viewBox');
  expect(Number(box?.split(' ')[2])).toBeGreaterThan(21 + 8);
  dialog.unmount();
  show(shareOf(plan), `https://example.org/${'x'.repeat(1200)}/`);
  await page.getByRole('button', { name: '显示二维码' }).click();
  await expect.element(page.getByText(/二维码太密/)).toBeVisible();
});

it('says what is wrong with a pasted text, one sentence each', async () => {
  show(shareOf(plan));
  const field = page.getByRole('textbox', { name: '打开别人分享的情景' });
  for (const [text, sentence] of [
    ['https://example.org/#section', /没有推演的分享链接/],
    ['请看 https://example.org/#s=AAAAAAAAAAAAAAAA。', /不完整或已损坏/],
  ] as const) {
    await field.fill(text);
    await page.getByRole('button', { name: '打开链接' }).click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  }
});
