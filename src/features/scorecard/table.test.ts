import { describe, expect, it } from 'vitest';
import { item, items, scorecardSummary } from '../../../test/fixtures/scorecard.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { tableRows } from './table.ts';
import type { Wording } from './words.ts';

const chinese: Wording = { locale: 'zh-CN', m: zh, text: (text) => text.zh };
const english: Wording = { locale: 'en', m: en, text: (text) => text.en };

describe('the exported table', () => {
  const origin = { ...scorecardSummary, scenario: '消费券翻倍' };
  const rows = tableRows(items, origin, chinese);
  const at = (title: string): number => rows[0]?.indexOf(title) ?? -1;

  it('is rectangular and has every target, in both languages', () => {
    for (const wording of [chinese, english]) {
      const table = tableRows(items, origin, wording);
      expect(table).toHaveLength(items.length + 1);
      expect(new Set(table.map((row) => row.length)).size).toBe(1);
    }
  });

  it('names scenario, model, seed, draws and digest on every row', () => {
    for (const row of rows.slice(1))
      expect(row.slice(-5)).toEqual(['消费券翻倍', '1.0.0', 2021, 10, '0123456789abcdef']);
  });

  it('gives figures in canonical units, with the unit beside them', () => {
    const row = rows.find((cells) => cells.includes('village_express_coverage')) ?? [];
    expect(row[at('单位')]).toBe('1（比例）');
    expect(row[at('目标值')]).toBe(0.8);
    expect(row[at('概率')]).toBe(0.89);
    expect(row[at('12月')]).toBe(0.834);
    const [, reward] = tableRows([item('base_reward')], origin, chinese);
    expect(reward?.[at('单位')]).toBe('元/家');
    expect(reward?.[at('状态')]).toBe('守住');
  });
});
