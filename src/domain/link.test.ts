import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { tidyExpression } from '../../models/measures/lines.ts';
import { ByteWriter } from './bytes.ts';
import { crc32, fromBase64Url, toBase64Url } from './checks.ts';
import { deflate } from './deflate.ts';
import { carriedMakeup, screens, type Share } from './link-body.ts';
import { findHashCollisions } from './link-names.ts';
import { decodeLink, encodeLink } from './link.ts';
import { quantise } from './lever.ts';
import { planScenario, setLever, setOverride, type Override, type Scenario } from './scenario.ts';
import { tidyNotes, tidyTitle } from './text.ts';

const levers = [...catalogue.levers.values()];
const digest = '0123456789abcdef';
const headline = { median: 9.987e11, chance: 0.437 };
const makeup = carriedMakeup({
  model: '0a1b2c3d',
  facts: '4e5f6a7b',
  measures: Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [String(i + 1), `${(i * 4 + 16).toString(16)}abcdef`]),
  ),
});

function shareOf(...scenarios: readonly Scenario[]): Share {
  return {
    ...{ model: catalogue.model, makeup, place: '', active: 0, baseline: null },
    screen: 'workbench',
    scenarios: scenarios.map((scenario) => ({ scenario, digest, headline })),
  };
}

const chance = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => (x === 0 ? 0 : x));
const override: fc.Arbitrary<Override> = fc.oneof(
  chance.map((value): Override => ({ kind: 'value', value })),
  fc.tuple(chance, chance, chance).map((values): Override => {
    const [low, central, high] = values.sort((a, b) => a - b);
    return { kind: 'range', low, central, high };
  }),
);
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    title: fc.string({ maxLength: 40, unit: 'grapheme' }).map(tidyTitle),
    notes: fc.string({ maxLength: 100, unit: 'grapheme' }).map(tidyNotes),
    start: fc.constantFrom('plan', 'nothing'),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    draws: fc.integer({ min: 1, max: 100_000 }),
    assumptions: fc.dictionary(fc.constantFrom(...catalogue.assumptions.keys()), override),
    equations: fc.dictionary(
      fc.constantFrom('1.net_sales', '60.gross_sales', '7.demand.trade.shopping.goods'),
      fc
        .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
        .map((text) => `${tidyExpression(text)}1`),
    ),
    moves: fc.array(fc.tuple(fc.constantFrom(...levers), chance), { maxLength: 80 }),
  })
  .map(({ moves, ...rest }) =>
    moves.reduce<Scenario>(
      (s, [entry, x]) =>
        setLever(s, entry, entry.lever.min + x * (entry.lever.max - entry.lever.min)),
      {
        ...rest,
        assumptions: { ...rest.assumptions },
        equations: { ...rest.equations },
        settings: {},
      },
    ),
  );
const share: fc.Arbitrary<Share> = fc
  .record({
    model: fc.constant('1.0.0'),
    makeup: fc.constantFrom(null, makeup),
    screen: fc.constantFrom(...screens),
    place: fc.constantFrom('', '/27', '/27/toll_discount_kept', '/world'),
    active: fc.nat(5),
    baseline: fc.option(fc.nat(5)),
    scenarios: fc.array(
      fc.record({
        scenario,
        digest: fc.constantFrom(null, digest, 'ffffffffffffffff'),
        headline: fc.constantFrom(null, headline, { median: 0, chance: 1 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map((s) => {
    const last = s.scenarios.length - 1;
    const baseline = s.baseline === null ? null : Math.min(s.baseline, last);
    return { ...s, active: Math.min(s.active, last), baseline };
  });

describe('the share link', () => {
  it('brings every set of scenarios back as it was', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(share, async (sent) => {
        const { fragment, length } = await encodeLink(sent, catalogue);
        expect(fragment).toMatch(/^#s=[\w-]+$/);
        expect(length).toBe(fragment.length);
        const opened = await decodeLink(fragment, catalogue);
        expect(opened).toEqual({ kind: 'ok', share: sent, adjusted: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('needs at most 500 characters for one changed lever in each of sixty measures', async () => {
    const lengths = await Promise.all(
      ['province_budget', 'catering_share', 'first_month', 'season'].map(async (name) => {
        const moved = levers
          .filter((entry) => entry.name === name)
          .reduce((s, entry, i) => {
            const { min, max } = entry.lever;
            const value = quantise(entry.lever, min + (((i * 37 + 11) % 97) / 97) * (max - min));
            return setLever(s, entry, value);
          }, planScenario('每项措施都动一个杠杆'));
        expect(Object.keys(moved.settings).length).toBeGreaterThan(50);
        return (await encodeLink(shareOf(moved), catalogue)).length;
      }),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
  });

  it('leaves long notes at home and says so', async () => {
    const long = { ...planScenario('x'), notes: '长'.repeat(281) };
    const link = await encodeLink(shareOf(long), catalogue);
    expect(link.notesOmitted).toBe(true);
    expect(await decodeLink(link.fragment, catalogue)).toMatchObject({
      share: { scenarios: [{ scenario: { notes: '' } }] },
    });
  });

  it('tells its names apart in the catalogue', () => {
    expect(findHashCollisions(catalogue)).toEqual([]);
  });
});

describe('a link that is not right', () => {
  const base = setLever(planScenario('原样'), levers[0] ?? fail(), 2e8);
  const sent = shareOf(base, setOverride(base, 'world_growth', { kind: 'value', value: -0.1 }));

  function fail(): never {
    throw new Error('the fixture has levers');
  }

  it('shows every wrong, missing and added character', async () => {
    const { fragment } = await encodeLink(sent, catalogue);
    const alphabet = Array.from(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.% é',
    );
    for (let at = 3; at < fragment.length; at++) {
      const changed = alphabet
        .filter((character) => character !== fragment[at])
        .map((character) => fragment.slice(0, at) + character + fragment.slice(at + 1));
      const cut = fragment.slice(0, at) + fragment.slice(at + 1);
      const opened = await Promise.all(
        [...changed, cut, fragment.slice(0, at)].map((text) => decodeLink(text, catalogue)),
      );
      expect(opened.filter(({ kind }) => kind !== 'damaged' && kind !== 'empty')).toEqual([]);
    }
  });

  /** A link with a right checksum around any bytes. */
  function seal(head: number, body: Uint8Array): string {
    const open = Uint8Array.from([head, ...body]);
    const crc = new ByteWriter();
    crc.fixed(crc32(open), 4);
    return `#s=${toBase64Url(Uint8Array.from([...open, ...crc.bytes]))}`;
  }

  it('from a later format is kept', async () => {
    const text = seal(6, Uint8Array.of(1, 2, 3));
    expect(await decodeLink(text, catalogue)).toEqual({
      kind: 'newer',
      format: 3,
      text: text.slice(3),
    });
  });

  it('names its damage', async () => {
    const damage = async (text: string) => {
      const opened = await decodeLink(text, catalogue);
      return opened.kind === 'damaged' ? opened.damage : opened.kind;
    };
    expect(await damage('#s=%3Cscript%3E')).toBe('not_base64url');
    expect(await damage('#s=a.b')).toBe('not_base64url');
    expect(await damage('#s=AAAAA')).toBe('not_base64url');
    expect(await damage('#s=AAAA')).toBe('too_short');
    expect(await damage(`#s=${'A'.repeat(100_001)}`)).toBe('too_long');
    expect(await damage('#s=AAAAAAAAAAAAAAAA')).toBe('checksum');
    expect(await damage(seal(0, new Uint8Array(3)))).toBe('bad_field');
    expect(await damage(seal(2, new Uint8Array(30)))).toBe('bad_field');
    expect(await damage(seal(4, new Uint8Array(30)))).not.toBe('ok');
    expect(await damage(seal(5, Uint8Array.of(1, 2, 3)))).toBe('truncated');
    const bomb = await deflate(new Uint8Array(5_000_000));
    expect(await damage(seal(5, bomb))).toBe('truncated');
  });

  it('names the lever, assumption or value that this version does not have', async () => {
    const { fragment } = await encodeLink(sent, catalogue);
    const without = (id: string) => ({
      ...catalogue,
      levers: new Map(levers.filter((entry) => entry.id !== id).map((entry) => [entry.id, entry])),
    });
    expect(await decodeLink(fragment, without('1.province_budget'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unknown_lever', lever: '1.?' },
      text: fragment.slice(3),
    });
    expect(await decodeLink(fragment, { ...catalogue, assumptions: new Map() })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unknown_assumption' },
    });
  });

  it('ends in an outcome, whatever the text', { timeout: 180_000 }, async () => {
    const { fragment } = await encodeLink(sent, catalogue);
    const before = JSON.stringify([...catalogue.levers]);
    const body = new Uint8Array(fromBase64Url(fragment.slice(3)) ?? []);
    const mutated = fc
      .tuple(fc.nat(fragment.length), fc.nat(8), fc.string({ maxLength: 8 }))
      .map(([at, cut, added]) => fragment.slice(0, at) + added + fragment.slice(at + cut));
    // what an attacker sends: the checksum is right, the inside is not
    const sealed = fc
      .tuple(fc.constantFrom(2, 3), fc.uint8Array({ maxLength: 200 }))
      .map(([head, bytes]) => seal(head, bytes));
    const tampered = fc
      .array(fc.tuple(fc.nat(body.length), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((edits) => {
        const inside = body.slice(1, -4);
        for (const [at, value] of edits) inside[at % inside.length] = value;
        return seal(body[0] ?? 0, inside);
      });
    const random = fc.string({ maxLength: 300, unit: 'binary' }).map((text) => `#s=${text}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, sealed, tampered, random), async (text) => {
        const opened = await decodeLink(text, catalogue);
        expect(['ok', 'empty', 'damaged', 'newer', 'refused']).toContain(opened.kind);
      }),
      { numRuns: 10_000 },
    );
    expect(JSON.stringify([...catalogue.levers])).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
