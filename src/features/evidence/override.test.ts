import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDistribution } from '../../../models/ensemble/distribution.ts';
import { evidence } from '../../../seeds/index.ts';
import { readTyped, typedFrom } from './override.ts';

const share = { distribution: 'beta', unit: '1', central: 0.4, low: 0.2, high: 0.6 } as const;

describe('an override typed by hand', () => {
  it('is read in the unit of the screen', () => {
    const typed = { kind: 'range', low: '1', central: '2,5', high: '４' } as const;
    expect(readTyped(typed, 1e8, { distribution: 'triangular', unit: 'CNY' })).toEqual({
      ok: true,
      override: { kind: 'range', low: 1e8, central: 25e8, high: 4e8 },
    });
    expect(readTyped({ ...typed, kind: 'value', central: '50%' }, 1, share)).toEqual({
      ok: true,
      override: { kind: 'value', value: 0.5 },
    });
  });

  it.each([
    ['nothing', 'normal', ['', '1', '2'], 'empty'],
    ['a word', 'normal', ['a', '1', '2'], 'not_a_number'],
    ['a range of a fixed value', 'fixed', ['1', '2', '3'], 'fixed'],
    ['a lognormal from 0', 'lognormal', ['0', '1', '2'], 'not_positive'],
    ['a share up to 1', 'beta', ['0.2', '0.5', '1'], 'outside_unit'],
    ['a share around 2', 'truncated_normal', ['0', '2', '3'], 'outside_unit'],
  ] as const)('says what is wrong with %s', (_, distribution, [low, central, high], problem) => {
    const typed = { kind: 'range', low, central, high } as const;
    expect(readTyped(typed, 1, { distribution, unit: '1' })).toMatchObject({ ok: false, problem });
  });

  it('is no per cent of yuan', () => {
    const typed = { kind: 'value', low: '', central: '50%', high: '' } as const;
    const money = { distribution: 'triangular', unit: 'CNY/mine' } as const;
    expect(readTyped(typed, 1e8, money)).toMatchObject({ ok: false, problem: 'not_a_number' });
  });

  it('begins with what holds: the evidence, a value, a range', () => {
    expect(typedFrom(share, undefined, 1)).toMatchObject({ kind: 'range', low: '0.2' });
    expect(typedFrom(share, { kind: 'value', value: 5e7 }, 1e8)).toMatchObject({
      kind: 'value',
      central: '0.5',
    });
    expect(typedFrom({ central: 1, low: 1, high: 1 }, undefined, 1).kind).toBe('value');
  });

  it('gives back every evidence as it is', () => {
    for (const assumption of evidence.assumptions.values()) {
      const read = readTyped(typedFrom(assumption, undefined, 1e4), 1e4, assumption);
      if (!read.ok) throw new Error(`${assumption.id}: ${read.problem}`);
      const { central } = assumption;
      const found = read.override.kind === 'value' ? read.override.value : read.override.central;
      expect(found / (central || 1)).toBeCloseTo(central === 0 ? 0 : 1, 10);
    }
  });

  it('lets no range pass that the models refuse for its kind', () => {
    const kinds = ['normal', 'lognormal', 'triangular', 'pert', 'truncated_normal'] as const;
    const three = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -20, max: 40 })));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), three, (distribution, numbers) => {
        const [low = 0, central = 0, high = 0] = numbers.toSorted((a, b) => a - b);
        const typed = {
          kind: 'range',
          low: String(low),
          central: String(central),
          high: String(high),
        } as const;
        const read = readTyped(typed, 1, { distribution, unit: '1' });
        if (!read.ok) return;
        const fit = fitDistribution({ distribution, low, central, high, bounds: [null, null] });
        expect(fit.ok).toBe(true);
      }),
    );
  });
});
