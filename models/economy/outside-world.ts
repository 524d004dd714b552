import type { Economy } from '../../seeds/types.ts';
import { months } from '../version.ts';
import type { Draws } from './draws.ts';
import { sumYear } from './effects.ts';

/** The economy apart from policy, over the draws of a span. Month-by-draw series have index m · count + d. */
export interface OutsideWorld {
  /** Services value added without the plan, CNY a month. */
  readonly servicesValueAdded: Float64Array;
  /** 1 in a month with a local outbreak. */
  readonly outbreak: Float64Array;
  /** Level against 2019, with the losses of outbreak months. */
  readonly tourism: Float64Array;
  readonly catering: Float64Array;
  /** The year's mean level of tourism, one a draw. */
  readonly tourismLevel: Float64Array;
  /** Value added lost to outbreaks over the year, CNY, one a draw. */
  readonly lost: Float64Array;
}

/** 5–95 % range of a normal in standard deviations. */
const rangeInSd = 1.6448536269514722;

/** Shares of hospitality and of culture in services by draw: each industry's share ± its range, normalised to one. */
function exposedShares(draws: Draws, economy: Economy): readonly [Float64Array, Float64Array] {
  const { count } = draws;
  const sum = new Float64Array(count);
  const found = new Map<string, Float64Array>();
  const sd = economy.industryShareRange / rangeInSd;
  for (const industry of economy.industries) {
    const scores = draws.scores(`industry_share/${industry.id}`);
    const share = Float64Array.from(scores, (z) => industry.share * Math.max(0, 1 + sd * z));
    for (let d = 0; d < count; d += 1) sum[d] = (sum[d] ?? 0) + (share[d] ?? 0);
    found.set(industry.id, share);
  }
  const normalised = (id: string): Float64Array => {
    const share = found.get(id) ?? new Float64Array(count);
    return share.map((value, d) => value / (sum[d] ?? 1));
  };
  return [normalised('hospitality'), normalised('culture')];
}

/** Share of a month's activity lost: the month's own outbreak and what the last month's carries over, at most all. */
function lossByMonth(draws: Draws, outbreak: Float64Array, lossId: string): Float64Array {
  const { count } = draws;
  const loss = draws.assumption(lossId);
  const spill = draws.assumption('covid_loss_spill');
  return outbreak.map((struck, at) => {
    const d = at % count;
    const before = at < count ? 0 : (outbreak[at - count] ?? 0);
    return Math.min(1, (loss[d] ?? 0) * (struck + before * (spill[d] ?? 0)));
  });
}

/** A level of the year, less its losses by month. */
function levelByMonth(level: Float64Array, loss: Float64Array): Float64Array {
  const count = level.length;
  return loss.map((share, at) => (level[at % count] ?? 0) * (1 - share));
}

/**
 * Draws the outside world: services of 2020 × (1 + growth) × (1 + deflator), spread over months by the drawn
 * season; hospitality and culture lose their share in outbreak months (model.md, section 3).
 */
export function drawOutsideWorld(draws: Draws, economy: Economy): OutsideWorld {
  const { count } = draws;
  const growth = draws.assumption('world_services_growth_2021');
  const deflator = draws.assumption('world_services_deflator_2021');
  const season = draws.profile('seasonality_service_va');
  const outbreak = draws.events('world/outbreak', draws.assumption('world_outbreak_chance_month'));
  const hospitalityLoss = lossByMonth(draws, outbreak, 'covid_loss_hospitality');
  const tourismLoss = lossByMonth(draws, outbreak, 'covid_loss_tourism');
  const [hospitality, culture] = exposedShares(draws, economy);
  const servicesValueAdded = new Float64Array(months * count);
  const lost = new Float64Array(count);
  for (let at = 0; at < servicesValueAdded.length; at += 1) {
    const d = at % count;
    const year = economy.servicesValueAdded2020 * (1 + (growth[d] ?? 0)) * (1 + (deflator[d] ?? 0));
    const untouched = year * (season[at] ?? 0);
    const share =
      (hospitality[d] ?? 0) * (hospitalityLoss[at] ?? 0) +
      (culture[d] ?? 0) * (tourismLoss[at] ?? 0);
    servicesValueAdded[at] = untouched - untouched * share;
    lost[d] = (lost[d] ?? 0) + untouched * share;
  }
  const tourism = levelByMonth(draws.assumption('world_tourism_level_2021'), tourismLoss);
  return {
    servicesValueAdded,
    outbreak,
    tourism,
    catering: levelByMonth(draws.assumption('world_catering_level_2021'), hospitalityLoss),
    tourismLevel: sumYear(tourism, count).map((sum) => sum / months),
    lost,
  };
}
