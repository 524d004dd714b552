import { describe, expect, it } from 'vitest';
import { readNumeral, readQuantities } from './numerals.ts';
import { longestCommon } from './words.ts';

describe('numbers of Chinese texts', () => {
  it.each([
    ['省级财政1亿元、市级财政3亿元', [1e8, 3e8]],
    ['购价30%、总额不超过50万元', [0.3, 5e5]],
    ['打造6—8个实训基地', [6]],
    ['由省、市财政按5:5比例负担', [0.5]],
    ['至2021年3月31日', [3]],
    ['形成千亿级平台，启动千项工程', [1e11, 1000]],
    ['2021年办好2021中国山西面食节、第三届艺术节和5G、“六新”、三期、一批、一次性', []],
    ['推进二十个县、一百八十家', [20, 180]],
  ])('%s', (written, values) => {
    expect(readQuantities(written).map(({ value }) => value)).toEqual(values);
  });

  it('are read from their characters', () => {
    expect(['两', '十二', '三百零五', '一万二千'].map(readNumeral)).toEqual([2, 12, 305, 12_000]);
  });

  it('know the end of a range', () => {
    expect(readQuantities('1—2个')[0]).toMatchObject({ value: 1, upper: 2, text: '1—2' });
  });
});

it('the longest common stretch of two texts', () => {
  expect(longestCommon('省级电商直播基地', '认定直播基地')).toBe('直播基地');
  expect(longestCommon('甲', '乙')).toBe('');
});
