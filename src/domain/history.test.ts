import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { applyChange, emptyHistory, record, redo, settle, undo } from './history.ts';
import { historyLimit } from './history.ts';
import { planScenario } from './scenario.ts';

const move = (before: number, after: number, id = '1.province_budget') => ({
  member: 'a',
  change: { kind: 'lever', id, before, after } as const,
});

describe('history', () => {
  it('makes one step of a drag', () => {
    const dragged = [move(1, 2), move(2, 3), move(3, 5)].reduce(record, emptyHistory);
    expect(dragged.past).toEqual([move(1, 5)]);
  });

  it('forgets a drag that ends where it began', () => {
    expect([move(1, 2), move(2, 1)].reduce(record, emptyHistory).past).toEqual([]);
  });

  it('starts a step of its own after the hand let go, and for another lever', () => {
    const settled = record(settle(record(emptyHistory, move(1, 2))), move(2, 3));
    expect(settled.past).toHaveLength(2);
    expect(record(settled, move(0, 1, '2.city_budget')).past).toHaveLength(3);
  });

  it('undoes and redoes in order, and forgets the undone when something else is done', () => {
    const two = record(settle(record(emptyHistory, move(1, 2))), move(2, 3));
    const undone = undo(two);
    expect(undone?.step).toEqual(move(2, 3));
    expect(redo(undone?.history ?? emptyHistory)?.history.past).toEqual(two.past);
    const elsewhere = record(undone?.history ?? emptyHistory, move(2, 9));
    expect(redo(elsewhere)).toBeNull();
    expect(undo(emptyHistory)).toBeNull();
  });

  it('never joins a step that was redone', () => {
    const undone = undo(record(emptyHistory, move(1, 2)))?.history ?? emptyHistory;
    const redone = redo(undone)?.history ?? emptyHistory;
    expect(record(redone, move(2, 3)).past).toHaveLength(2);
  });

  it(`keeps ${String(historyLimit)} steps`, () => {
    let history = emptyHistory;
    for (let i = 0; i < historyLimit + 5; i++) history = settle(record(history, move(i, i + 1)));
    expect(history.past).toHaveLength(historyLimit);
    expect(history.past.at(-1)).toEqual(move(historyLimit + 4, historyLimit + 5));
  });
});

describe('applying a change', () => {
  const scenario = planScenario('x');

  it('goes both ways for levers, assumptions, equations and whole scenarios', () => {
    const lever = move(1e8, 2e8).change;
    const after = applyChange(scenario, lever, 'after', catalogue);
    expect(after.settings).toEqual({ '1.province_budget': 2e8 });
    expect(applyChange(after, lever, 'before', catalogue)).toEqual(scenario);
    const override = { kind: 'value', value: 0.3 } as const;
    const id = 'world_outbreak_chance_month';
    const assumption = { kind: 'assumption', id, before: null, after: override } as const;
    const set = applyChange(scenario, assumption, 'after', catalogue);
    expect(set.assumptions).toEqual({ [id]: override });
    expect(applyChange(set, assumption, 'before', catalogue)).toEqual(scenario);
    const text = 'gross_sales * 0.4';
    const equation = { kind: 'equation', id: '1.net_sales', before: null, after: text } as const;
    const edited = applyChange(scenario, equation, 'after', catalogue);
    expect(edited.equations).toEqual({ '1.net_sales': text });
    expect(applyChange(edited, equation, 'before', catalogue)).toEqual(scenario);
    const whole = { kind: 'whole', before: scenario, after: { ...scenario, seed: 5 } } as const;
    expect(applyChange(scenario, whole, 'after', catalogue).seed).toBe(5);
  });

  it('leaves a lever alone that the catalogue has lost', () => {
    const lost = move(0, 1, '61.gone').change;
    expect(applyChange(scenario, lost, 'after', catalogue)).toBe(scenario);
  });
});
