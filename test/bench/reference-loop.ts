import { betaShape } from '../../models/ensemble/beta.ts';
import { log, pow } from '../../models/ensemble/exponential.ts';
import { fillUniform } from '../../models/ensemble/generator.ts';
import { beta, triangular, twoPieceLognormal } from '../../models/ensemble/sampler.ts';
import { referenceInputs } from '../../models/reference/model.ts';

/** The reference model written by hand, as fast as one plain loop over the draws goes: what an interpreter aims at. */

const lognormal = (median: number, sigma: number) =>
  twoPieceLognormal({ median: log(median), below: sigma, above: sigma }, median);
const samplers = [
  lognormal(0.8, 0.35),
  beta(betaShape(4, 6)),
  triangular({ min: 1.05, mode: 1.25, max: 1.6 }),
  lognormal(0.25, 0.4),
  beta(betaShape(2, 8)),
  triangular({ min: 1.5, mode: 3, max: 8 }),
];
const names = ['ev', 'dw', 'mu', 'et', 'dv', 'tau'];

const voucher = 0.2;
const discount = 0.15;
const seasonS = referenceInputs['season_s'] as Float64Array;
const seasonT = referenceInputs['season_t'] as Float64Array;
const demand = seasonS.map((season) => 120 * season * 0.35);
const traffic = seasonT.map((season) => 9 * season);

interface Run {
  readonly seed: number;
  readonly draws: number;
  readonly block: number;
}

function sample({ seed, draws, block }: Run, out: readonly Float64Array[]): void {
  for (let first = 0; first < draws; first += block) {
    samplers.forEach((sampler, i) => {
      const part = (out[i] ?? new Float64Array(0)).subarray(first, first + block);
      fillUniform(part, { seed, stream: `reference/${names[i] ?? ''}`, first });
      sampler.fillFromUniform(part, part);
    });
  }
}

function step(drawn: readonly Float64Array[], samples: readonly Float64Array[]): void {
  const none = new Float64Array(0);
  const [ev = none, dw = none, mu = none, et = none, dv = none, tau = none] = drawn;
  const [s0 = none, s1 = none, s2 = none, s3 = none, s4 = none, s5 = none, s6 = none, s7 = none] =
    samples;
  const fee = 2 * (discount / 0.15);
  for (let d = 0; d < ev.length; d += 1) {
    const u = pow(1 + voucher, ev[d] ?? 0) - 1;
    const r = 1 - pow(1 + discount, -(et[d] ?? 0));
    const kept = u * (1 - (dw[d] ?? 0)) * (mu[d] ?? 0);
    const speedA = tau[d] ?? 0;
    const speedB = speedA / 2 + 1;
    const aside = dv[d] ?? 0;
    let [a, b, gross, rev, toll, red, away, saved, all] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let m = 0; m < 12; m += 1) {
      a += (1 - a) / speedA;
      b += (1 - b) / speedB;
      const reached = (demand[m] ?? 0) * a;
      const t = traffic[m] ?? 0;
      const given = reached * voucher;
      const less = t * r * b;
      const gone = less * aside;
      const net = less - gone;
      const paid = (t - less) * fee;
      const before = (t / 10) * (t / 10);
      const after = ((t - net) / 10) * ((t - net) / 10);
      const sold = reached * kept - (net * 22 * 0.12) / (1 + a / 2);
      gross += given;
      rev += sold;
      toll += paid;
      red += less;
      away += gone;
      saved += 0.15 * (t * (before * before) - (t - net) * (after * after));
      all += paid + 0.17 * sold - given;
    }
    s0[d] = gross;
    s1[d] = rev;
    s2[d] = gross * (dw[d] ?? 0);
    s3[d] = toll;
    s4[d] = red;
    s5[d] = away;
    s6[d] = saved;
    s7[d] = all;
  }
}

/** Draws and steps; gives what `time` says of either. */
export function runLoop(
  run: Run,
  samples: readonly Float64Array[],
  time: (work: () => void) => number,
): { readonly sampling: number; readonly stepping: number } {
  const drawn = samplers.map(() => new Float64Array(run.draws));
  return {
    sampling: time(() => sample(run, drawn)),
    stepping: time(() => step(drawn, samples)),
  };
}
