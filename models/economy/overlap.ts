import type { Builder, Term } from '../language/contract.ts';
import { payers, type Pool } from '../measures/kit.ts';
import { linkRules } from './links.ts';
import {
  addAnnuals,
  annualOf,
  drawsOn,
  isOf,
  membersOf,
  scaleAll,
  scaleGains,
  sumOf,
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
  apply({ build, scaled }) {
    const { add, choose, constant, divide, lessEqual, max, min, multiply } = build;
    const of = (measure: number): Scaled | undefined =>
      scaled.find((s) => s.measure === measure && s.effect.category === 'appliances');
    const [vouchers, tradeIn] = [of(1), of(3)];
    if (vouchers === undefined || tradeIn === undefined) return;
    const [a, b] = [annualOf(build, vouchers), annualOf(build, tradeIn)];
    const counted = add(max(a, b), multiply(constant(0.5), min(a, b)));
    const [nothing, all] = [constant(0), constant(1)];
    const both = choose(lessEqual(b, nothing), all, divide(counted, add(a, b)));
    const left = choose(lessEqual(a, nothing), all, both);
    for (const effect of [vouchers, tradeIn]) scaleAll(build, effect, left);
  },
};

/** What is left of a pool whose members, all but the largest, lose a share. */
function leftOfPool(build: Builder, added: readonly Term[], lost: Term): Term {
  const { choose, constant, divide, lessEqual, max, multiply, subtract } = build;
  const gains = added.map((own) => max(own, constant(0)));
  const all = sumOf(build, gains);
  const largest = gains.reduce((found, own) => max(found, own));
  const loss = divide(multiply(lost, subtract(all, largest)), all);
  return choose(lessEqual(all, largest), constant(1), subtract(constant(1), loss));
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
      const { build } = market;
      const members = membersOf(market, pool);
      if (members.length < 2) return;
      const added = members.map((member) => addAnnuals(build, member));
      const left = leftOfPool(build, added, market.assumption(assumption));
      for (const effect of members.flat()) scaleGains(build, effect, left);
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
    const { build } = market;
    const { choose, constant, divide, lessEqual, max, multiply, subtract } = build;
    const visits = sumOf(
      build,
      market.measures.flatMap(({ measure }) => market.indicator(measure, 'visits', 'year') ?? []),
    );
    const free = max(constant(0), subtract(constant(1.1), market.tourismLevel));
    const room = multiply(market.visits2019, free);
    const left = choose(lessEqual(visits, room), constant(1), divide(room, visits));
    for (const effect of membersOf(market, 'tourism').flat()) scaleGains(build, effect, left);
  },
};

/** Money that a measure of the shopping pool sets in motion: all payers but households, whose spending is the effect itself. */
function paid(market: Market, measure: number): Term | null {
  const costs = market.measures.find((m) => m.measure === measure)?.costs;
  const known = new Set(costs?.keys());
  const paying = payers.filter((payer) => payer !== 'households' && known.has(payer));
  if (paying.length === 0) return null;
  return sumOf(
    market.build,
    paying.map((payer) => market.cost(measure, payer)),
  );
}

/** No shopping lever that is paid for yields more than the local fiscal multiplier gives (rule 3 of the six). */
export const fiscalCap: OverlapRule = {
  id: 'fiscal_cap',
  sees: drawsOn('shopping'),
  apply(market) {
    const { build } = market;
    const { choose, constant, divide, lessEqual, multiply } = build;
    for (const own of membersOf(market, 'shopping')) {
      const money = paid(market, own[0]?.measure ?? 0);
      if (money === null) continue;
      const added = addAnnuals(build, own);
      const ceiling = multiply(market.assumption('fiscal_multiplier_spending'), money);
      const [nothing, all] = [constant(0), constant(1)];
      const capped = choose(lessEqual(added, ceiling), all, divide(ceiling, added));
      const left = choose(lessEqual(ceiling, nothing), all, capped);
      for (const effect of own) scaleAll(build, effect, left);
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
