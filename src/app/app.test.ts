import { describe, expect, it } from 'vitest';
import { plan } from '../../seeds/index.ts';
import { sampleMeasures } from '../../test/fixtures/measures.ts';
import { madeUpSummary } from '../../test/fixtures/made-up-summary.ts';
import { createCatalogue } from '../domain/catalogue.ts';
import type { Step } from '../domain/history.ts';
import { planScenario, setLever } from '../domain/scenario.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import type { ResultState } from '../state/results.svelte.ts';
import { findCommand } from './keys.ts';
import { scenarioOnTheWay } from './replay.svelte.ts';
import { showResult } from './results.ts';
import { parseScreen } from './route.ts';
import { assignColours, viewCompanions, viewReference, viewScenarios, wordDraft } from './views.ts';

const summary = madeUpSummary(plan);
const catalogue = createCatalogue({
  plan: plan.id,
  model: '1.0.0',
  measures: sampleMeasures,
  assumptions: new Map(),
});
const base = planScenario('按计划');
const figures = { scenario: base, summary, elapsedMs: 38 };
const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys', () => {
  it.each([
    [{ key: 'u' }, 'undo'],
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'r' }, 'redo'],
    [{ key: 'p' }, 'replay'],
    [{ key: '?', shiftKey: true }, 'help'],
    [{ key: 'p', ctrlKey: true }, null],
    [{ key: 'u', altKey: true }, null],
    [{ key: 'Enter' }, null],
  ])('%j asks for %s', (part, command) => {
    expect(findCommand({ ...press, ...part }, false)).toBe(command);
  });

  it('belong to the text while somebody types', () => {
    expect(findCommand({ ...press, key: 'u' }, true)).toBeNull();
    expect(findCommand({ ...press, key: 'z', ctrlKey: true }, true)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['', 'workbench'],
    ['#/', 'workbench'],
    ['#s=abc', 'workbench'],
    ['#/scorecard', 'scorecard'],
    ['#/scorecard&s=abc', 'scorecard'],
    ['#/nowhere', 'workbench'],
  ])('%s is the %s', (hash, screen) => {
    expect(parseScreen(hash)).toBe(screen);
  });
});

describe('what is shown of a run', () => {
  const show = (state: ResultState) => showResult(state, 10_000, zh);
  const failure = { kind: 'failed', code: 'bug', sentence: 'x' } as const;

  it('is busy until there are figures', () => {
    expect(show({ kind: 'idle' })).toEqual({ kind: 'busy' });
    expect(show({ kind: 'computing', stale: null })).toEqual({ kind: 'busy' });
  });

  it('keeps the figures of the last setting, and says so', () => {
    expect(show({ kind: 'computing', stale: figures })).toMatchObject({
      freshness: 'stale',
      summary,
    });
    expect(show({ kind: 'refining', figures })).toMatchObject({ freshness: 'refining' });
    expect(show({ kind: 'done', figures })).toMatchObject({ freshness: 'final', problem: null });
  });

  it('gives a reason in words where it failed', () => {
    expect(show({ kind: 'failed', reason: failure, stale: null })).toEqual({
      kind: 'failed',
      sentence: zh.reasons.engine.bug,
    });
    const stale = show({ kind: 'failed', reason: failure, stale: figures });
    expect(stale).toMatchObject({
      kind: 'shown',
      freshness: 'stale',
      problem: zh.reasons.engine.bug,
    });
  });

  it('names a code without words of its own', () => {
    const reason = { kind: 'invalid', reason: { code: 'odd', sentence: '' } } as const;
    expect(show({ kind: 'failed', reason, stale: null })).toMatchObject({
      sentence: zh.reasons.unknown({ code: 'odd' }),
    });
  });
});

describe('the set on screen', () => {
  const members = ['a', 'b', 'c'].map((id) => ({
    id,
    scenario: { ...base, title: id },
    basis: null,
  }));
  const shown = { members, active: 'b', baseline: 'c' };
  const results = {
    of: (id: string): ResultState => (id === 'a' ? { kind: 'idle' } : { kind: 'done', figures }),
  };

  it('gives the first colour to the one in front', () => {
    expect([...assignColours(shown)]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });

  it('keeps the order of its chips', () => {
    const views = viewScenarios(shown, en);
    expect(views.map(({ id, isShown, isBaseline }) => [id, isShown, isBaseline])).toEqual([
      ['a', false, false],
      ['b', true, false],
      ['c', false, true],
    ]);
  });

  it('draws beside the fan only what has figures', () => {
    expect(viewCompanions(shown, results, en).map(({ title }) => title)).toEqual(['c']);
  });

  it('is compared with the chosen baseline, else with no plan', () => {
    expect(viewReference(shown, results, en)).toMatchObject({ title: 'c', chance: 0.47 });
    expect(viewReference({ ...shown, baseline: null }, results, en)).toBeNull();
    expect(viewReference({ ...shown, baseline: 'a' }, results, en)).toBeNull();
  });
});

describe('a replay', () => {
  const entry = catalogue.levers.get('1.province_budget');
  if (!entry) throw new Error('the fixture has the lever');
  const after = setLever(base, entry, 3e8);
  const step: Step = {
    member: 'a',
    change: { kind: 'lever', id: '1.province_budget', before: 1e8, after: 3e8 },
  };

  it('goes from before to after on the lever’s steps', () => {
    expect(scenarioOnTheWay(after, step, 0, catalogue).settings).toEqual({});
    expect(scenarioOnTheWay(after, step, 0.5, catalogue).settings).toEqual({
      '1.province_budget': 2e8,
    });
    expect(scenarioOnTheWay(after, step, 1, catalogue)).toBe(after);
  });

  it('jumps where there is nothing between', () => {
    const whole: Step = { member: 'a', change: { kind: 'whole', before: base, after } };
    expect(scenarioOnTheWay(after, whole, 0.4, catalogue)).toEqual(base);
    expect(scenarioOnTheWay(after, whole, 0.6, catalogue)).toBe(after);
  });
});

it('a draft that could not be saved says why', () => {
  const status = { kind: 'failed', failure: { code: 'quota' } } as const;
  expect(wordDraft(status, zh, String)).toBe(zh.reasons.storage.quota);
  expect(wordDraft({ kind: 'saved', at: '14:02' }, en, String)).toBe('Draft saved 14:02');
});
