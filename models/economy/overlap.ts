import { payers } from '../measures/kit.ts';
import type { Effect, MeasureEffects } from './effects.ts';

/**
 * How measures of one market take from or add to each other: mechanisms.md 2.6, one named rule each. A rule only
 * scales a measure's effect, by draw, so that what is lost is shared pro rata and contributions add up to the total.
 */

/** One effect with the factor that the rules leave of it, by draw. */
export interface Scaled {
  readonly measure: number;
  readonly effect: Effect;
  readonly factor: Float64Array;
}

export interface Market {
  readonly count: number;
  readonly scaled: readonly Scaled[];
  readonly measures: readonly MeasureEffects[];
  /** Draws of an assumption, one a draw. */
  readonly assumption: (id: string) => Float64Array;
  /** Visits of 2019 and the year's mean level against it, by draw. */
  readonly visits2019: number;
  readonly tourismLevel: Float64Array;
}

export interface OverlapRule {
  readonly id: string;
  readonly apply: (market: Market) => void;
}

/** What an effect adds over the year in one draw after the rules so far, CNY. */
function annualOf(scaled: Scaled, draw: number): number {
  return (scaled.effect.annual[draw] ?? 0) * (scaled.factor[draw] ?? 1);
}

function scale(scaled: Scaled, draw: number, by: number): void {
  scaled.factor[draw] = (scaled.factor[draw] ?? 1) * by;
}

/** Vouchers on appliances (1) and trade-in (3) are near-perfect substitutes: the larger plus half of the smaller. */
export const applianceSubstitutes: OverlapRule = {
  id: 'appliance_substitutes',
  apply({ count, scaled }) {
    const of = (measure: number): Scaled | undefined =>
      scaled.find((s) => s.measure === measure && s.effect.category === 'appliances');
    const [vouchers, tradeIn] = [of(1), of(3)];
    if (vouchers === undefined || tradeIn === undefined) return;
    for (let d = 0; d < count; d += 1) {
      const a = annualOf(vouchers, d);
      const b = annualOf(tradeIn, d);
      if (a <= 0 || b <= 0) continue;
      const left = (Math.max(a, b) + 0.5 * Math.min(a, b)) / (a + b);
      scale(vouchers, d, left);
      scale(tradeIn, d, left);
    }
  },
};

/** A measure's share of one pool: all its effects there together. */
interface Member {
  readonly effects: readonly Scaled[];
}

function membersOf(market: Market, pool: Effect['pool']): readonly Member[] {
  const byMeasure = new Map<number, Scaled[]>();
  for (const scaled of market.scaled) {
    if (scaled.effect.pool !== pool) continue;
    byMeasure.set(scaled.measure, [...(byMeasure.get(scaled.measure) ?? []), scaled]);
  }
  return [...byMeasure.values()].map((effects) => ({ effects }));
}

/**
 * Levers on one household budget: the largest counts whole, of the others the overlap share is lost; measures that
 * lower sales are left alone. One measure by itself loses nothing.
 */
export const householdBudget: OverlapRule = {
  id: 'household_budget',
  apply(market) {
    const overlap = market.assumption('overlap_same_market');
    const members = membersOf(market, 'shopping');
    for (let d = 0; d < market.count; d += 1) {
      let sum = 0;
      let largest = 0;
      for (const member of members) {
        let added = 0;
        for (const effect of member.effects) added += annualOf(effect, d);
        if (added <= 0) continue;
        sum += added;
        largest = Math.max(largest, added);
      }
      if (sum <= largest) continue;
      const left = 1 - ((overlap[d] ?? 0) * (sum - largest)) / sum;
      for (const member of members) {
        for (const effect of member.effects) {
          if (annualOf(effect, d) > 0) scale(effect, d, left);
        }
      }
    }
  },
};

/** Free gates (15) bring visitors whom new routes and sites (16) and pilot cities (17) also serve: their base grows with the visits. */
export const tourismComplements: OverlapRule = {
  id: 'tourism_complements',
  apply(market) {
    const visits = market.measures.find((m) => m.measure === 15)?.indicators.get('visits');
    if (visits === undefined) return;
    const served = market.scaled.filter((s) => s.measure === 16 || s.measure === 17);
    for (let d = 0; d < market.count; d += 1) {
      const before = market.visits2019 * (market.tourismLevel[d] ?? 0);
      if (before <= 0) continue;
      const grown = 1 + (visits[d] ?? 0) / before;
      for (const effect of served) scale(effect, d, grown);
    }
  },
};

/** Visits stay below the capacity of before the epidemic, by a tenth exceeded: 1.1 × 2019. */
export const tourismCapacity: OverlapRule = {
  id: 'tourism_capacity',
  apply(market) {
    const added = market.measures.flatMap((m) => {
      const visits = m.indicators.get('visits');
      return visits === undefined ? [] : [visits];
    });
    const pool = market.scaled.filter((s) => s.effect.pool === 'tourism');
    for (let d = 0; d < market.count; d += 1) {
      let sum = 0;
      for (const visits of added) sum += visits[d] ?? 0;
      const room = market.visits2019 * Math.max(0, 1.1 - (market.tourismLevel[d] ?? 0));
      if (sum <= room) continue;
      for (const effect of pool) if (annualOf(effect, d) > 0) scale(effect, d, room / sum);
    }
  },
};

/** Money that a measure of the shopping pool sets in motion: all payers but households, whose spending is the effect itself. */
function paid(measure: MeasureEffects, draw: number): number {
  let sum = 0;
  for (const payer of payers) {
    if (payer !== 'households') sum += measure.costs.get(payer)?.[draw] ?? 0;
  }
  return sum;
}

/** No shopping lever that is paid for yields more than the local fiscal multiplier gives (rule 3 of the six). */
export const fiscalCap: OverlapRule = {
  id: 'fiscal_cap',
  apply(market) {
    const multiplier = market.assumption('fiscal_multiplier_spending');
    for (const measure of market.measures) {
      const own = market.scaled.filter(
        (s) => s.measure === measure.measure && s.effect.pool === 'shopping',
      );
      if (own.length === 0 || measure.costs.size === 0) continue;
      for (let d = 0; d < market.count; d += 1) {
        let added = 0;
        for (const effect of own) added += annualOf(effect, d);
        const ceiling = (multiplier[d] ?? 0) * paid(measure, d);
        if (ceiling <= 0 || added <= ceiling) continue;
        for (const effect of own) scale(effect, d, ceiling / added);
      }
    }
  },
};

/** In the order in which they act. */
export const overlapRules: readonly OverlapRule[] = [
  applianceSubstitutes,
  fiscalCap,
  householdBudget,
  tourismComplements,
  tourismCapacity,
];

/** Every effect of every measure with what the rules leave of it. */
export function applyOverlaps(
  market: Omit<Market, 'scaled'>,
  rules: readonly OverlapRule[] = overlapRules,
): readonly Scaled[] {
  const scaled = market.measures.flatMap((measure) =>
    measure.activity.map((effect) => ({
      measure: measure.measure,
      effect,
      factor: new Float64Array(market.count).fill(1),
    })),
  );
  for (const rule of rules) rule.apply({ ...market, scaled });
  return scaled;
}
