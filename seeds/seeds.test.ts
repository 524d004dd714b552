import { describe, expect, test } from 'vitest';
import { baseline, cities, economy, evidence, inputOutput, plan } from './index.ts';
import {
  loadBaselineSources,
  loadClauses,
  loadEvidenceTexts,
  loadTableSources,
} from './sources.ts';
import type { Target } from './types.ts';

describe('the plan', () => {
  test('has 60 measures in 18 sections and 4 chapters, 87 targets, 33 departments', () => {
    expect(plan.measures.map((measure) => measure.number)).toEqual(upTo(60));
    expect(plan.sections.map((section) => section.number)).toEqual(upTo(18));
    expect(plan.chapters).toHaveLength(4);
    expect(plan.targets).toHaveLength(87);
    expect(plan.departments).toHaveLength(33);
  });

  test('keeps rates, caps and due days apart from what is simulated', () => {
    const rules = plan.targets.filter((target) => target.rule).map((target) => target.id);
    expect(rules.toSorted()).toEqual([
      'base_reward',
      'base_reward_province_share',
      'festival_subsidy_cap',
      'festival_subsidy_rate',
      'lift_subsidy',
      'monthly_forecast_day',
      'monthly_review_day',
      'toll_discount_kept',
    ]);
  });

  test('knows months: payment deferral is due in March, wages every month', () => {
    expect(find('deferral_policy').due).toBe(3);
    expect(find('free_gates_started').due).toBe(1);
    expect(find('wages_on_time').due).toBe('monthly');
  });
});

describe('the clauses', async () => {
  const clauses = new Map((await loadClauses()).map(({ measure, text }) => [measure, text]));

  test('are 60, each in Chinese and English, without the list of responsible departments', () => {
    expect([...clauses.keys()]).toEqual(upTo(60));
    for (const { zh, en } of clauses.values()) {
      expect(zh).toMatch(/^[^\s,;()]+[。]$/u);
      expect(zh).not.toContain('责任单位');
      expect(en).toMatch(/^[^\u4e00-\u9fff]+\.$/u);
    }
  });

  test.each(plan.targets.filter((target) => target.measure !== null))(
    'give $id its number or its names in both languages',
    (target) => {
      const clause = clauses.get(target.measure ?? 0);
      for (const words of chineseOf(target)) expect(clause?.zh).toContain(words);
      for (const words of englishOf(target)) expect(clause?.en).toContain(words);
    },
  );
});

describe('the evidence', () => {
  test('is converted at the door', () => {
    expect(evidence.assumptions.get('m09_cost_per_neighbourhood')).toMatchObject({
      central: 6_200_000,
      low: 3_000_000,
      high: 10_000_000,
      unit: 'CNY/neighbourhood',
    });
    expect(evidence.assumptions.get('m53_mine_capex')).toMatchObject({
      central: 200_000_000,
      unit: 'CNY/mine',
    });
    expect(evidence.assumptions.get('service_jobs_per_million_va')?.central).toBe(8e-6);
  });

  test('has no outlook on outbreaks twice', () => {
    expect(evidence.assumptions.has('world_outbreak_chance_month')).toBe(true);
    expect(evidence.assumptions.has('covid_shock_probability_month')).toBe(false);
  });

  test('marks what leans on Shanxi in 2021', () => {
    expect(evidence.assumptions.get('m57_new_units')?.hindsight).toBe(true);
    expect(evidence.assumptions.get('m01_redemption_rate')?.hindsight).toBe(false);
  });

  test('has seven profiles, whose twelve shares sum to one', () => {
    expect(evidence.profiles.size).toBe(7);
    for (const { shares } of evidence.profiles.values()) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    expect(evidence.profiles.get('seasonality_voucher_issue')?.shares.slice(0, 6)).toEqual(
      new Array(6).fill(0),
    );
  });

  test('has words and a source for every assumption and profile', async () => {
    const texts = await loadEvidenceTexts();
    const ids = [...evidence.assumptions.keys(), ...evidence.profiles.keys()];
    expect(ids.filter((id) => !texts.has(id))).toEqual([]);
    expect(texts.get('m09_cost_per_neighbourhood')?.published.unit).toBe('CNY 10,000');
  });
});

describe('the baseline', () => {
  test('is converted at the door, to the digit', () => {
    expect(baseline.get('va_tertiary_2020_exact')).toMatchObject({
      value: 902_981_000_000,
      unit: 'CNY',
      role: 'input',
    });
    expect(baseline.get('tour_visitors_2020')).toMatchObject({
      value: 332_535_200,
      unit: 'visit',
    });
    expect(baseline.get('loan_rate_corporate_2022_q1')?.value).toBe(0.0466);
  });

  test('holds back what happened from 2021 on', () => {
    expect(baseline.get('va_tertiary_2021')?.role).toBe('outturn');
    expect(baseline.get('loans_2020')?.role).toBe('input');
    expect(baseline.get('hightech_recognised_target_2021')?.role).toBe('input');
    const leaks = [...baseline.values()].filter(
      ({ id, role, period }) => role === 'input' && period > '2021' && !known.has(id),
    );
    expect(leaks).toEqual([]);
  });

  test('has a source for every figure, and words that are no figures in the sources alone', async () => {
    const sources = await loadBaselineSources();
    expect([...baseline.keys()].filter((id) => !sources.has(id))).toEqual([]);
    expect(baseline.has('share_structure_2021')).toBe(false);
    expect(sources.get('share_structure_2021')?.published.value).toBe('5.7:49.6:44.7');
    expect(sources.get('va_tertiary_2021')?.published).toEqual({ value: 10090.16, unit: '亿元' });
  });
});

test('the economy is 18 sectors, 11 service industries and 11 cities', () => {
  expect(inputOutput.sectors).toHaveLength(18);
  expect(economy.industries.map((industry) => industry.id)).toEqual(inputOutput.sectors.slice(7));
  expect(economy.servicesValueAdded2020).toBe(baseline.get('va_tertiary_2020_exact')?.value);
  expect(cities).toHaveLength(11);
  expect(cities[0]).toMatchObject({ id: 'taiyuan', tourismReceipts: 35_461_000_000 });
});

test('the cities agree with the baseline, and every table says where it comes from', async () => {
  const sum = cities.reduce((total, city) => total + figure(`gdp_${city.id}_2020`), 0);
  for (const { id, gdpShare, tourismReceipts } of cities) {
    expect(gdpShare).toBeCloseTo(figure(`gdp_${id}_2020`) / sum, 4);
    expect(tourismReceipts).toBe(figure(`tour_receipts_${id}_2020`));
  }
  const sources = await loadTableSources();
  for (const id of ['input-output', 'cities.populationShare', 'economy.industries']) {
    expect(sources.has(id)).toBe(true);
  }
});

/** Announced before the plan: targets and programmes, not outturns. */
const known = new Set([
  'bt_skill_people_plan_2021',
  'bt_voucher_budget_2021',
  'express_village_coverage_target_2021',
  'gate_free_scenic_count_2021',
  'hightech_recognised_target_2021',
  'old_neighbourhoods_target_2021',
]);

/** Where the plan writes no digits. */
const wordings: Readonly<Record<string, string>> = {
  scrap_recycling_firms_per_city: '各市成立废旧金属回收公司',
  domestic_workers_retrained: '全部实现',
  wages_on_time: '按时足额',
  toll_discount_kept: '不降低',
  rd_coverage: '全覆盖',
  gigabit_coverage: '全覆盖',
  platform_cluster: '千亿级',
  data_sharing_items: '千项',
  diagnosis_coverage: '全覆盖',
  retail_power_parity: '全面落实',
  base_reward_province_share: '5:5',
  monthly_dispatch: '按月',
};

function chineseOf(target: Target): readonly string[] {
  if (target.names.length > 0) return target.names.map((name) => name.replace(/物流园$/u, ''));
  if (target.operator === 'milestone') return [];
  const wording = wordings[target.id];
  if (wording !== undefined) return [wording];
  if (target.operator === 'range') return [`${target.value}—${target.upper}`];
  return [target.operator === 'about' ? `${target.value}` : chineseNumber(target)];
}

function chineseNumber({ value, unit }: Target): string {
  if (unit === '1') return `${value * 100}%`;
  if (value >= 1e8) return `${value / 1e8}亿`;
  return value >= 1e4 ? `${value / 1e4}万` : String(value);
}

function englishOf(target: Target): readonly string[] {
  const spelt = target.id in wordings || target.operator === 'milestone' || target.value >= 1e6;
  if (spelt) return [];
  if (target.operator === 'range') return [`${target.value} to ${target.upper}`];
  if (target.unit === '1') return [`${target.value * 100}%`];
  return [target.value.toLocaleString('en-GB')];
}

function find(id: string): Target {
  const target = plan.targets.find((one) => one.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  return target;
}

function figure(id: string): number {
  const found = baseline.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found.value;
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
