import type { Economy, Evidence } from '../../seeds/types.ts';
import type { Inputs } from '../contract.ts';
import type { Draws } from '../economy/draws.ts';
import { fitDistribution, type Sampler } from '../ensemble/distribution.ts';
import { fillNormal, fillUniform } from '../ensemble/generator.ts';
import { drawProfile } from '../ensemble/profile.ts';
import { months } from '../version.ts';
import type { Invalid } from './inputs.ts';

/** Samplers of the scenario's own assumptions, by id. */
export type Overrides = ReadonlyMap<string, Sampler>;

export type FittedOverrides =
  | { readonly ok: true; readonly samplers: Overrides }
  | { readonly ok: false; readonly invalid: Invalid };

/** Fits what a scenario sets itself: a value never moves, a range keeps the assumption's kind of distribution. */
export function fitOverrides(
  overrides: Inputs['assumptions'],
  evidence: Evidence,
): FittedOverrides {
  const samplers = new Map<string, Sampler>();
  for (const [id, override] of Object.entries(overrides)) {
    const assumption = evidence.assumptions.get(id);
    if (assumption === undefined) {
      const sentence = `There is no assumption "${id}".`;
      return { ok: false, invalid: { code: 'unknown_assumption', sentence } };
    }
    const range =
      override.kind === 'range'
        ? { low: override.low, central: override.central, high: override.high }
        : { low: override.value, central: override.value, high: override.value };
    const distribution = override.kind === 'range' ? assumption.distribution : 'fixed';
    const fit = fitDistribution({ ...range, distribution, bounds: assumption.bounds });
    if (!fit.ok) {
      const sentence = `Assumption "${id}" can't be drawn: ${fit.reason}`;
      return { ok: false, invalid: { code: 'override_unfit', sentence } };
    }
    samplers.set(id, fit.sampler);
  }
  return { ok: true, samplers };
}

interface Span {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly central: boolean;
}

/** Remembers what was made for a key. */
function memo(make: (key: string) => Float64Array): (key: string) => Float64Array {
  const kept = new Map<string, Float64Array>();
  return (key) => {
    const found = kept.get(key) ?? make(key);
    kept.set(key, found);
    return found;
  };
}

/** The draws of one block: every number keyed by seed, stream and draw, made when first asked for. */
export function createDraws(
  world: { readonly evidence: Evidence; readonly economy: Economy },
  overrides: Overrides,
  span: Span,
): Draws {
  const { seed, first, count, central } = span;
  const scores = memo((stream) => {
    const out = new Float64Array(count);
    if (!central) fillNormal(out, { seed, stream, first });
    return out;
  });
  const samplerOf = (id: string): Sampler => {
    const own = overrides.get(id);
    if (own !== undefined) return own;
    const assumption = world.evidence.assumptions.get(id);
    if (assumption === undefined) throw new Error(`there is no assumption "${id}"`);
    const fit = fitDistribution(assumption);
    if (!fit.ok) throw new Error(`${id}: ${fit.reason}`);
    return fit.sampler;
  };
  const fromScores = (id: string, at: Float64Array): Float64Array => {
    const sampler = samplerOf(id);
    const out = new Float64Array(count);
    if (central) return out.fill(sampler.centre);
    sampler.fillFromNormal(at, out);
    return out;
  };
  const correlatedScores = (id: string): Float64Array => {
    const pair = world.economy.correlations.find((c) => c.b === id);
    if (pair === undefined) return scores(id);
    const own = scores(id);
    const apart = Math.sqrt(1 - pair.rho * pair.rho);
    return correlatedScores(pair.a).map((z, d) => pair.rho * z + apart * (own[d] ?? 0));
  };
  return {
    seed,
    first,
    count,
    central,
    assumption: memo((id) => fromScores(id, correlatedScores(id))),
    profile: memo((id) => {
      const profile = world.evidence.profiles.get(id);
      if (profile === undefined) throw new Error(`there is no profile "${id}"`);
      return drawProfile(profile, span);
    }),
    scores,
    fromScores,
    events: (stream, chance) => drawEvents(stream, chance, span),
  };
}

/** 0 or 1 by month and draw; in a central run the chance itself. */
function drawEvents(stream: string, chance: Float64Array, span: Span): Float64Array {
  const { count } = span;
  const out = new Float64Array(months * count);
  const uniform = new Float64Array(count);
  for (let m = 0; m < months; m += 1) {
    if (!span.central) fillUniform(uniform, { ...span, stream, lane: m });
    for (let d = 0; d < count; d += 1) {
      const struck = (uniform[d] ?? 0) < (chance[d] ?? 0) ? 1 : 0;
      out[m * count + d] = span.central ? (chance[d] ?? 0) : struck;
    }
  }
  return out;
}
