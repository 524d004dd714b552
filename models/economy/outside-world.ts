import type { Economy } from '../../seeds/types.ts';
import { at } from '../ensemble/words.ts';
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
  const sum = draws.take();
  const found = new Map<string, Float64Array>();
  const sd = economy.industryShareRange / rangeInSd;
  for (const { id, share: centre } of economy.industries) {
    const scores = draws.scores(`industry_share/${id}`);
    const share = draws.take();
    for (let d = 0; d < count; d += 1) {
      share[d] = centre * Math.max(0, 1 + sd * at(scores, d));
      sum[d] = at(sum, d) + at(share, d);
    }
    found.set(id, share);
  }
  const normalised = (id: string): Float64Array => {
    const share = found.get(id) ?? draws.take();
    for (let d = 0; d < count; d += 1) share[d] = at(share, d) / at(sum, d);
    return share;
  };
  return [normalised('hospitality'), normalised('culture')];
}

/** Share of a month's activity lost: the month's own outbreak and what the last month's carries over, at most all. */
function lossByMonth(draws: Draws, outbreak: Float64Array, lossId: string): Float64Array {
  const { count } = draws;
  const loss = draws.assumption(lossId);
  const spill = draws.assumption('covid_loss_spill');
  const out = draws.take(months);
  for (let row = 0; row < out.length; row += count) {
    for (let d = 0; d < count; d += 1) {
      const before = row === 0 ? 0 : at(outbreak, row - count + d);
      const struck = at(outbreak, row + d) + before * at(spill, d);
      out[row + d] = Math.min(1, at(loss, d) * struck);
    }
  }
  return out;
}

/** A level of the year, less its losses by month. */
function levelByMonth(draws: Draws, levelId: string, loss: Float64Array): Float64Array {
  const { count } = draws;
  const level = draws.assumption(levelId);
  const out = draws.take(months);
  for (let row = 0; row < out.length; row += count) {
    for (let d = 0; d < count; d += 1) out[row + d] = at(level, d) * (1 - at(loss, row + d));
  }
  return out;
}

/** Services value added of the year by draw, CNY: services of 2020 × (1 + growth) × (1 + deflator). */
function yearsOf(draws: Draws, economy: Economy): Float64Array {
  const growth = draws.assumption('world_services_growth_2021');
  const deflator = draws.assumption('world_services_deflator_2021');
  const out = draws.take();
  for (let d = 0; d < out.length; d += 1)
    out[d] = economy.servicesValueAdded2020 * (1 + at(growth, d)) * (1 + at(deflator, d));
  return out;
}

/** Losses by month of the industries that outbreaks hit. */
interface Losses {
  readonly hospitality: Float64Array;
  readonly tourism: Float64Array;
}

/** Services by month without the plan, CNY, and what outbreaks take of them over the year. */
function servicesByMonth(
  draws: Draws,
  economy: Economy,
  losses: Losses,
): Pick<OutsideWorld, 'servicesValueAdded' | 'lost'> {
  const { count } = draws;
  const years = yearsOf(draws, economy);
  const season = draws.profile('seasonality_service_va');
  const [hospitality, culture] = exposedShares(draws, economy);
  const servicesValueAdded = draws.take(months);
  const lost = draws.take();
  for (let row = 0; row < servicesValueAdded.length; row += count) {
    for (let d = 0; d < count; d += 1) {
      const untouched = at(years, d) * at(season, row + d);
      const share =
        at(hospitality, d) * at(losses.hospitality, row + d) +
        at(culture, d) * at(losses.tourism, row + d);
      servicesValueAdded[row + d] = untouched - untouched * share;
      lost[d] = at(lost, d) + untouched * share;
    }
  }
  return { servicesValueAdded, lost };
}

/**
 * Draws the outside world: services of the year, spread over months by the drawn season; hospitality and culture lose their
 * share in outbreak months (model.md, section 3).
 */
export function drawOutsideWorld(draws: Draws, economy: Economy): OutsideWorld {
  const outbreak = draws.events('world/outbreak', draws.assumption('world_outbreak_chance_month'));
  const losses = {
    hospitality: lossByMonth(draws, outbreak, 'covid_loss_hospitality'),
    tourism: lossByMonth(draws, outbreak, 'covid_loss_tourism'),
  };
  const tourism = levelByMonth(draws, 'world_tourism_level_2021', losses.tourism);
  return {
    ...servicesByMonth(draws, economy, losses),
    outbreak,
    tourism,
    catering: levelByMonth(draws, 'world_catering_level_2021', losses.hospitality),
    tourismLevel: sumYear(tourism, draws.count).map((sum) => sum / months),
  };
}
