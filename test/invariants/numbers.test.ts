import { describe, expect, it } from 'vitest';
import type { Text } from '../../seeds/types.ts';
import { measures } from '../../models/measures/catalogue.ts';
import type { Lever } from '../../models/measures/kit.ts';
import { chineseFigures, englishFigures, type Figures } from './figures.ts';

/** What measures say in Chinese and in English has the same figures. */

const texts = measures.map(({ number, mechanism, levers, notModelled = {} }) => ({
  number,
  own: [
    ['mechanism', mechanism] as const,
    ...Object.entries(levers).flatMap(([id, lever]: [string, Lever]) =>
      lever.reason === undefined ? [] : [[id, lever.reason] as const],
    ),
    ...Object.entries(notModelled),
  ],
}));

/** Figures that one language writes and the other leaves out → why. */
const leftOut: Readonly<Record<string, string>> = {
  '43.mechanism: 0.1 in Chinese alone':
    'the trade’s slogan 1：9, in English “one to nine”, is no share',
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const missing = (from: Figures, other: Figures): readonly number[] =>
  from.written.filter((figure) => !other.all.some((each) => near(each, figure)));

function differences({ zh, en }: Text): readonly string[] {
  const [chinese, english] = [chineseFigures(zh), englishFigures(en)];
  return [
    ...missing(chinese, english).map((figure) => `${String(figure)} in Chinese alone`),
    ...missing(english, chinese).map((figure) => `${String(figure)} in English alone`),
  ];
}

describe('figures agree between the languages', () => {
  it.each(texts)('in measure $number', ({ number, own }) => {
    const wrong = own.flatMap(([id, text]) =>
      differences(text)
        .map((difference) => `${String(number)}.${id}: ${difference}`)
        .filter((difference) => !(difference in leftOut)),
    );
    expect(wrong).toEqual([]);
  });

  it('after units are converted', () => {
    expect(differences({ zh: '按全省1亿元', en: '100 million yuan' })).toEqual([]);
    expect(differences({ zh: '补助30%、50万元', en: '30 % and 500,000 yuan' })).toEqual([]);
    expect(
      differences({ zh: '2020年七成，按7—12月', en: 'seven tenths in 2020, July to December' }),
    ).toEqual([]);
  });

  it('and a planted slip is found', () => {
    expect(differences({ zh: '按600台', en: 'sixty' })).toEqual(['600 in Chinese alone']);
    expect(differences({ zh: '按1亿元', en: '10 million yuan' })).toHaveLength(2);
  });
});
