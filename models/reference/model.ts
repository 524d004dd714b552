import type { Given, Scope } from '../language/contract.ts';

/**
 * The reference model "voucher + toll": small, stated once, so that engines can be measured on the same work
 * (test/bench/ref.c is the same in C). Two levers, six assumptions, eight outputs summed over the year. It stands for
 * no measure of the plan.
 */
export const referenceEquations = `
ev  [1]     = lognormal(log(0.8), 0.35)    # elasticity of sales to the voucher
dw  [1]     = beta(4, 6)                   # share of sales that would have been made anyway
mu  [1]     = triangular(1.05, 1.25, 1.6)  # spending beside the voucher
et  [1]     = lognormal(log(0.25), 0.4)    # elasticity of traffic to the toll
dv  [1]     = beta(2, 8)                   # share of traffic drawn from other roads
tau [1]     = triangular(1.5, 3, 8)        # steps of a month in which it gets known

u [1] = (1 + voucher_rate) ^ ev - 1
r [1] = 1 - (1 + toll_discount) ^ (-et)

# how many take part: A of the vouchers, B of the tolls
A [1] = previous(A, 0) + (1 - previous(A, 0)) / tau
B [1] = previous(B, 0) + (1 - previous(B, 0)) / (tau / 2 + 1)

D     [1] = 120 * season_s * 0.35 * A
T     [1] = 9 * season_t
gross [1] = D * voucher_rate
extra [1] = D * (u * (1 - dw) * mu)
red   [1] = T * r * B
away  [1] = red * dv
net   [1] = red - away
toll  [1] = (T - red) * (2 * (toll_discount / 0.15))
saved [1] = 0.15 * (T * (T / 10) ^ 4 - (T - net) * ((T - net) / 10) ^ 4)
foot  [1] = net * 22 * 0.12 / (1 + A / 2)
rev   [1] = extra - foot

out.gross  [month] = total(gross)
out.rev    [month] = total(rev)
out.wasted [month] = total(gross) * dw
out.toll   [month] = total(toll)
out.red    [month] = total(red)
out.away   [month] = total(away)
out.saved  [month] = total(saved)
out.all    [month] = total(toll + 0.17 * rev - gross)
`;

const lever: Given = { unit: '1', shape: 'constant', varies: 'lever' };
const season: Given = { unit: '1', shape: 'month', varies: 'ensemble' };
const givens: ReadonlyMap<string, Given> = new Map([
  ['voucher_rate', lever],
  ['toll_discount', lever],
  ['season_s', season],
  ['season_t', season],
]);

export const referenceScope: Scope = {
  given: (name) => givens.get(name),
  names: [...givens.keys()],
  port: (name) => (name.startsWith('out.') ? { unit: 'month' } : undefined),
  prefix: 'reference',
};

export const referenceInputs: Readonly<Record<string, number | Float64Array>> = {
  voucher_rate: 0.2,
  toll_discount: 0.15,
  season_s: Float64Array.of(0.86, 0.84, 0.95, 0.98, 1.02, 1.04, 1.03, 1.0, 0.99, 1.01, 1.06, 1.22),
  season_t: Float64Array.of(0.93, 0.94, 1.0, 1.02, 1.04, 1.03, 0.92, 0.94, 1.03, 1.04, 1.02, 0.99),
};
