/** Loans beyond what banks would lend anyway. */

interface Credit {
  /** The year's extra loans, CNY. */
  readonly loans: string;
  /** Value added of banks on a yuan of balance, 1/year. */
  readonly margin: string;
  /** Months until a borrower has spent the money. */
  readonly drawdown: string;
  /** Output in the province per yuan lent. */
  readonly multiplier: string;
  /** Expected loss on the balance, 1/year. */
  readonly loss: string;
}

/**
 * Lends evenly over `pace` months from `start` (two levers). Banks earn on the balance from the third month on, which
 * national accounts count directly; borrowers spend later, and little of it is extra output. Needs `one_month`.
 */
export function credit({ loans, margin, drawdown, multiplier, loss }: Credit): string {
  return `
    balance [CNY] = ${loans} * ramp(start, pace)
    granted [CNY/month] = (balance - previous(balance, 0)) / one_month
    value_added.finance in credit = delay(balance, 3) * ${margin} / months_per_year
    spent [CNY/month] = delay(granted, ${drawdown})
    demand.construction in credit = spent * ${multiplier}
    cost.banks = balance * ${loss} / months_per_year`;
}
