import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { formatDocument, toDocument } from './document.ts';
import { parseDocument, parseDocumentText } from './parse-document.ts';
import { climb, currentSchema, rungs, type Rung } from './ladder.ts';
import { describeRefusal } from './refusal.ts';
import { planScenario } from './scenario.ts';

const sound = toDocument(planScenario('按计划'), catalogue, '2026-11-23T08:00:00.000Z');
const parse = (changes: Readonly<Record<string, unknown>>) =>
  parseDocument({ ...sound, ...changes }, catalogue);

function refusalOf(changes: Readonly<Record<string, unknown>>) {
  const outcome = parse(changes);
  return outcome.ok ? null : outcome.refusal;
}

describe('the ladder', () => {
  const folder = new URL('examples/', import.meta.url);
  const examples = readdirSync(folder);

  it('has one rung from each version to the next and one stored example of each version', () => {
    expect(rungs.map(({ from, to }) => [from, to])).toEqual(rungs.map((_, i) => [i + 1, i + 2]));
    const versions = Array.from({ length: currentSchema }, (_, i) => i + 1);
    expect(examples.sort()).toEqual(versions.map((n) => `scenario-${String(n)}.json`));
  });

  it.each(examples)('reads %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(parseDocumentText(text, catalogue)).toMatchObject({ ok: true, adjusted: [] });
  });

  it('climbs rung by rung, and refuses what lies above', () => {
    const add = (from: number): Rung => ({
      from,
      to: from + 1,
      climb: (document) => ({ ...document, path: `${String(document['path'])}${String(from)}` }),
    });
    const ladder = [add(1), add(2), add(3)];
    expect(climb({ schema: 2, path: '' }, ladder)).toEqual({
      kind: 'climbed',
      document: { schema: 4, path: '23' },
    });
    expect(climb({ schema: 5 }, ladder)).toEqual({ kind: 'newer', schema: 5 });
    expect(climb({ schema: '1' }, ladder)).toEqual({ kind: 'no_version' });
  });
});

describe('a scenario document', () => {
  it('comes back as it was written', () => {
    const outcome = parseDocumentText(formatDocument(sound), catalogue);
    expect(outcome).toMatchObject({ ok: true, document: sound, adjusted: [] });
  });

  it('brings settings onto their steps, says so, and drops what stands at the start', () => {
    const outcome = parse({ settings: { '1.province_budget': 1.52e8, '1.city_budget': 1.3e8 } });
    expect(outcome).toMatchObject({
      ok: true,
      scenario: { settings: { '1.province_budget': 1.5e8 } },
      adjusted: [{ lever: '1.province_budget', from: 1.52e8, to: 1.5e8 }],
    });
  });

  it.each([
    [{ kind: 'other' }, { code: 'not_a_scenario' }],
    [{ schema: 99 }, { code: 'newer_schema', schema: 99, known: currentSchema }],
    [{ schema: 0 }, { code: 'wrong_field', path: 'schema' }],
    [{ plan: 'other-plan' }, { code: 'other_plan', plan: 'other-plan' }],
    [{ title: 7 }, { code: 'wrong_field', path: 'title' }],
    [{ title: 'x'.repeat(121) }, { code: 'wrong_field', path: 'title' }],
    [{ start: 'elsewhere' }, { code: 'wrong_field', path: 'start' }],
    [{ seed: -1 }, { code: 'wrong_field', path: 'seed' }],
    [{ seed: 2 ** 32 }, { code: 'wrong_field', path: 'seed' }],
    [{ draws: 0 }, { code: 'wrong_field', path: 'draws' }],
    [{ draws: 1.5 }, { code: 'wrong_field', path: 'draws' }],
    [{ savedAt: 'yesterday' }, { code: 'wrong_field', path: 'savedAt' }],
    [{ settings: [] }, { code: 'wrong_field', path: 'settings' }],
    [{ settings: { '1.nothing': 1 } }, { code: 'unknown_lever', lever: '1.nothing' }],
    [{ settings: { toString: 1 } }, { code: 'unknown_lever', lever: 'toString' }],
    [{ settings: { '1.city_budget': NaN } }, { code: 'wrong_field' }],
    [{ settings: { '1.city_budget': Infinity } }, { code: 'wrong_field' }],
    [{ settings: { '1.city_budget': '5' } }, { code: 'wrong_field' }],
    [
      { settings: { '1.city_budget': -1 } },
      { code: 'lever_out_of_range', lever: '1.city_budget', value: -1, min: 0, max: 1e9 },
    ],
    [
      { assumptions: { gone: { kind: 'value', value: 1 } } },
      { code: 'unknown_assumption', assumption: 'gone' },
    ],
    [
      { assumptions: { services_value_added_2021: { kind: 'value', value: 1 } } },
      { code: 'unknown_assumption' },
    ],
    [
      { assumptions: { voucher_redemption_rate: { kind: 'value', value: 1.1 } } },
      { code: 'assumption_out_of_range', value: 1.1, min: 0, max: 1 },
    ],
    [
      { assumptions: { world_growth: { kind: 'range', low: 2, central: 1, high: 3 } } },
      { code: 'range_not_ordered', assumption: 'world_growth' },
    ],
    [{ equations: { '1.gone': '1' } }, { code: 'unknown_equation', equation: '1.gone' }],
    [{ equations: { '01.net_sales': '1' } }, { code: 'unknown_equation' }],
    [{ equations: { '1.net_sales': ' ' } }, { code: 'equation_empty', equation: '1.net_sales' }],
    [
      { equations: { '1.net_sales': 'x'.repeat(2001) } },
      { code: 'equation_too_long', limit: 2000 },
    ],
    [{ equations: { '1.net_sales': 7 } }, { code: 'wrong_field' }],
    [{ equations: ['1'] }, { code: 'wrong_field', path: 'equations' }],
    [{ equations: undefined }, { code: 'wrong_field', path: 'equations' }],
    [{ assumptions: { world_growth: { kind: 'guess' } } }, { code: 'wrong_field' }],
    [{ settings: JSON.parse('{"__proto__": 1}') as unknown }, { code: 'forbidden_key' }],
    [{ extra: Array(5001).fill(0) }, { code: 'forbidden_key', path: 'extra' }],
    [{ extra: { constructor: {} } }, { code: 'forbidden_key', path: 'extra.constructor' }],
  ])('refuses (row %#)', (changes, refusal) => {
    const found = refusalOf(changes);
    expect(found).toMatchObject(refusal);
    expect(found === null ? '' : describeRefusal(found)).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('refuses what is no JSON, no object or too long', () => {
    const code = (text: string) => {
      const outcome = parseDocumentText(text, catalogue);
      return outcome.ok ? null : outcome.refusal.code;
    };
    expect(code('{')).toBe('not_json');
    expect(['null', '[]', '1', '"x"'].map(code)).toEqual(Array(4).fill('not_a_scenario'));
    expect(code(' '.repeat(200_001))).toBe('too_big');
    expect(code(`{"kind":"tuiyan-scenario","a":${'['.repeat(9000)}${']'.repeat(9000)}}`)).toBe(
      'forbidden_key',
    );
  });

  it('answers every value with an outcome and leaves prototypes alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(sound)),
        fc.oneof(fc.jsonValue(), fc.anything()),
        (key, value) => {
          const outcome = parse({ [key]: value });
          if (!outcome.ok) expect(describeRefusal(outcome.refusal)).not.toBe('');
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
