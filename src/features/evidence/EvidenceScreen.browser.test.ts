import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/app.css';
import { measures } from '../../../models/measures/catalogue.ts';
import { explain } from '../../../models/explain.ts';
import { Simulation } from '../../../models/simulate.ts';
import { evidence, inputOutput, plan } from '../../../seeds/index.ts';
import { madeUpWords as words } from '../../../test/fixtures/evidence-words.ts';
import { tryEquation } from '../../app/try-equation.ts';
import type { Explanation } from '../../../models/simulation/explain.ts';
import type { Explained } from '../../engine/engine.ts';
import { planScenario, type Override } from '../../domain/scenario.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { ExplanationState } from '../../state/evidence.svelte.ts';
import type { Place } from './address.ts';
import EvidenceScreen from './EvidenceScreen.svelte';
import { EvidenceView } from './view.svelte.ts';

const simulation = new Simulation();
const options = { seed: 1, draws: 512, central: false };

const answer = (explanation: Explanation | undefined): Explained =>
  explanation ? { kind: 'explanation', explanation } : { kind: 'no_model' };

function explainState(measure: number): ExplanationState {
  const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
  const explanation = explain(simulation, inputs, options, measure);
  return explanation ? { kind: 'done', explanation } : { kind: 'no_model' };
}

function show(
  place: Place,
  {
    state = null,
    assumptions = {},
    isOffline = false,
    own = {},
  }: {
    state?: ExplanationState | null;
    assumptions?: Readonly<Record<string, Override>>;
    isOffline?: boolean;
    own?: Readonly<Record<string, string>>;
  } = {},
) {
  const onoverride = vi.fn(() => null);
  const onreset = vi.fn();
  const onapply = vi.fn(() => null);
  const ontry = (key: string, text: string) =>
    tryEquation(
      {
        ask: (number, scenario) =>
          Promise.resolve(answer(explain(simulation, scenario, options, number))),
      },
      planScenario('试'),
      key,
      text,
    );
  const onretry = vi.fn();
  const measure = place.kind === 'measure' ? place.measure : 1;
  render(EvidenceScreen, {
    facts: { plan, measures, evidence, table: inputOutput },
    place,
    scenario: { ...planScenario('试'), assumptions },
    summary: null,
    stale: false,
    explanation: state ?? explainState(measure),
    view: new EvidenceView(),
    loadClauses: () =>
      Promise.resolve([{ measure: 1, text: { zh: '发放数字消费券', en: 'Issue vouchers' } }]),
    loadWords: () => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(words)),
    equations: { own, ontry, onapply },
    onoverride,
    onreset,
    onretry,
  });
  return { onoverride, onreset, onretry, onapply };
}

const vouchers = { kind: 'measure', measure: 1, target: null } as const;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => i18n.set('zh-CN'));

describe('the page of a measure', () => {
  it('shows the clause, the path to value added and every equation as mathematics', async () => {
    show(vouchers);
    await expect.element(page.getByText('发放数字消费券')).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /省级财政资金/ }).first()).toBeVisible();
    const formulas = document.querySelectorAll('math');
    expect(formulas.length).toBeGreaterThan(20);
    expect([...formulas].every(({ namespaceURI }) => namespaceURI?.endsWith('MathML'))).toBe(true);
    expect(document.querySelector('math mfrac')?.getBoundingClientRect().height).toBeGreaterThan(
      20,
    );
  });

  it('says what the names of an equation are, by keyboard too', async () => {
    show(vouchers);
    const where = page.getByRole('button', { name: /其中/ }).nth(2);
    (where.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(where).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText('杠杆', { exact: true }).first()).toBeVisible();
  });

  it('follows the target that was asked about', async () => {
    show({ ...vouchers, target: 'voucher_budget_cities' });
    const choice = page.getByLabelText('通向');
    await expect.element(choice).toHaveValue('target:voucher_budget_cities');
    await expect.element(page.getByText(/个杠杆经.*市级消费券资金/)).toBeVisible();
  });

  it('gives an assumption a value of the scenario, or says what is wrong with it', async () => {
    const { onoverride } = show(vouchers);
    const row = page.getByRole('button', { name: /资金核销率/ });
    await row.click();
    await page.getByRole('radio', { name: '一个值' }).click();
    const field = page.getByRole('textbox', { name: '中值' });
    await field.fill('很多');
    await page.getByRole('button', { name: '用于本情景' }).click();
    await expect.element(page.getByText('“很多”不是数，取值没有改变。')).toBeVisible();
    await field.fill('50%');
    await page.getByRole('button', { name: '用于本情景' }).click();
    expect(onoverride).toHaveBeenCalledExactlyOnceWith('m01_redemption_rate', {
      kind: 'value',
      value: 0.5,
    });
  });

  it('marks what the scenario sets and takes it back', async () => {
    const assumptions = { m01_redemption_rate: { kind: 'value', value: 0.5 } } as const;
    const { onoverride } = show(vouchers, { assumptions });
    await expect.element(page.getByText('已改动').first()).toBeVisible();
    await page.getByRole('button', { name: /资金核销率/ }).click();
    await page.getByRole('button', { name: '恢复为证据取值' }).click();
    expect(onoverride).toHaveBeenCalledExactlyOnceWith('m01_redemption_rate', null);
  });

  it('opens citations in a window of their own that learns nothing of this one', async () => {
    show(vouchers);
    await page.getByRole('button', { name: /零售环节毛利/ }).click();
    const link = page.getByRole('link', { name: /在新窗口打开/ }).first();
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
  });

  it('keeps the rest on screen when its numbers fail, and asks again', async () => {
    const answer = { kind: 'failed', code: 'worker_died', sentence: '' } as const;
    const { onretry } = show(vouchers, { state: { kind: 'failed', answer, stale: null } });
    await expect.element(page.getByText('没能算出这项措施的数字')).toBeVisible();
    await expect.element(page.getByText('计划原文')).toBeVisible();
    await page.getByRole('button', { name: '重试' }).click();
    expect(onretry).toHaveBeenCalledOnce();
  });

  it('says that figures are on the way', async () => {
    show(vouchers, { state: { kind: 'computing', stale: null } });
    await expect.element(page.getByText('正在计算这项措施的每一行…')).toBeVisible();
  });
});

describe('an equation', () => {
  const edit = () => page.getByRole('button', { name: '改写“净增销售”的公式' });

  it('is edited where it stands: tried while it is typed, wrong with its place, right with its figure', async () => {
    const { onapply } = show(vouchers);
    await edit().click();
    const field = page.getByRole('textbox', { name: /净增销售.*等号右边/ });
    await field.fill('gross_sales * displacemnt');
    await expect
      .element(page.getByText('第 15 个字符：这里没有“displacemnt”这个量。是不是“displacement”？'))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: '用于本情景' })).toBeDisabled();
    await field.fill('gross_sales / 0');
    await expect.element(page.getByText(/部分抽样算不出数/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '用于本情景' })).toBeDisabled();
    await field.fill('gross_sales * displacement');
    await expect.element(page.getByText(/^公式可用，本行为/)).toBeVisible();
    await page.getByRole('button', { name: '用于本情景' }).click();
    await vi.waitFor(() => {
      expect(onapply).toHaveBeenCalledExactlyOnceWith('1.net_sales', 'gross_sales * displacement');
    });
  });

  it('is marked and taken back in one step, also where it does not compile', async () => {
    const { onapply } = show(vouchers, { own: { '1.net_sales': 'nothing' } });
    await expect.element(page.getByText('已改写', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '恢复“净增销售”的模型公式' }).click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith('1.net_sales', null);
  });
});

describe('the register', () => {
  const counted = () => page.getByRole('status').first();

  it('searches, narrows to what the scenario sets, and says when nothing fits', async () => {
    show({ kind: 'register' });
    await expect.element(page.getByRole('button', { name: /零售环节毛利/ })).toBeVisible();
    await page.getByRole('searchbox').fill('没有这样的参数');
    await expect.element(page.getByText('没有符合条件的参数假设。')).toBeVisible();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByRole('checkbox', { name: '只看改动' }).click();
    await expect.element(page.getByText(/本情景没有改动任何参数假设/)).toBeVisible();
    await expect.element(counted()).toHaveTextContent(/条中的 0 条/);
  });

  it('goes on with ids where the words of the evidence cannot be read', async () => {
    show({ kind: 'register' }, { isOffline: true });
    await expect.element(page.getByRole('alert')).toHaveTextContent('证据文字没有读到');
    await expect.element(page.getByRole('button', { name: 'm01_redemption_rate' })).toBeVisible();
  });

  it('reads in English', async () => {
    await i18n.set('en');
    show({ kind: 'register' });
    await expect
      .element(page.getByRole('button', { name: 'Title of retail_gross_margin_share' }).first())
      .toBeVisible();
  });
});

describe('the outside world', () => {
  it('is a group of its own, reset in one step', async () => {
    const assumptions = { world_services_growth_2021: { kind: 'value', value: 0.05 } } as const;
    const { onreset } = show({ kind: 'world' }, { assumptions });
    await expect.element(page.getByRole('button', { name: /单月本地疫情概率/ })).toBeVisible();
    await page.getByRole('button', { name: '恢复外部情景' }).click();
    expect(onreset).toHaveBeenCalledExactlyOnceWith(['world_services_growth_2021']);
  });
});
