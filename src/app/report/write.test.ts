import { describe, expect, it } from 'vitest';
import { materialOf, setMaterial } from '../../../test/fixtures/material.ts';
import { reportWords } from '../../i18n/report-words.ts';
import { writeReport } from './write.ts';

const textOf = (report: ReturnType<typeof writeReport>): string => JSON.stringify(report);

describe('a report of one scenario', () => {
  const material = materialOf({ locale: 'zh-CN' });
  const report = writeReport(material, reportWords['zh-CN']);

  it('counts its parts the official way', () => {
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      '一、结论',
      '二、与计划相比的改动',
      '三、各项目标达成情况',
      '四、资金来源与三本账',
      '五、各项措施的贡献',
      '六、需要留意的判断',
      '七、方法与读法',
    ]);
  });

  it('states chance, error, range and digest', () => {
    const text = textOf(report);
    for (const part of ['概率为 47%', '±0.5', '9,678 亿元', material.active.summary.digest])
      expect(text).toContain(part);
  });

  it('lists what was changed and every target', () => {
    const [, changes, targets] = report.sections;
    expect(JSON.stringify(changes)).toContain('省级财政资金');
    expect(JSON.stringify(changes)).toContain('单月疫情概率');
    const rows = (targets?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? block.table.rows : [],
    );
    expect(rows).toHaveLength(material.plan.targets.length);
  });

  it('gives each table widths that fill the page and a cell for each heading', () => {
    for (const { blocks } of report.sections)
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const { columns, rows, caption } = block.table;
        const width = columns.reduce((sum, column) => sum + column.width, 0);
        expect(width, caption).toBeCloseTo(100, 9);
        for (const row of rows) expect(row, caption).toHaveLength(columns.length);
      }
  });
});

it('a scenario as the plan has it says so', () => {
  const material = materialOf({ locale: 'zh-CN' });
  const planned = setMaterial({ locale: 'zh-CN' }).scenarios[0];
  if (planned === undefined) throw new Error('the set is empty');
  const report = writeReport({ ...material, active: planned }, reportWords['zh-CN']);
  expect(textOf(report)).toContain('全部杠杆、参数假设和方程与计划相同');
});

it('a report of several compares them and proves each', () => {
  const material = setMaterial({ locale: 'en' });
  const report = writeReport(material, reportWords.en);
  expect(report.title).toBe('Report comparing 2 scenarios');
  expect(report.sections[1]?.heading).toBe('2. Comparison');
  for (const { summary } of material.scenarios) expect(textOf(report)).toContain(summary.digest);
});
