import { payers, type Pool } from '../measures/kit.ts';
import { sumYear, type MeasureEffects } from './effects.ts';
import { linkRules } from './links.ts';
import {
  annualOf,
  membersOf,
  scale,
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

/** What one draw leaves of a pool whose members, all but the largest, lose a share; 1 where one stands alone. */
function leftOfPool(members: readonly (readonly Scaled[])[], draw: number, lost: number): number {
  let sum = 0;
  let largest = 0;
  for (const member of members) {
    let added = 0;
    for (const effect of member) added += annualOf(effect, draw);
    if (added <= 0) continue;
    sum += added;
    largest = Math.max(largest, added);
  }
  return sum <= largest ? 1 : 1 - (lost * (sum - largest)) / sum;
}

/**
 * Measures that draw on one limited thing: the largest counts whole, of the others a share is lost; effects that
 * lower value added are left alone. One measure by itself loses nothing.
 */
function limitedPool(id: string, pool: Pool, assumption: string): OverlapRule {
  return {
    id,
    apply(market) {
      const lost = market.assumption(assumption);
      const members = membersOf(market, pool);
      if (members.length < 2) return;
      for (let d = 0; d < market.count; d += 1) {
        const left = leftOfPool(members, d, lost[d] ?? 0);
        if (left === 1) continue;
        for (const effect of members.flat()) if (annualOf(effect, d) > 0) scale(effect, d, left);
      }
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
  apply(market) {
    const added = market.measures.flatMap((m) => {
      const visits = m.indicators.get('visits');
      return visits === undefined ? [] : [sumYear(visits, market.count)];
    });
    const pool = membersOf(market, 'tourism').flat();
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
    for (const own of membersOf(market, 'shopping')) {
      const measure = market.measures.find((m) => m.measure === own[0]?.measure);
      if (measure === undefined || measure.costs.size === 0) continue;
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
