import { at } from '../ensemble/words.ts';
import {
  annualOf,
  indicatorOf,
  isOf,
  scale,
  scaleAll,
  type Market,
  type OverlapRule,
} from './market.ts';

/** Overlap rules in which one measure's progress acts on another's effect (mechanisms.md 2.6). */

/** Scales every activity effect of some measures by a factor per draw. */
function scaleMeasures(
  market: Market,
  measures: readonly number[],
  factor: (draw: number) => number,
): void {
  const by = new Float64Array(market.count);
  for (let d = 0; d < by.length; d += 1) by[d] = factor(d);
  for (const scaled of market.scaled) {
    if (measures.includes(scaled.measure) && scaled.effect.account === 'activity')
      scaleAll(scaled, by);
  }
}

/** Free gates (15) bring visitors whom new routes and sites (16) and pilot cities (17) also serve: their base grows with the visits. */
export const tourismComplements: OverlapRule = {
  id: 'tourism_complements',
  sees: isOf(15, 16, 17),
  apply(market) {
    const visits = indicatorOf(market, 15, 'visits')?.year;
    if (visits === undefined) return;
    scaleMeasures(market, [16, 17], (d) => {
      const before = market.visits2019 * (market.tourismLevel[d] ?? 0);
      return before > 0 ? 1 + at(visits, d) / before : 1;
    });
  },
};

/** Rural e-commerce (49) without couriers to the villages (31) has half its effect: the gain comes from logistics. */
export const ruralComplements: OverlapRule = {
  id: 'rural_complements',
  sees: isOf(31, 49),
  apply(market) {
    const share = indicatorOf(market, 31, 'gap_closed')?.december;
    scaleMeasures(market, [49], (d) => 0.5 + 0.5 * Math.min(1, Math.max(0, share?.[d] ?? 0)));
  },
};

/** Cheaper roads (27) keep freight off the railway that parks and multimodal transport (29) win: cross-elasticity 0.2. */
export const roadRailSubstitutes: OverlapRule = {
  id: 'road_rail_substitutes',
  sees: isOf(27, 29),
  apply(market) {
    const index = indicatorOf(market, 27, 'freight_cost_index')?.december;
    if (index === undefined) return;
    scaleMeasures(market, [29], (d) => 1 + 0.2 * ((index[d] ?? 1) - 1));
  },
};

/** Freight that is newly invoiced (5) and freight on platforms (50) is one turnover seen twice: the larger counts. */
export const turnoverTwice: OverlapRule = {
  id: 'turnover_twice',
  sees: isOf(5, 50),
  apply({ count, scaled }) {
    const of = (measure: number) =>
      scaled.filter(
        ({ measure: number, effect }) =>
          number === measure && effect.account === 'coverage' && effect.category === 'transport',
      );
    const [invoiced, platforms] = [of(5), of(50)];
    const sum = (effects: typeof invoiced, d: number): number =>
      effects.reduce((total, effect) => total + Math.max(0, annualOf(effect, d)), 0);
    for (let d = 0; d < count; d += 1) {
      const [a, b] = [sum(invoiced, d), sum(platforms, d)];
      if (a <= 0 || b <= 0) continue;
      for (const effect of [...invoiced, ...platforms]) {
        if (annualOf(effect, d) > 0) scale(effect, d, Math.max(a, b) / (a + b));
      }
    }
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
    const available = market.assumption('care_staff_available');
    const inclined = market.assumption('care_share_of_trainees');
    const trained = indicatorOf(market, 11, 'placed')?.year;
    const wanted = [21, 23].flatMap((measure) => {
      const carers = indicatorOf(market, measure, 'carers');
      return carers === undefined ? [] : [carers.december];
    });
    scaleMeasures(market, [21, 23], (d) => {
      let jobs = 0;
      for (const carers of wanted) jobs += carers[d] ?? 0;
      const ceiling = (available[d] ?? 0) + (inclined[d] ?? 0) * (trained?.[d] ?? 0);
      return jobs > ceiling ? ceiling / jobs : 1;
    });
  },
};

export const linkRules: readonly OverlapRule[] = [
  tourismComplements,
  ruralComplements,
  roadRailSubstitutes,
  turnoverTwice,
  careStaffing,
];
