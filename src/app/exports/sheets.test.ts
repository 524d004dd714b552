import { describe, expect, it } from 'vitest';
import { materialOf, setMaterial } from '../../../test/fixtures/material.ts';
import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import type { Material } from './material.ts';
import { listSheets } from './sheets.ts';

const single = materialOf({ locale: 'zh-CN' });
const several = setMaterial({ locale: 'zh-CN' });
const { plan, catalogue, active: doubled } = single;
const outbreaks = 'world_outbreak_chance_month';

const make = (material: Material): ReadonlyMap<string, Sheet> =>
  new Map(listSheets(material).map((sheet) => [sheet.id, sheet]));

const cell = (sheet: Sheet | undefined, row: number, title: string): SheetCell | undefined => {
  const at = sheet?.columns.findIndex((column) => column.title === title) ?? -1;
  return sheet?.rows[row]?.[at];
};

describe.each(['zh-CN', 'en'] as const)('the tables in %s', (locale) => {
  const sheets = [...make(setMaterial({ locale })).values()];

  it('have names that a workbook takes, each its own', () => {
    const names = sheets.map(({ title }) => title);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('have a heading for every cell, and no number that is none', () => {
    for (const { id, columns, rows } of sheets)
      for (const row of rows) {
        expect(row.length, id).toBeLessThanOrEqual(columns.length);
        const numbers = row.map((one) => (typeof one === 'object' ? (one?.value ?? 0) : one));
        expect(numbers.filter(Number.isNaN), id).toEqual([]);
      }
  });
});

describe('the figures', () => {
  const sheets = make(single);

  it('are those of the summary, in the unit that the heading names', () => {
    const { headline, money, accounts } = doubled.summary;
    const december = cell(sheets.get('headline'), 11, '计划带来的累计新增 中位数（亿元）');
    expect(december).toBe((headline.added.p50[11] ?? 0) / 1e8);
    expect(cell(sheets.get('money'), 0, '平均（亿元）')).toBe(money.province.mean / 1e8);
    expect(cell(sheets.get('accounts'), 2, '95%（亿元）')).toBe(accounts.transfer.p95 / 1e8);
  });

  it('state each target in its own unit, with chance, error, due and departments', () => {
    const targets = sheets.get('targets');
    const row = plan.targets.findIndex(({ unit, rule }) => unit === '1' && !rule);
    const target = plan.targets[row];
    expect(cell(targets, row, '单位')).toBe('%');
    const value = cell(targets, row, '目标值') as { value: number };
    expect(value.value).toBeCloseTo((target?.value ?? 0) * 100, 9);
    const headlineRow = plan.targets.findIndex(({ measure }) => measure === null);
    expect(cell(targets, headlineRow, '单位')).toBe('亿元');
    expect(targets?.rows).toHaveLength(plan.targets.length);
    const scored = doubled.summary.targets.findIndex(({ status }) => status.kind === 'scored');
    expect(typeof cell(targets, scored, '达成概率（%）')).toBe('number');
  });

  it('say where every lever stands, and which left the plan', () => {
    const levers = sheets.get('levers');
    expect(levers?.rows).toHaveLength(catalogue.levers.size);
    const row = levers?.rows.findIndex(([id]) => id === '1.province_budget') ?? -1;
    expect(cell(levers, row, '设定值')).toEqual({ value: 2, digits: 0 });
    expect(cell(levers, row, '计划值')).toEqual({ value: 1, digits: 0 });
    expect(cell(levers, row, '单位')).toBe('亿元');
    expect(cell(levers, row, '与计划不同')).toBe('是');
    expect(levers?.rows.filter((each) => each.includes('是'))).toHaveLength(1);
  });

  it('say which assumptions are the scenario’s own', () => {
    expect(sheets.get('assumptions')?.rows[0]).toEqual(
      expect.arrayContaining([outbreaks, '单月疫情概率', '定值', 0.1]),
    );
    const [planned] = several.scenarios;
    if (planned === undefined) throw new Error('the set is empty');
    expect(make({ ...single, active: planned }).get('assumptions')?.rows).toEqual([
      ['没有改动参数假设'],
    ]);
  });

  it('name scenario, model, seed, draws, whole digest and time', () => {
    const text = JSON.stringify(sheets.get('summary')?.rows);
    for (const part of ['消费券翻倍', '1.0.0', '2021', '10000', 'ffff000011112222', '15:00'])
      expect(text).toContain(part);
  });
});

describe('a comparison', () => {
  const sheets = make(several);

  it('is there only for several scenarios', () => {
    expect(make(single).has('scenarios')).toBe(false);
  });

  it('stands each scenario beside the baseline', () => {
    expect(sheets.get('scenarios')?.rows.map(([title, mark]) => [title, mark])).toEqual([
      ['按计划', '是'],
      ['消费券翻倍', null],
    ]);
    expect(cell(sheets.get('scenarios'), 1, '与基准之差（百分点）')).toBe(0);
  });

  it('lists what differs and nothing else', () => {
    const rows = sheets.get('leverComparison')?.rows ?? [];
    expect(rows.map(([id]) => id)).toEqual(['1.province_budget', outbreaks]);
  });
});
