import { describe, expect, it } from 'vitest';
import { findEntries, shownEntries, type Entry } from './entries.ts';

const entry = (id: string, title: string, words = ''): Entry => ({
  id,
  kind: '操作',
  title,
  words,
  run: () => undefined,
});
const entries = [
  entry('towns', '文旅消费城市', '#17'),
  entry('cities', '城市', 'Cities'),
  entry('vouchers', '数字消费券', 'Digital vouchers 商务厅 #1'),
  entry('tolls', '高速公路通行费', 'Expressway tolls #27'),
];
const found = (typed: string): readonly string[] => findEntries(entries, typed).map(({ id }) => id);

describe('the command palette', () => {
  it('finds by title and other words, in any case and width', () => {
    expect(found('消费')).toEqual(['towns', 'vouchers']);
    expect(found('VOUCHERS')).toEqual(['vouchers']);
    expect(found('商务厅 消费')).toEqual(['vouchers']);
    expect(found('nothing of the kind')).toEqual([]);
  });

  it('puts the closest title first, else keeps the order', () => {
    expect(found('城市')).toEqual(['cities', 'towns']);
    expect(found('')).toEqual(entries.map(({ id }) => id));
  });

  it('takes a number for a measure’s own, not for a part of one', () => {
    expect(found('1')).toEqual(['vouchers']);
    expect(found('7')).toEqual([]);
  });

  it('shows no more than fit', () => {
    const many = Array.from({ length: 40 }, (_, i) => entry(String(i), `x ${String(i)}`));
    expect(findEntries(many, 'x')).toHaveLength(shownEntries);
  });
});
