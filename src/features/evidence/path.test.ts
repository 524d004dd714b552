import { describe, expect, it } from 'vitest';
import { measures } from '../../../models/measures/catalogue.ts';
import { explain as explainMeasure } from '../../../models/explain.ts';
import { Simulation } from '../../../models/simulate.ts';
import type { Explanation } from '../../../models/simulation/explain.ts';
import { layOut } from './layout.ts';
import { endKey, figureOf, findPath, listEnds, reachOf } from './path.ts';

const simulation = new Simulation();
const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const options = { seed: 1, draws: 512, central: false };
const explain = (measure: number): Explanation => {
  const found = explainMeasure(simulation, inputs, options, measure);
  if (!found) throw new Error(`no model ${String(measure)}`);
  return found;
};

describe('the path of the vouchers', () => {
  const explanation = explain(1);
  const path = findPath(explanation, { kind: 'contribution' });
  const kinds = (kind: string): readonly string[] =>
    path.boxes.flatMap((box) => (box.kind === kind && 'name' in box ? [box.name] : []));

  it('leads from levers over lines and effects to value added', () => {
    expect(kinds('lever')).toContain('province_budget');
    expect(kinds('line')).toContain('net_sales');
    expect(kinds('effect').every((name) => name.startsWith('demand.'))).toBe(true);
    expect(path.boxes.at(-1)?.kind).toBe('end');
  });

  it('leaves out what no lever moves', () => {
    expect(kinds('line')).not.toContain('saturation');
    expect(kinds('line')).not.toContain('one_year');
  });

  it('ends at a target by its own way', () => {
    const target = findPath(explanation, { kind: 'target', target: 'voucher_budget_province' });
    const ids = target.boxes.map(({ id }) => id);
    expect(ids).toContain('lever:province_budget');
    expect(ids).not.toContain('lever:city_budget');
  });

  it('shows what a box reaches in both directions, and no more', () => {
    const reach = reachOf(path, 'line:redeemed');
    expect(reach).toContain('lever:province_budget');
    expect(reach).toContain('end');
    expect(reach).not.toContain('lever:targeting_share');
  });

  it('knows the numbers of its boxes', () => {
    const budget = path.boxes.find(({ id }) => id === 'lever:province_budget');
    expect(budget && figureOf(explanation, budget)?.mean).toBe(1e8);
  });

  it('is empty where there is no such effect', () => {
    expect(findPath(explanation, { kind: 'target', target: 'nothing' }).boxes).toEqual([]);
  });
});

describe.each(measures.map(({ number }) => number))('the paths of measure %i', (number) => {
  const explanation = explain(number);

  it('begin at levers, run without circles and can be laid out', () => {
    for (const end of listEnds(explanation)) {
      const { boxes, edges } = findPath(explanation, end);
      const layout = layOut(
        boxes.map(({ id }) => id),
        edges,
      );
      expect(layout.spots.size, endKey(end)).toBe(boxes.length);
      const reached = new Set(edges.map(({ to }) => to));
      for (const box of boxes) if (!reached.has(box.id)) expect(box.kind).toBe('lever');
    }
  });
});
