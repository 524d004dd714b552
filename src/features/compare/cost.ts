import type { Chance } from '../../../models/contract.ts';
import type { ScatterSpec, TableSpec } from '../../charts/spec.ts';
import { formatPercent, formatResult, resultScale } from '../../ui/numbers.ts';
import { writeTick } from './bands.ts';
import { shorten, strokeOf, type Figured } from './members.ts';
import { chanceIn, wordChance, writeChance } from './targets.ts';
import type { Wording } from './wording.svelte.ts';

/** A scenario by what it costs and what it brings. */
export interface CostPoint {
  readonly member: Figured;
  /** Public money, mean, CNY. */
  readonly money: number;
  readonly chance: Chance;
  readonly isDominated: boolean;
}

interface Offer {
  readonly money: number;
  readonly chance: number;
}

/** Whether a costs no more than b and has at least its chance, and is strictly better in one of them. */
export function dominates(a: Offer, b: Offer): boolean {
  if (a.money > b.money || a.chance < b.chance) return false;
  return a.money < b.money || a.chance > b.chance;
}

const moneyOf = ({ summary: { money } }: Figured): number =>
  money.province.mean + money.cities.mean + money.centre.mean;

/** Scenarios that have a chance of the target, with who is dominated by whom. */
export function listCosts(members: readonly Figured[], target: string): readonly CostPoint[] {
  const offers = members.flatMap((member) => {
    const chance = chanceIn(member, target);
    return chance === null ? [] : [{ member, money: moneyOf(member), chance }];
  });
  const plain = offers.map(({ money, chance }) => ({ money, chance: chance.chance }));
  return offers.map((offer, i) => {
    const own = { money: offer.money, chance: offer.chance.chance };
    return { ...offer, isDominated: plain.some((other, j) => i !== j && dominates(other, own)) };
  });
}

/** The offers that nothing dominates, cheapest first. */
export function frontierOf(points: readonly CostPoint[]): readonly CostPoint[] {
  return points
    .filter(({ isDominated }) => !isDominated)
    .toSorted((a, b) => a.money - b.money || a.chance.chance - b.chance.chance);
}

/** Standard errors that the whiskers reach to each side. */
const reach = 2;

export function costSpec(
  points: readonly CostPoint[],
  title: string,
  wording: Wording,
): ScatterSpec {
  const { w, locale } = wording;
  const { divisor, unit } = resultScale(locale);
  const at = ({ money, chance }: CostPoint) => ({ x: money / divisor, y: chance.chance });
  return {
    points: points.map((point) => {
      const { member, chance, isDominated } = point;
      const label = `${member.letter} ${shorten(member.title)}`;
      const { colour, marker } = strokeOf(member);
      return {
        ...at(point),
        ...{ id: member.id, colour, marker, isHollow: isDominated },
        low: Math.max(0, chance.chance - reach * chance.error),
        high: Math.min(1, chance.chance + reach * chance.error),
        label: isDominated ? w.cost.dominated({ label }) : label,
      };
    }),
    frontier: frontierOf(points).map(at),
    x: {
      title: w.cost.x({ unit }),
      least: 0,
      most: Infinity,
      formatTick: (value) => writeTick(Math.round(value * 1e6) / 1e6, wording, false),
    },
    y: {
      title: w.cost.y({ target: title }),
      least: 0,
      most: 1,
      formatTick: (share) =>
        formatPercent(share, locale, { digits: (share * 100) % 1 > 0.01 ? 1 : 0 }),
    },
  };
}

export function costTable(points: readonly CostPoint[], wording: Wording): TableSpec {
  const { w, locale } = wording;
  const { columns } = w.cost;
  return {
    caption: w.cost.caption,
    columns: [columns.scenario, columns.money, columns.chance, columns.state],
    rows: points.map(({ member, money, chance, isDominated }) => [
      w.letters(member),
      formatResult(money, locale, { digits: 1 }),
      wordChance(chance, wording),
      isDominated ? w.cost.isDominated : w.cost.efficient,
    ]),
  };
}

export function costSentence(points: readonly CostPoint[], { w, locale }: Wording): string {
  const name = ({ member, chance }: CostPoint): string =>
    `${member.letter} (${writeChance(chance.chance, locale)})`;
  const list = frontierOf(points).map(name).join(w.cost.join);
  const dominated = points.filter(({ isDominated }) => isDominated);
  if (points.length === 0) return w.waiting;
  if (dominated.length === 0) return w.cost.sentence({ list });
  return w.cost.sentenceDominated({ list, dominated: dominated.map(name).join(w.cost.join) });
}
