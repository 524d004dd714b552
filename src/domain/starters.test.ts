import { describe, expect, it } from 'vitest';
import { measures } from '../../models/measures/catalogue.ts';
import { modelVersion } from '../../models/version.ts';
import { evidence, plan } from '../../seeds/index.ts';
import { createCatalogue } from './catalogue.ts';
import { changedLevers, leverValue } from './scenario.ts';
import { decodeLink, encodeLink } from './link.ts';
import { findHashCollisions } from './link-names.ts';
import { listStarters, wordStarter } from './starters.ts';

const { assumptions } = evidence;
const catalogue = createCatalogue({ plan: plan.id, model: modelVersion, measures, assumptions });
const starters = listStarters(catalogue);
const levers = [...catalogue.levers.values()];

function scenarioOf(id: string) {
  const starter = starters.find((one) => one.id === id);
  if (starter === undefined) throw new Error(`There is no example "${id}"`);
  return starter.scenario;
}

describe('the example scenarios', () => {
  it('are the seven of the product, each in two languages', () => {
    expect(starters.map(({ title }) => title.zh)).toEqual([
      '不实施',
      '按计划',
      '消费券翻倍',
      '通行费再降两成',
      '只花省级钱',
      '全力冲刺',
      '若疫情反复',
    ]);
    for (const starter of starters) {
      expect(starter.title.en).toMatch(/^[A-Z]/);
      expect(starter.notes.en).toMatch(/\.$/);
      expect(wordStarter(starter, 'en').title).toBe(starter.title.en);
    }
  });

  it('start from neutral and from the plan itself', () => {
    const [nothing, planned] = [scenarioOf('nothing'), scenarioOf('plan')];
    expect(levers.filter((e) => leverValue(nothing, e) !== e.lever.neutral)).toEqual([]);
    expect(changedLevers(planned, catalogue)).toEqual([]);
  });

  it('spend no money but the province’s where they say so, and leave the rest as planned', () => {
    const scenario = scenarioOf('provincial-money-only');
    const wrong = levers.filter((entry) => {
      const { payer, neutral, planned } = entry.lever;
      const others = payer !== undefined && payer !== 'province';
      return leverValue(scenario, entry) !== (others ? neutral : planned);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('go all out in measures of every chapter without taking a lever back', () => {
    const scenario = scenarioOf('all-out');
    const changed = changedLevers(scenario, catalogue);
    const back = changed.filter((entry) => {
      const { neutral, planned } = entry.lever;
      return (leverValue(scenario, entry) - planned) * (planned - neutral) < 0;
    });
    expect(back.map(({ id }) => id)).toEqual([]);
    expect(changed.length).toBeGreaterThan(40);
  });

  it('change nothing but the outside world where outbreaks return', () => {
    const scenario = scenarioOf('outbreaks-return');
    expect(changedLevers(scenario, catalogue)).toEqual([]);
    expect(Object.keys(scenario.assumptions)).toEqual(['world_outbreak_chance_month']);
  });
});

describe('the catalogue that ships', () => {
  it('has no two names that a link could mistake for each other', () => {
    expect(findHashCollisions(catalogue)).toEqual([]);
  });

  it('has planned and neutral values that a lever can stand at', () => {
    const outside = levers.filter(({ lever: { min, max, neutral, planned } }) =>
      [neutral, planned].some((value) => value < min || value > max),
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('carries six examples in one link', async () => {
    const share = {
      model: catalogue.model,
      makeup: null,
      screen: 'scorecard',
      place: '',
      active: 5,
      baseline: 0,
      scenarios: starters.slice(0, 6).map(({ scenario }) => ({
        scenario,
        digest: null,
        headline: null,
      })),
    } as const;
    const { fragment, length } = await encodeLink(share, catalogue);
    expect(await decodeLink(fragment, catalogue)).toEqual({ kind: 'ok', share, adjusted: [] });
    expect(length).toBeLessThan(2000);
  });
});
