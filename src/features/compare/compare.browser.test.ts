import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { measures } from '../../../models/measures/catalogue.ts';
import { evidence, plan } from '../../../seeds/index.ts';
import { madeUpMembers } from '../../../test/fixtures/compare-members.ts';
import '../../app/app.css';
import { createCatalogue } from '../../domain/catalogue.ts';
import type { Scenario } from '../../domain/scenario.ts';
import CompareScreen from './CompareScreen.svelte';
import EmptyState from './EmptyState.svelte';
import type { CompareMember } from './members.ts';
import { CompareView } from './view.svelte.ts';

const catalogue = createCatalogue({
  plan: plan.id,
  model: '1.0.0',
  measures,
  assumptions: evidence.assumptions,
});
const facts = {
  plan,
  catalogue,
  wordLever: (_: unknown, value: number) => String(value),
  nameAssumption: (id: string) => id,
  wordAssumption: () => '',
  wordTarget: (_: unknown, value: number) => String(value),
  wordAsked: () => '达到',
};
const doubled = { settings: { '1.province_budget': 2e8 } };
const tripled = { settings: { '1.province_budget': 3e8 } };
const three = madeUpMembers([
  { title: '按计划', chance: 0.47, money: 20 },
  { title: '消费券翻倍', chance: 0.501, money: 24, scenario: doubled },
  { title: '消费券三倍', chance: 0.46, money: 22, scenario: tripled },
]);

const open = async (members: readonly CompareMember[] = three) => {
  const told: string[] = [];
  const added: Scenario[] = [];
  const tell =
    (name: string) =>
    (id: string | null): void =>
      void told.push(`${name} ${String(id)}`);
  const view = new CompareView();
  const props = {
    members,
    facts,
    isFull: false,
    actions: {
      onshow: tell('show'),
      onbaseline: tell('baseline'),
      onduplicate: tell('duplicate'),
      onremove: tell('remove'),
      onalign: tell('align'),
      onretry: tell('retry'),
      onpair: tell('pair'),
    },
    onadd: (scenario: Scenario) => void added.push(scenario),
    look: 'light',
    view,
  };
  const screen = await render(CompareScreen, props);
  return {
    told,
    added,
    view,
    show: (next: readonly CompareMember[]) => screen.rerender({ ...props, members: next }),
  };
};

const replace = (place: number, more: Partial<CompareMember>): readonly CompareMember[] =>
  three.map((member, at) => (at === place ? { ...member, ...more } : member));

describe('the comparison', () => {
  it('says the paired difference and marks what is dominated', async () => {
    await open();
    const sentence =
      /B 消费券翻倍 比 A 按计划 多 12\.0 亿元（5–95%：\+8\.0 至 \+18\.0），概率高 3\.1/;
    await expect.element(page.getByText(sentence).first()).toBeVisible();
    await expect.element(page.getByText('C 消费券三倍（被占优）')).toBeInTheDocument();
  });

  it('lists what differs, and finds it by a word', async () => {
    await open();
    const table = page.getByRole('region', { name: '各情景的设置' });
    await expect.element(table.getByRole('cell', { name: '200000000' })).toBeVisible();
    await page.getByRole('searchbox', { name: '搜索设置' }).fill('没有这样的设置');
    await expect.element(page.getByText('没有符合条件的设置。')).toBeVisible();
  });

  it('shows what one scenario lacks without hiding the others', async () => {
    const failed = { kind: 'failed', sentence: '有一个杠杆超出了允许范围。' } as const;
    const { told, show } = await open(replace(1, { result: failed }));
    await expect.element(page.getByText(/没有算出结果: 有一个杠杆/)).toBeVisible();
    await page.getByRole('button', { name: '再算一次' }).click();
    expect(told).toEqual(['retry m1']);
    await expect.element(page.getByText('47.0%').first()).toBeVisible();
    await show(replace(1, { pair: { kind: 'unshared' } }));
    await page.getByRole('button', { name: '改用基准的抽样：消费券翻倍' }).click();
    expect(told.at(-1)).toBe('align m1');
  });

  it('keeps a locked picture while the figures move, with the digest it belongs to', async () => {
    const { show } = await open();
    await page.getByRole('button', { name: '锁定“花多少钱，换多大把握？”' }).click();
    await expect.element(page.getByText(/已锁定，属于摘要 A 7c419e0b/)).toBeVisible();
    const moved = madeUpMembers([
      { title: '按计划', chance: 0.9, money: 20 },
      { title: '消费券翻倍', chance: 0.95, money: 24 },
    ]);
    await show(moved);
    await expect.element(page.getByText('C 消费券三倍（被占优）')).toBeInTheDocument();
    await page.getByRole('button', { name: /^解除锁定/ }).click();
    await expect.element(page.getByText('C 消费券三倍（被占优）')).not.toBeInTheDocument();
  });

  it('stacks two scenarios once every conflict is chosen', async () => {
    const { added } = await open();
    const stack = page.getByRole('button', { name: '叠加成新情景' });
    await page.getByRole('combobox', { name: '底层' }).selectOptions('m1');
    await page.getByRole('checkbox', { name: /^C 消费券三倍/ }).click();
    await expect.element(stack).toBeDisabled();
    await page.getByRole('radio', { name: 'C：300000000' }).click();
    await stack.click();
    expect(added[0]?.title).toBe('消费券翻倍 + 消费券三倍');
    expect(added[0]?.settings).toEqual(tripled.settings);
  });

  it('offers three ways to a second scenario', async () => {
    const told: string[] = [];
    await render(EmptyState, {
      examples: [{ id: 'x', title: '消费券翻倍' }],
      onduplicate: () => told.push('duplicate'),
      onexample: ({ id }: { id: string }) => told.push(id),
      onlibrary: () => told.push('library'),
    });
    await page.getByRole('button', { name: '复制这个情景' }).click();
    await page.getByRole('button', { name: '消费券翻倍' }).click();
    await page.getByRole('button', { name: /我的情景/ }).click();
    expect(told).toEqual(['duplicate', 'x', 'library']);
  });
});
