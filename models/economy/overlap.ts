import { at } from '../ensemble/words.ts';
import { payers, type Pool } from '../measures/kit.ts';
import type { MeasureEffects } from './effects.ts';
import { linkRules } from './links.ts';
import {
  annualOf,
  annualsOf,
  drawsOn,
  factorOf,
  isOf,
  membersOf,
  scale,
  scaleAll,
  type Market,
  type OverlapRule,
  type Scaled,
} from './market.ts';

/**
 * How measures of one market take from or add to each other: mechanisms.md 2.6, one named rule each. What is lost is
 * shared pro rata, so that contributions add up to the total. Measures 24, 35, 36, 37, 39 and 53 act on each other
 * only after two years (within the year spending alone counts), 58–60 only on completion: no rule here.
 */

/** Vouchers on appliances (1) and trade-in (3) are near-perfect substitutes: the larger plus half of the smaller. */
export const applianceSubstitutes: OverlapRule = {
  id: 'appliance_substitutes',
  sees: isOf(1, 3),
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

/** What each draw leaves of a pool whose members, all but the largest, lose a share; null: all of it in all of them. */
function leftOfPool(
  members: readonly (readonly Scaled[])[],
  lost: Float64Array,
): Float64Array | null {
  const count = lost.length;
  const sum = new Float64Array(count);
  const largest = new Float64Array(count);
  for (const member of members) {
    const added = addAnnuals(member, count);
    for (let d = 0; d < count; d += 1) {
      const own = at(added, d);
      if (own <= 0) continue;
      sum[d] = at(sum, d) + own;
      if (own > at(largest, d)) largest[d] = own;
    }
  }
  let anyLost = false;
  for (let d = 0; d < count; d += 1) {
    const [all, one] = [at(sum, d), at(largest, d)];
    const left = all <= one ? 1 : 1 - (at(lost, d) * (all - one)) / all;
    if (left !== 1) anyLost = true;
    sum[d] = left;
  }
  return anyLost ? sum : null;
}

/** What some effects add together over the year, by draw. */
function addAnnuals(effects: readonly Scaled[], count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const effect of effects) {
    const annuals = annualsOf(effect);
    for (let d = 0; d < count; d += 1) sum[d] = at(sum, d) + at(annuals, d);
  }
  return sum;
}

/** Scales an effect by what is left in the draws where it adds something. */
function scaleGains(effect: Scaled, left: Float64Array): void {
  const annuals = annualsOf(effect);
  const factor = factorOf(effect);
  for (let d = 0; d < left.length; d += 1) {
    if (at(annuals, d) > 0) factor[d] = at(factor, d) * at(left, d);
  }
}

/**
 * Measures that draw on one limited thing: the largest counts whole, of the others a share is lost; effects that
 * lower value added are left alone. One measure by itself loses nothing.
 */
function limitedPool(id: string, pool: Pool, assumption: string): OverlapRule {
  return {
    id,
    sees: drawsOn(pool),
    apply(market) {
      const members = membersOf(market, pool);
      if (members.length < 2) return;
      const left = leftOfPool(members, market.assumption(assumption));
      if (left === null) return;
      for (const member of members) for (const effect of member) scaleGains(effect, left);
    },
  };
}

/** Levers on one household budget. */
export const householdBudget = limitedPool('household_budget', 'shopping', 'overlap_same_market');

/** Loans share one quota: what one programme lends, another lends less (12, 32, 33, 34). */
export const loanQuota = limitedPool('loan_quota', 'credit', 'm33_crowding_from_other_loans');

/** Visits stay below the capacity of before the epidemic, by a tenth exceeded: 1.1 × 2019. */
export const tourismCapacity: OverlapRule = {
  id: 'tourism_capacity',
  sees: (measure) => measure.indicators.has('visits') || drawsOn('tourism')(measure),
  apply(market) {
    const { count, visits2019, tourismLevel } = market;
    const sum = new Float64Array(count);
    for (const { indicators } of market.measures) {
      const visits = indicators.get('visits')?.year;
      if (visits === undefined) continue;
      for (let d = 0; d < count; d += 1) sum[d] = at(sum, d) + at(visits, d);
    }
    let isFull = false;
    for (let d = 0; d < count; d += 1) {
      const room = visits2019 * Math.max(0, 1.1 - at(tourismLevel, d));
      const left = at(sum, d) <= room ? 1 : room / at(sum, d);
      if (left !== 1) isFull = true;
      sum[d] = left;
    }
    if (!isFull) return;
    for (const member of membersOf(market, 'tourism'))
      for (const effect of member) scaleGains(effect, sum);
  },
};

/** Money that a measure of the shopping pool sets in motion: all payers but households, whose spending is the effect itself. */
function paid({ costs }: MeasureEffects, count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const payer of payers) {
    const cost = payer === 'households' ? undefined : costs.get(payer);
    if (cost === undefined) continue;
    for (let d = 0; d < count; d += 1) sum[d] = at(sum, d) + at(cost, d);
  }
  return sum;
}

/** No shopping lever that is paid for yields more than the local fiscal multiplier gives (rule 3 of the six). */
export const fiscalCap: OverlapRule = {
  id: 'fiscal_cap',
  sees: drawsOn('shopping'),
  apply(market) {
    const { count } = market;
    const multiplier = market.assumption('fiscal_multiplier_spending');
    for (const own of membersOf(market, 'shopping')) {
      const measure = market.measures.find((m) => m.measure === own[0]?.measure);
      if (measure === undefined || measure.costs.size === 0) continue;
      const money = paid(measure, count);
      const added = addAnnuals(own, count);
      let isCapped = false;
      for (let d = 0; d < count; d += 1) {
        const ceiling = at(multiplier, d) * at(money, d);
        const left = ceiling <= 0 || at(added, d) <= ceiling ? 1 : ceiling / at(added, d);
        if (left !== 1) isCapped = true;
        money[d] = left;
      }
      if (isCapped) for (const effect of own) scaleAll(effect, money);
    }
  },
};

/** In the order in which they act. */
export const overlapRules: readonly OverlapRule[] = [
  applianceSubstitutes,
  fiscalCap,
  householdBudget,
  loanQuota,
  ...linkRules,
  tourismCapacity,
];

/** Every effect of every measure with what the rules leave of it. */
export function applyOverlaps(
  market: Omit<Market, 'scaled'>,
  rules: readonly OverlapRule[] = overlapRules,
): readonly Scaled[] {
  const scaled = market.measures.flatMap((measure) =>
    measure.effects.map((effect): Scaled => ({
      measure: measure.measure,
      effect,
      factor: null,
    })),
  );
  for (const rule of rules) rule.apply({ ...market, scaled });
  return scaled;
}

/** Measures by number in markets: what happens in one is nothing to the others. A measure that no rule sees is alone. */
export function marketsOf(
  measures: readonly MeasureEffects[],
  rules: readonly OverlapRule[],
): readonly (readonly number[])[] {
  let markets = measures.map(({ measure }) => [measure]);
  for (const { sees } of rules) {
    const seen = new Set(measures.filter(sees).map(({ measure }) => measure));
    const joined = markets.filter((market) => market.some((measure) => seen.has(measure)));
    markets = markets.filter((market) => !joined.includes(market));
    if (joined.length > 0) markets.push(joined.flat());
  }
  return markets;
}
