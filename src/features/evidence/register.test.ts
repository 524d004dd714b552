import { describe, expect, it } from 'vitest';
import { evidence } from '../../../seeds/index.ts';
import { loadEvidenceTexts } from '../../../seeds/sources.ts';
import { measures } from '../../../models/measures/catalogue.ts';
import { en } from '../../i18n/en.ts';
import { createUsers } from './facts.ts';
import {
  arrange,
  countOverridden,
  isOutsideWorld,
  listEntries,
  noFilter,
  registerRows,
  type Filter,
} from './register.ts';

const texts = await loadEvidenceTexts();
const entries = listEntries(evidence, createUsers(measures));
const overrides = {
  m01_redemption_rate: { kind: 'value', value: 0.5 },
  world_services_growth_2021: { kind: 'range', low: 0, central: 0.05, high: 0.1 },
} as const;
const idsOf = (filter: Partial<Filter>): readonly string[] =>
  arrange(entries, { ...noFilter, ...filter }, { texts, overrides, titleOf: ({ id }) => id }).map(
    ({ id }) => id,
  );

describe('the register', () => {
  it('holds every assumption and season once', () => {
    expect(entries).toHaveLength(evidence.assumptions.size + evidence.profiles.size);
    expect(new Set(idsOf({})).size).toBe(entries.length);
  });

  it('knows the measures that name an entry in their equations', () => {
    const users = createUsers(measures);
    expect(users('m01_redemption_rate')).toContain(1);
    expect(users('seasonality_road_freight')).toContain(27);
  });

  it('finds by words of the title in both languages, by id and by measure', () => {
    expect(idsOf({ text: '核销率' })).toContain('m01_redemption_rate');
    expect(idsOf({ text: 'REDEMPTION rate' })).toContain('m01_redemption_rate');
    expect(idsOf({ text: 'no such thing' })).toEqual([]);
  });

  it('narrows to grade, role, measure, hindsight and what the scenario sets', () => {
    const every = (filter: Partial<Filter>) =>
      entries.filter(({ id }) => idsOf(filter).includes(id));
    expect(every({ grade: 'A' }).every(({ grade }) => grade === 'A')).toBe(true);
    expect(every({ role: 'check' }).every(({ role }) => role === 'check')).toBe(true);
    expect(every({ measure: 1 }).every((entry) => entry.measures.includes(1))).toBe(true);
    expect(every({ measure: 0 }).every((entry) => entry.measures.length === 0)).toBe(true);
    expect(every({ hindsightOnly: true }).every(({ hindsight }) => hindsight)).toBe(true);
    expect(idsOf({ overriddenOnly: true }).toSorted()).toEqual(Object.keys(overrides).toSorted());
  });

  it('puts the least certain first', () => {
    const width = (id: string): number => {
      const { low = 0, high = 0, central = 0 } = evidence.assumptions.get(id) ?? {};
      return (high - low) / (Math.abs(central) || 1);
    };
    const widths = idsOf({ sort: 'width', role: 'input' }).map(width);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('counts what a scenario sets, by measure and for the outside world', () => {
    const counts = countOverridden(entries, overrides);
    expect(counts.get(1)).toBe(1);
    expect(counts.get(0)).toBe(1);
    expect(isOutsideWorld('m01_redemption_rate')).toBe(false);
  });

  it('goes to a spreadsheet with canonical numbers, citations and own values', () => {
    const rows = registerRows(entries, texts, overrides, {
      locale: 'en',
      m: en,
      text: (text) => text.en,
    });
    const [head = [], ...body] = rows;
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const own = body.find(([id]) => id === 'world_services_growth_2021');
    const at = head.indexOf('Scenario value');
    expect(own?.slice(at - 1, at + 2)).toEqual([0, 0.05, 0.1]);
    expect(body.filter((row) => String(row.at(-1)).includes('http')).length).toBeGreaterThan(100);
  });
});
