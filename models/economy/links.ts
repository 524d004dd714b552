import type { Term } from '../language/contract.ts';
import {
  addAnnuals,
  isOf,
  scaleAll,
  scaleGains,
  sumOf,
  type Market,
  type OverlapRule,
} from './market.ts';

/** Overlap rules in which one measure's progress acts on another's effect (mechanisms.md 2.6). */

/** Scales every activity effect of some measures. */
function scaleMeasures(market: Market, measures: readonly number[], by: Term): void {
  for (const scaled of market.scaled) {
    if (measures.includes(scaled.measure) && scaled.effect.account === 'activity')
      scaleAll(market.build, scaled, by);
  }
}

/** Free gates (15) bring visitors whom new routes and sites (16) and pilot cities (17) also serve: their base grows with the visits. */
export const tourismComplements: OverlapRule = {
  id: 'tourism_complements',
  sees: isOf(15, 16, 17),
  apply(market) {
    const { add, choose, constant, divide, less, multiply } = market.build;
    const visits = market.indicator(15, 'visits', 'year');
    if (visits === undefined) return;
    const before = multiply(market.visits2019, market.tourismLevel);
    const grown = add(constant(1), divide(visits, before));
    scaleMeasures(market, [16, 17], choose(less(constant(0), before), grown, constant(1)));
  },
};

/** Rural e-commerce (49) without couriers to the villages (31) has half its effect: the gain comes from logistics. */
export const ruralComplements: OverlapRule = {
  id: 'rural_complements',
  sees: isOf(31, 49),
  apply(market) {
    const { add, constant, max, min, multiply } = market.build;
    const closed = market.indicator(31, 'gap_closed', 'december') ?? constant(0);
    const share = min(constant(1), max(constant(0), closed));
    scaleMeasures(market, [49], add(constant(0.5), multiply(constant(0.5), share)));
  },
};

/** Cheaper roads (27) keep freight off the railway that parks and multimodal transport (29) win: cross-elasticity 0.2. */
export const roadRailSubstitutes: OverlapRule = {
  id: 'road_rail_substitutes',
  sees: isOf(27, 29),
  apply(market) {
    const { add, constant, multiply, subtract } = market.build;
    const index = market.indicator(27, 'freight_cost_index', 'december');
    if (index === undefined) return;
    const change = multiply(constant(0.2), subtract(index, constant(1)));
    scaleMeasures(market, [29], add(constant(1), change));
  },
};

/** Freight that is newly invoiced (5) and freight on platforms (50) is one turnover seen twice: the larger counts. */
export const turnoverTwice: OverlapRule = {
  id: 'turnover_twice',
  sees: isOf(5, 50),
  apply({ build, scaled }) {
    const { add, choose, constant, divide, lessEqual, max } = build;
    const of = (measure: number) =>
      scaled.filter(
        ({ measure: number, effect }) =>
          number === measure && effect.account === 'coverage' && effect.category === 'transport',
      );
    const both = [of(5), of(50)] as const;
    const [a, b] = both.map((effects) =>
      addAnnuals(build, effects, (annual) => max(constant(0), annual)),
    );
    if (a === undefined || b === undefined) return;
    const one = constant(1);
    const nothing = constant(0);
    const left = divide(max(a, b), add(a, b));
    const by = choose(lessEqual(a, nothing), one, choose(lessEqual(b, nothing), one, left));
    for (const effect of both.flat()) scaleGains(build, effect, by);
  },
};

/**
 * Nurseries (23) and elder care (21) can't take on more carers than there are: those to be had anyway, and a share of
 * those whom courses (11) have placed.
 */
export const careStaffing: OverlapRule = {
  id: 'care_staffing',
  sees: isOf(11, 21, 23),
  apply(market) {
    const { add, choose, constant, divide, less, multiply } = market.build;
    const trained = market.indicator(11, 'placed', 'year') ?? constant(0);
    const jobs = sumOf(
      market.build,
      [21, 23].flatMap((measure) => market.indicator(measure, 'carers', 'december') ?? []),
    );
    const inclined = multiply(market.assumption('care_share_of_trainees'), trained);
    const ceiling = add(market.assumption('care_staff_available'), inclined);
    const left = choose(less(ceiling, jobs), divide(ceiling, jobs), constant(1));
    scaleMeasures(market, [21, 23], left);
  },
};

export const linkRules: readonly OverlapRule[] = [
  tourismComplements,
  ruralComplements,
  roadRailSubstitutes,
  turnoverTwice,
  careStaffing,
];
