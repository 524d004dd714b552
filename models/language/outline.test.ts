import { describe, expect, it } from 'vitest';
import { measures } from '../measures/catalogue.ts';
import { outlineEquations } from './outline.ts';

const source = `
  # What is bought
  # in a month
  bought [CNY/month] = budget *
    share # of those who ask
  demand.trade in shopping.goods = bought / 2

  # Paid
  cost.province = bought
`;

describe('equations as data', () => {
  const [bought, demand, cost] = outlineEquations(source);

  it('keep name, unit, pool, place and tree', () => {
    expect(bought).toMatchObject({ name: 'bought', unit: 'CNY/month', line: 4, group: null });
    expect(demand).toMatchObject({ unit: null, group: 'shopping', category: 'goods', line: 6 });
    expect(demand?.expression).toMatchObject({
      kind: 'operation',
      operator: '/',
      left: { kind: 'name', name: 'bought' },
      right: { kind: 'number', value: 2 },
    });
  });

  it('carry the comments that stand before and beside them', () => {
    expect(bought?.heading).toBe('What is bought in a month');
    expect(bought?.note).toBe('of those who ask');
    expect(demand?.heading).toBeNull();
    expect(cost?.heading).toBe('Paid');
  });

  it('keep the text, joined where it goes on', () => {
    expect(bought?.source).toMatch(/^bought \[CNY\/month\] = budget \*\n\s+share$/);
  });

  it.each(measures.map(({ number, equations }) => [number, equations] as const))(
    'read the equations of measure %i',
    (_, equations) => {
      expect(outlineEquations(equations).length).toBeGreaterThan(0);
    },
  );

  it('throw where a text is no equation', () => {
    expect(() => outlineEquations('a [1] = ')).toThrow();
  });
});
