import { referenceRows } from './reference.ts';

/** One contestant: how long its parts take, in the group's unit; null where this machine can't run it. */
export interface Row {
  readonly title: string;
  readonly run: () => Readonly<Record<string, number>> | null;
}

/** Rows that do the same work; the first one is what the others are compared with. */
export interface Group {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly Row[];
}

/** What `npm run bench` measures. */
export const groups: readonly Group[] = [
  {
    title: 'Reference model "voucher + toll": sampling, stepping, 24 quantiles and 8 means',
    unit: 'ns per draw',
    rows: referenceRows,
  },
];
