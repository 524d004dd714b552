import { formatChance, formatNumber, formatPercent } from '../../ui/numbers.ts';
import { countExpected } from './arrange.ts';
import { chanceOf, type TargetItem } from './items.ts';
import type { Wording } from './words.ts';

const bandCount = 5;

/** The fifth of the scale of chances that a chance lies in, 0 (low) to 4 (high). */
export function chanceBand(chance: number): number {
  return Math.max(0, Math.min(bandCount - 1, Math.floor(chance * bandCount)));
}

/** How many scored targets lie in each fifth, from low to high. */
export function countBands(items: readonly TargetItem[]): readonly number[] {
  const counts = Array.from({ length: bandCount }, () => 0);
  for (const chance of items.map(chanceOf)) {
    if (chance !== null) counts[chanceBand(chance)] = (counts[chanceBand(chance)] ?? 0) + 1;
  }
  return counts;
}

/** The bands in words: `0%–20%:3 个`. */
export function bandWords(counts: readonly number[], { m, locale }: Wording): readonly string[] {
  return counts.map((n, band) =>
    m.scorecard.band({
      from: formatPercent(band / bandCount, locale),
      to: formatPercent((band + 1) / bandCount, locale),
      n,
    }),
  );
}

/** The scored targets least likely to be met, worst first. */
export function weakestOf(items: readonly TargetItem[], count: number): readonly TargetItem[] {
  return items
    .filter((item) => chanceOf(item) !== null)
    .sort((a, b) => (chanceOf(a) ?? 0) - (chanceOf(b) ?? 0) || a.place - b.place)
    .slice(0, count);
}

/** What the scorecard shows, in a sentence or two: how many are expected to be met, and the weakest. */
export function overviewSentence(items: readonly TargetItem[], wording: Wording): string {
  const { m, locale, text } = wording;
  const { scored, expected } = countExpected(items);
  if (scored === 0) return m.scorecard.noneScored;
  const weakest = weakestOf(items, 3).map((item) =>
    m.scorecard.named({
      title: text(item.target.title),
      chance: formatChance(chanceOf(item) ?? 0, locale),
    }),
  );
  const whole = m.scorecard.sentence({
    scored,
    expected: formatNumber(expected, locale, { digits: 1 }),
    share: formatPercent(expected / scored, locale),
  });
  return `${whole}${m.scorecard.weakest({ list: weakest.join(m.scorecard.listJoin) })}`;
}
