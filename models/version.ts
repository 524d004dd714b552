/** Version of the model: raised whenever the same scenario, seed and draws give other numbers. */
export const modelVersion = '1.1.0';

/** Draws are computed in blocks of this many, so that sums have one order whatever worker computes them. */
export const blockSize = 1024;

/** Months of the horizon: January to December 2021. */
export const months = 12;

/** The most draws of one run: some 2 kB a draw are held until the summary. */
export const maxDraws = 100_000;

/** The most draws of a streamed run: counts of draws in a bin are 32-bit. */
export const maxStreamDraws = 4_000_000_000;
