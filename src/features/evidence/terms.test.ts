import { describe, expect, it } from 'vitest';
import { outlineEquations } from '../../../models/language/outline.ts';
import { measures } from '../../../models/measures/catalogue.ts';
import { termOf } from './terms.ts';

describe('names in Chinese', () => {
  it('are given to nine in ten lines of every plan', () => {
    const names = measures.flatMap(({ equations }) =>
      outlineEquations(equations).flatMap(({ name }) => (name.includes('.') ? [] : [name])),
    );
    const unnamed = names.filter((name) => !/\p{Script=Han}/u.test(termOf(name, 'zh-CN')));
    expect(unnamed.length / names.length, unnamed.join(' ')).toBeLessThan(0.1);
  });

  it('follow the endings of the archetypes', () => {
    expect(termOf('lifts_added_rate', 'zh-CN')).toBe('加装电梯完成率');
    expect(termOf('net_sales', 'zh-CN')).toBe('净增销售');
  });

  it('stay as written where nobody has named them, and in English', () => {
    expect(termOf('something_else', 'zh-CN')).toBe('something\u00A0else');
    expect(termOf('net_sales', 'en')).toBe('net\u00A0sales');
  });
});
