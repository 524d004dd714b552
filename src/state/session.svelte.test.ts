import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { neutralScenario, planScenario } from '../domain/scenario.ts';
import { editEquation } from '../domain/equations.ts';
import { parseWorkingSet } from '../domain/parse-working-set.ts';
import { formatWorkingSet } from '../domain/working-set.ts';
import { Session } from './session.svelte.ts';

const budget = '1.province_budget';

function edit(session: Session, id: string, text: string | null) {
  const { refusal, change } = editEquation(session.scenario, id, text, catalogue);
  if (change !== null) session.step(change);
  return refusal;
}

function create(): Session {
  let count = 0;
  return new Session(catalogue, planScenario('按计划'), () => `m${String(count++)}`);
}

describe('a session', () => {
  it('makes one step of a drag and undoes it whole, also after it was saved and read again', () => {
    const session = create();
    for (const value of [1.2e8, 1.6e8, 2e8]) session.moveLever(budget, value);
    session.settle();
    session.setLever('1.first_month', 6);
    expect(session.lastStep?.change).toMatchObject({ id: '1.first_month', before: 4, after: 6 });

    const text = formatWorkingSet(session.workingSet, catalogue);
    const parsed = parseWorkingSet(text, catalogue);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    const reloaded = create();
    reloaded.restore(parsed.set);
    reloaded.undo();
    expect(reloaded.scenario.settings).toEqual({ [budget]: 2e8 });
    reloaded.undo();
    expect(reloaded.scenario.settings).toEqual({});
    expect(reloaded.canUndo).toBe(false);
    reloaded.redo();
    expect(reloaded.scenario.settings).toEqual({ [budget]: 2e8 });
    expect(reloaded.canRedo).toBe(true);
  });

  it('resets one lever or many as one step', () => {
    const session = create();
    session.setLever(budget, 2e8);
    session.setLever('2.city_budget', 0);
    session.resetLevers([budget]);
    expect(session.scenario.settings).toEqual({ '2.city_budget': 0 });
    session.undo();
    session.resetLevers([budget, '2.city_budget']);
    expect(session.scenario.settings).toEqual({});
    session.undo();
    expect(Object.keys(session.scenario.settings)).toHaveLength(2);
  });

  it('sets assumptions within their bounds and refuses the others', () => {
    const session = create();
    const id = 'world_outbreak_chance_month';
    expect(session.setOverride(id, { kind: 'value', value: 0.25 })).toBeNull();
    expect(session.setOverride(id, { kind: 'value', value: 2 })).toMatchObject({
      code: 'assumption_out_of_range',
    });
    expect(session.scenario.assumptions).toEqual({ [id]: { kind: 'value', value: 0.25 } });
    session.undo();
    expect(session.scenario.assumptions).toEqual({});
  });

  it('edits equations as steps that come back after a reload, and refuses what is none', () => {
    const session = create();
    expect(edit(session, '1.net_sales', 'gross_sales * 0.4')).toBeNull();
    expect(edit(session, '1.net_sales', 'gross_sales * 0.3')).toBeNull();
    expect(edit(session, '1.gone', '1')).toEqual({
      code: 'unknown_equation',
      equation: '1.gone',
    });
    const text = formatWorkingSet(session.workingSet, catalogue);
    const kept = parseWorkingSet(text, catalogue);
    if (!kept.ok) throw new Error('the draft is not read');
    const later = create();
    later.restore(kept.set);
    expect(later.scenario.equations).toEqual({ '1.net_sales': 'gross_sales * 0.3' });
    later.undo();
    expect(later.scenario.equations).toEqual({ '1.net_sales': 'gross_sales * 0.4' });
    later.undo();
    expect(later.scenario.equations).toEqual({});
    later.redo();
    edit(later, '1.net_sales', null);
    expect(later.scenario.equations).toEqual({});
    expect(edit(later, '1.net_sales', 'gross_sales * 0.5')).toBeNull();
    expect(later.scenario.equations).toEqual({});
  });

  it('makes one step of the way an assumption is moved, and of a reset of many', () => {
    const session = create();
    const id = 'world_outbreak_chance_month';
    for (const value of [0.2, 0.25, 0.3]) session.moveOverride(id, { kind: 'value', value });
    session.settle();
    expect(session.moveOverride(id, { kind: 'value', value: 2 })).not.toBeNull();
    session.setOverride('world_growth', { kind: 'value', value: 0.05 });
    session.resetOverrides([id, 'world_growth']);
    expect(session.scenario.assumptions).toEqual({});
    session.undo();
    expect(Object.keys(session.scenario.assumptions)).toHaveLength(2);
    session.undo();
    session.undo();
    expect(session.scenario.assumptions).toEqual({});
    expect(session.canUndo).toBe(false);
  });

  it('changes title, seed and start as steps, and does nothing when nothing changes', () => {
    const session = create();
    session.change({ title: ' 消费券\n翻倍 ', seed: 7 });
    session.setStart('nothing');
    expect(session.scenario).toMatchObject({ title: '消费券 翻倍', seed: 7, start: 'nothing' });
    session.change({ seed: 7 });
    session.undo();
    session.undo();
    expect(session.scenario).toEqual(planScenario('按计划'));
    expect(session.canUndo).toBe(false);
  });

  it('holds one to six scenarios', () => {
    const session = create();
    const first = session.active;
    const ids = [2, 3, 4, 5, 6].map((n) => session.add(neutralScenario(String(n)))?.id);
    expect(session.add(neutralScenario('7'))).toBeNull();
    expect(session.isFull).toBe(true);
    session.setBaseline(first.id);
    session.remove(first.id);
    expect(session.baseline).toBeNull();
    for (const id of ids) session.remove(id ?? '');
    expect(session.members).toHaveLength(1);
    expect(session.active.scenario.title).toBe('6');
  });

  it('brings the scenario to the front whose step is undone', () => {
    const session = create();
    const first = session.active;
    const second = session.add(neutralScenario('不实施'));
    session.setLever(budget, 3e8);
    session.activate(first.id);
    session.undo();
    expect(session.active.id).toBe(second?.id);
    expect(session.scenario.settings).toEqual({});
  });

  it('brings a removed scenario back with its settings, place, role and own steps', () => {
    const session = create();
    session.setLever(budget, 2e8);
    const first = session.active;
    session.add(neutralScenario('不实施'));
    session.setBaseline(first.id);
    session.remove(first.id);
    expect(session.baseline).toBeNull();

    const text = formatWorkingSet(session.workingSet, catalogue);
    const parsed = parseWorkingSet(text, catalogue);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    session.restore(parsed.set);
    session.undo();
    expect(session.members[0]).toEqual(first);
    expect([session.active.id, session.baseline]).toEqual([first.id, first.id]);
    session.undo();
    expect(session.baseline).toBeNull();
    session.undo();
    expect(session.members).toHaveLength(1);
    session.undo();
    expect(session.scenario.settings).toEqual({});
    for (let i = 0; i < 4; i++) session.redo();
    expect(session.members.map(({ scenario }) => scenario.title)).toEqual(['不实施']);
    expect(session.canRedo).toBe(false);
  });

  it('leaves a kept history behind whose steps do not fit the set', () => {
    const session = create();
    session.setLever(budget, 2e8);
    session.add(neutralScenario('不实施'));
    const set = session.workingSet;
    const damaged = (member: string): string => {
      const past = set.history.past.map((step) => ({ ...step, member }));
      return formatWorkingSet({ ...set, history: { ...set.history, past } }, catalogue);
    };
    const keptSteps = (text: string): number => {
      const parsed = parseWorkingSet(text, catalogue);
      return parsed.ok ? parsed.set.history.past.length : Number.NaN;
    };
    expect(keptSteps(formatWorkingSet(set, catalogue))).toBe(2);
    expect(keptSteps(damaged('gone'))).toBe(0);
    expect(keptSteps(damaged(session.active.id))).toBe(0);
  });

  it('takes a lever or member that does not exist for a bug', () => {
    const session = create();
    expect(() => session.setLever('1.nothing', 1)).toThrow('no lever');
    expect(() => session.activate('x')).toThrow('no member');
  });
});
