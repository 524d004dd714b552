/** A number as a Chinese official text writes it. */
export interface Quantity {
  /** As written: `1866`, `50万`, `30%`, `5:5`, `千亿`, `3月31日`. */
  readonly text: string;
  /** In units: yuan and things one by one, shares 0–1, a date's month, a ratio's first part over the whole. */
  readonly value: number;
  /** Upper end where a range is written. */
  readonly upper: number | null;
  readonly kind: 'amount' | 'share' | 'date';
  /** Where it stands in the text. */
  readonly at: number;
}

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  百万: 1e6,
  千万: 1e7,
  千亿: 1e11,
  万亿: 1e12,
};

const digits = '零一二三四五六七八九';
const counters = '个家处条道部项户座年次倍成所名种';

/** 二十 → 20, 一百八十 → 180, 千 → 1,000: numerals of whole numbers below a hundred million. */
export function readNumeral(text: string): number {
  const [tenThousands, rest] = text.includes('万') ? text.split('万', 2) : ['', text];
  let sum = 0;
  let digit = 0;
  for (const character of rest ?? '') {
    const scale = character === '十' ? 10 : scales[character];
    if (scale === undefined) {
      digit = character === '两' ? 2 : Math.max(0, digits.indexOf(character));
      continue;
    }
    sum += (digit === 0 ? 1 : digit) * scale;
    digit = 0;
  }
  const upper = tenThousands === undefined || tenThousands === '' ? 0 : readNumeral(tenThousands);
  return upper * 1e4 + sum + digit;
}

type Reading = Omit<Quantity, 'text' | 'at'>;

interface Pattern {
  readonly shape: RegExp;
  /** null: a number that counts nothing (a year, a name). */
  readonly read: (parts: readonly (string | undefined)[]) => Reading | null;
}

const amount = (value: number, upper: number | null = null): Reading => ({
  kind: 'amount',
  value,
  upper,
});
const scaleOf = (word: string | undefined): number => scales[word ?? ''] ?? 1;

/** In this order: what a longer pattern has read, no shorter one reads again. */
const patterns: readonly Pattern[] = [
  { shape: /“[^”]*”/gu, read: () => null },
  {
    shape: /(\d{4})年(\d{1,2})月(\d{1,2})日/gu,
    read: ([, , month]) => ({ kind: 'date', value: Number(month), upper: null }),
  },
  { shape: /(?<!\d)20\d{2}(?=年|中国)/gu, read: () => null },
  { shape: /\d+(?=[A-Za-z])/gu, read: () => null },
  {
    shape: /(\d+)[:：](\d+)/gu,
    read: ([, a, b]) => ({
      kind: 'share',
      value: Number(a) / (Number(a) + Number(b)),
      upper: null,
    }),
  },
  {
    shape: /(\d+(?:\.\d+)?)%/gu,
    read: ([, percent]) => ({ kind: 'share', value: Number(percent) / 100, upper: null }),
  },
  {
    shape: /(\d+)[—–-](\d+)/gu,
    read: ([, low, high]) => amount(Number(low), Number(high)),
  },
  {
    shape: /(\d+(?:\.\d+)?)(万亿|千万|百万|亿|万|千|百)?/gu,
    read: ([, number, scale]) => amount(Number(number) * scaleOf(scale)),
  },
  { shape: /([百千万])?亿(?=级)/gu, read: ([, scale]) => amount(scaleOf(scale) * 1e8) },
  // ordinals (第三届, 三期), idioms (一批, 一体化) and technical names (千兆) count nothing
  {
    shape: new RegExp(`(?<![第首])([一二两三四五六七八九十百千]+万?)[${counters}](?!性)`, 'gu'),
    read: ([, numeral]) => amount(readNumeral(numeral ?? '')),
  },
];

/** The numbers of a Chinese text in their order. Years, quoted names, ordinals and words like 5G are no numbers. */
export function readQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let left = text;
  for (const { shape, read } of patterns) {
    for (const match of left.matchAll(shape)) {
      const reading = read(match);
      if (reading !== null) found.push({ ...reading, text: match[0], at: match.index });
    }
    left = left.replace(shape, (written) => '　'.repeat(written.length));
  }
  return found.toSorted((a, b) => a.at - b.at);
}
