/** Spending that moves demand: when it is spent, what it takes from later months, and what visitors spend it on. */

interface Season {
  readonly name: string;
  /** 0 or 1 by month: a calendar lever, or a comparison with the start. */
  readonly open: string;
  /** Profile of the year, e.g. `retail`. */
  readonly profile: string;
}

/**
 * Shares [1/month] of a year's money over its open months, by the season of the thing bought; even (a twelfth each)
 * where the season knows nothing of a month. They sum to 1, or are all 0 where no month is open.
 */
export function yearShares({ name, open, profile }: Season): string {
  return `${name}_weight [1/month] = ${open} * if(season(${profile}) > 0, season(${profile}), 0.0833)
    ${name} [1/month] = ${name}_weight / max(total(${name}_weight), 0.0001)`;
}

interface Moved {
  readonly name: string;
  readonly unit: string;
  /** What is bought, by month. */
  readonly bought: string;
  readonly share: string;
  readonly window: string;
}

/** Purchases moved forward, missing over the window of months after them; what falls into the next year is not missed in this one. */
export function payback({ name, unit, bought, share, window }: Moved): string {
  return `${name} [${unit}] = spread(${bought} * ${share}, ${window})`;
}

/**
 * What visitors spend by industry, for receipts in CNY/month: 17 % lodging and 25 % food, 17 % transport, 16 % sights
 * and fun, 25 % goods of which the margin stays (weights of the evidence `va_rate_tourism_basket`).
 */
export function visitorBasket(receipts: string, margin: string): string {
  return `demand.hospitality in tourism = ${receipts} * (0.17 + 0.25)
    demand.transport in tourism = ${receipts} * 0.17
    on_sights [CNY/month] = ${receipts} * 0.16
    demand.trade in tourism.goods = ${receipts} * 0.25 * ${margin}`;
}
