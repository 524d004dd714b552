import type { BandSpec, TableSpec } from '../../charts/spec.ts';
import { formatMoney, formatPercent, formatResult, resultScale } from '../../ui/numbers.ts';
import { lastOf, monthNames, scaleBand, writeTick } from './bands.ts';
import { findBaseline, nameOf, strokeOf, type CompareMember, type Paired } from './members.ts';
import { writeError } from './targets.ts';
import type { Wording } from './wording.svelte.ts';

/** The name of what is compared with. */
export function nameBaseline(members: readonly CompareMember[], { w }: Wording): string {
  const baseline = findBaseline(members);
  return baseline === null ? w.withoutPlan : nameOf(baseline);
}

/** All edges of all differences, so that their pictures have one axis. */
export function pairedExtent(paired: readonly Paired[], { locale }: Wording): readonly number[] {
  const { divisor } = resultScale(locale);
  const all = paired.flatMap(({ comparison: { level } }) => [...level.p5, ...level.p95]);
  return all.length === 0 ? [] : [Math.min(...all) / divisor, Math.max(...all) / divisor];
}

/** The fan of one scenario's difference to the baseline, draw by draw. */
export function pairedSpec(member: Paired, extent: readonly number[], wording: Wording): BandSpec {
  const { locale, w } = wording;
  const { divisor } = resultScale(locale);
  const { colour, dash } = strokeOf(member);
  const fan = scaleBand(member.comparison.level, divisor);
  const end = formatResult(lastOf(member.comparison.level.p50), locale, {
    signed: true,
    digits: 1,
  });
  return {
    labels: monthNames(wording),
    fan: { ...fan, tone: colour },
    lines: [{ label: end, values: fan.p50, colour, width: 2, dash }],
    thresholds: [{ label: w.paired.zero, value: 0, colour: 'base-ink', dash: [3, 3] }],
    extent,
    formatTick: (value) => writeTick(value, wording),
  };
}

function wordMore(value: number, { w, locale }: Wording): string {
  const text = formatMoney(Math.abs(value), locale, { digits: 1 });
  if (!/[1-9]/.test(text)) return w.paired.equal;
  return value > 0 ? w.paired.more({ value: text }) : w.paired.less({ value: text });
}

/** `A 比 B 多 12 亿元（5–95%：…），概率高 3.1 个百分点。` */
export function pairedSentence(member: Paired, base: string, wording: Wording): string {
  const { w, locale } = wording;
  const { value, chance } = member.comparison.headline;
  const [points, error] = [Math.abs(chance.difference), chance.error].map((share) =>
    writeError(share, wording),
  );
  const parts = { points: points ?? '', error: error ?? '' };
  const isSame = chance.onlyA === 0 && chance.onlyB === 0;
  const way = chance.difference < 0 ? w.paired.chanceLower : w.paired.chanceHigher;
  const write = (cny: number): string => formatResult(cny, locale, { signed: true, digits: 1 });
  return w.paired.sentence({
    name: nameOf(member),
    base,
    value: wordMore(value.p50, wording),
    low: write(value.p5),
    high: write(value.p95),
    chance: isSame ? w.paired.chanceSame : way(parts),
  });
}

/** How often it stands better, and what it costs more. */
export function pairedDetail(
  { comparison: { headline, publicCost } }: Paired,
  wording: Wording,
): string {
  const { w, locale } = wording;
  const ahead = formatPercent(headline.ahead, locale, { digits: 1 });
  const behind = formatPercent(headline.behind, locale, { digits: 1 });
  const often =
    headline.ahead + headline.behind > 0 ? w.paired.aheadBehind({ ahead, behind }) : w.paired.equal;
  const cost = w.paired.cost({ value: wordMore(publicCost.mean, wording) });
  return `${often} · ${cost}`;
}

/** Median and ends of every difference by month. */
export function pairedTable(paired: readonly Paired[], base: string, wording: Wording): TableSpec {
  const { w, m, locale } = wording;
  const edges = ['p5', 'p50', 'p95'] as const;
  const names = { p5: m.charts.p5, p50: m.charts.median, p95: m.charts.p95 };
  return {
    caption: w.paired.caption({ base }),
    columns: [
      w.month,
      ...paired.flatMap(({ letter }) =>
        edges.map((edge) => w.paired.column({ letter, edge: names[edge] })),
      ),
    ],
    rows: monthNames(wording).map((name, month) => [
      name,
      ...paired.flatMap(({ comparison }) =>
        edges.map((edge) =>
          formatResult(comparison.level[edge][month] ?? 0, locale, { signed: true, digits: 1 }),
        ),
      ),
    ]),
  };
}
