import { betaShape } from '../../models/ensemble/beta.ts';
import { log } from '../../models/ensemble/exponential.ts';
import { fillUniform } from '../../models/ensemble/generator.ts';
import { beta, triangular, twoPieceLognormal } from '../../models/ensemble/sampler.ts';
import { referenceInputs } from '../../models/reference/model.ts';

/** The reference model as one writes it first: an object for every draw and month, and sorting for the quantiles. */

const lognormal = (median: number, sigma: number) =>
  twoPieceLognormal({ median: log(median), below: sigma, above: sigma }, median);
const samplers = {
  ev: lognormal(0.8, 0.35),
  dw: beta(betaShape(4, 6)),
  mu: triangular({ min: 1.05, mode: 1.25, max: 1.6 }),
  et: lognormal(0.25, 0.4),
  dv: beta(betaShape(2, 8)),
  tau: triangular({ min: 1.5, mode: 3, max: 8 }),
};
type Draw = Record<keyof typeof samplers, number>;

const seasonS = [...(referenceInputs['season_s'] as Float64Array)];
const seasonT = [...(referenceInputs['season_t'] as Float64Array)];

function drawOne(seed: number, first: number): Draw {
  const entries = Object.entries(samplers).map(([name, sampler]): [string, number] => {
    const chance = new Float64Array(1);
    fillUniform(chance, { seed, stream: `reference/${name}`, first });
    return [name, sampler.quantile(chance[0] ?? 0)];
  });
  return Object.fromEntries(entries) as Draw;
}

function stepOne({ ev, dw, mu, et, dv, tau }: Draw): readonly number[] {
  const u = Math.pow(1.2, ev) - 1;
  const r = 1 - Math.pow(1.15, -et);
  let a = 0;
  let b = 0;
  const byMonth = seasonS.map((season, m) => {
    a += (1 - a) / tau;
    b += (1 - b) / (tau / 2 + 1);
    const reached = 120 * season * 0.35 * a;
    const traffic = 9 * (seasonT[m] ?? 0);
    const red = traffic * r * b;
    const net = red - red * dv;
    const cost = (t: number): number => t * Math.pow(t / 10, 4);
    const extra = reached * (u * (1 - dw) * mu);
    const gross = reached * 0.2;
    const toll = (traffic - red) * 2;
    const rev = extra - (net * 22 * 0.12) / (1 + a / 2);
    const saved = 0.15 * (cost(traffic) - cost(traffic - net));
    return { gross, rev, toll, red, away: red * dv, saved, all: toll + 0.17 * rev - gross };
  });
  const total = (name: keyof (typeof byMonth)[number]): number =>
    byMonth.reduce((sum, month) => sum + month[name], 0);
  const gross = total('gross');
  return [
    gross,
    total('rev'),
    gross * dw,
    ...(['toll', 'red', 'away', 'saved', 'all'] as const).map(total),
  ];
}

/** Draws, steps and sorts; gives what `time` says of each. */
export function runNaive(
  { seed, draws }: { readonly seed: number; readonly draws: number },
  time: (work: () => void) => number,
): Readonly<Record<'sampling' | 'stepping' | 'quantiles', number>> {
  let drawn: Draw[] = [];
  let results: (readonly number[])[] = [];
  const numbers = Array.from({ length: draws }, (_, i) => i);
  return {
    sampling: time(() => {
      drawn = numbers.map((i) => drawOne(seed, i));
    }),
    stepping: time(() => {
      results = drawn.map(stepOne);
    }),
    quantiles: time(() => {
      const sorted = Array.from({ length: 8 }, (_, k) =>
        results.map((result) => result[k] ?? 0).sort((a, b) => a - b),
      );
      const middle = sorted.map((values) => values[Math.floor(draws / 2)] ?? Number.NaN);
      if (middle.some(Number.isNaN)) throw new Error('a result is not a number');
    }),
  };
}
