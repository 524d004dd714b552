/** A share of activity that moves in, or that statistics see for the first time. */

interface Shift {
  readonly name: string;
  /** The whole of the activity, CNY/year. */
  readonly whole: string;
  /** Share of it that shifts once all is in place. */
  readonly share: string;
  /** 0 to 1 by month: how far that has come. */
  readonly pace: string;
}

/** Activity that shifts, CNY a month. */
export function structuralShift({ name, whole, share, pace }: Shift): string {
  return `${name} [CNY/month] = ${whole} / months_per_year * ${share} * ${pace}`;
}
