/** A price that moves a quantity. */

interface PriceResponse {
  readonly name: string;
  readonly unit: string;
  /** The quantity at the price of 2020, in `unit`. */
  readonly base: string;
  /** Relative change of the price, 0 for none: a name. */
  readonly change: string;
  readonly elasticity: string;
}

/** Change of the quantity, `name`, at a constant elasticity: exactly 0 where the price stands still. */
export function priceMovesQuantity(response: PriceResponse): string {
  const { name, unit, base, change, elasticity } = response;
  return `
    ${name} [${unit}] = ${base} * (pow(1 + ${change}, ${elasticity}) - 1)`;
}
