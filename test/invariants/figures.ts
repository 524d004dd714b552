import { readQuantities } from '../../models/analysis/plan-check/numerals.ts';

/** The figures of a text in either language, so that the two can be held against each other. */
export interface Figures {
  /** Written in digits: these must be found in the other language. */
  readonly written: readonly number[];
  /** Also those in words (thirty, 七成, half), years and months. */
  readonly all: readonly number[];
}

const tens = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const scales: Readonly<Record<string, number>> = {
  '%': 0.01,
  'per cent': 0.01,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const scale = '(%|per cent|hundred|thousand|million|billion|bn|trillion)';

function wordValue(word: string): number {
  const one = ones.indexOf(word) + 1;
  return one > 0 ? one : 10 * (tens.indexOf(word) + 1);
}

function englishWords(text: string): readonly number[] {
  const numbers = [...ones, ...tens.slice(1)].join('|');
  const lower = text.toLowerCase();
  const plain = [...lower.matchAll(new RegExp(`\\b(${numbers})\\b(?:[ -]${scale})?`, 'gu'))].map(
    ([, word = '', by]) => wordValue(word) * (scales[by ?? ''] ?? 1),
  );
  const tenths = [
    ...lower.matchAll(new RegExp(`\\b(${numbers}|a) (tenth|fifth|third)s?\\b`, 'gu')),
  ].map(
    ([, word = '', part]) =>
      (word === 'a' ? 1 : wordValue(word)) / (part === 'tenth' ? 10 : part === 'fifth' ? 5 : 3),
  );
  const round = [...lower.matchAll(/\b(?:a )?(hundred|thousand|million)\b/gu)].map(
    ([, by = '']) => scales[by] ?? 1,
  );
  const half = /\bhal(f|ves)\b/u.test(lower) ? [0.5] : [];
  const twice = /\b(twice|both|pair)\b/u.test(lower) ? [2] : [];
  const once = /\b(once|each|every|a|an)\b/u.test(lower) ? [1] : [];
  const named = months.flatMap((name, i) => (text.includes(name) ? [i + 1] : []));
  return [...plain, ...tenths, ...round, ...half, ...twice, ...once, ...named];
}

/** Figures of an English text. */
export function englishFigures(text: string): Figures {
  const digits = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)(?: ?${scale})?`, 'gu');
  const written = [...text.matchAll(digits)].map(
    ([, number = '', by]) => Number(number.replaceAll(',', '')) * (scales[by ?? ''] ?? 1),
  );
  return { written, all: [...written, ...englishWords(text)] };
}

/** Figures of a Chinese text. */
export function chineseFigures(text: string): Figures {
  const years = [...text.matchAll(/20\d{2}/gu)].map(([year]) => Number(year));
  const days = [...text.matchAll(/(\d{1,2})(?:月|日)/gu)].map(([, day]) => Number(day));
  const plain = text.replaceAll(/[“”]/gu, '').replaceAll('（', '(');
  const quantities = readQuantities(plain);
  const written = quantities
    .filter(({ text: own }) => /\d/u.test(own))
    .flatMap(({ value, upper }) => [value, ...(upper === null ? [] : [upper])]);
  const shares = [...plain.matchAll(/([一二两三四五六七八九])成(半)?/gu)].map(
    ([, digit = '', half]) =>
      ('零一二三四五六七八九'.indexOf(digit.replace('两', '二')) + (half ? 0.5 : 0)) / 10,
  );
  const words = [...plain.matchAll(/[一二两三四五六七八九十百千万]+/gu)].flatMap(([numeral]) =>
    readQuantities(`${numeral}个`).map(({ value }) => value),
  );
  const half = plain.includes('半') ? [0.5] : [];
  const parts = [...plain.matchAll(/([一二三四五六七八九十百])分之([一二三四五六七八九十])/gu)].map(
    ([, whole = '', top = '']) => one(top) / one(whole),
  );
  return { written, all: [...written, ...words, ...years, ...days, ...shares, ...half, ...parts] };
}

function one(numeral: string): number {
  return readQuantities(`${numeral}个`)[0]?.value ?? Number.NaN;
}
