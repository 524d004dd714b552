import type { Assumption, Evidence } from '../../seeds/types.ts';
import type { Override } from '../contract.ts';
import {
  fillCorrelatedNormal,
  fillFamilyNormal,
  linkPairs,
  type Family,
  type Pair,
} from './correlation.ts';
import { fitDistribution, type Fit, type FitProblem, type Fitted } from './distribution.ts';
import { drawProfile, type Draws } from './profile.ts';

export interface AssumptionDraws extends Draws {
  /** The user's own value or range in place of the evidence's. */
  readonly override?: Override | undefined;
  /** Draws the same distribution once more, e.g. per named item; the assumption's id when left out. */
  readonly stream?: string | undefined;
  /** Correlates the stream with others of a family instead of as its pairs say. */
  readonly family?: Family | undefined;
}

export type Drawn =
  | { readonly ok: true; readonly values: Float64Array }
  | { readonly ok: false; readonly reason: FitProblem };

/** Draws what is uncertain: any stretch of it, in any order, always the same numbers. */
export interface Ensemble {
  /** The distribution of an assumption (by id, or given whole), with the user's override. */
  readonly fit: (source: string | Assumption, override?: Override) => Fit;
  /**
   * One value per draw, in an array of the caller's own: in `out`, which may hold anything, or in a fresh one. An override
   * that no distribution fits is the user's error.
   */
  readonly drawAssumption: (
    source: string | Assumption,
    draws: AssumptionDraws,
    out?: Float64Array,
  ) => Drawn;
  /** Shares of a profile, month by month: m · count + d. */
  readonly drawProfile: (id: string, draws: Draws, out?: Float64Array) => Float64Array;
}

function overridden({ distribution, bounds }: Assumption, override: Override): Fitted {
  if (override.kind === 'range') {
    const { low, central, high } = override;
    return { distribution, bounds, low, central, high };
  }
  const { value } = override;
  return { distribution: 'fixed', bounds, low: value, central: value, high: value };
}

/**
 * The ensemble of this evidence. A number depends on seed, stream and draw alone; overriding one
 * assumption changes no other's draws. Throws on an unknown id.
 */
export function createEnsemble(evidence: Evidence, pairs: readonly Pair[]): Ensemble {
  const links = linkPairs(pairs);

  function find(source: string | Assumption): Assumption {
    const assumption = typeof source === 'string' ? evidence.assumptions.get(source) : source;
    if (!assumption) throw new RangeError(`unknown assumption ${JSON.stringify(source)}`);
    return assumption;
  }

  /** Fits of the evidence's own ranges, which every block asks for again. */
  const fits = new WeakMap<Assumption, Fit>();

  const fit: Ensemble['fit'] = (source, override) => {
    const assumption = find(source);
    if (override) return fitDistribution(overridden(assumption, override));
    const made = fits.get(assumption) ?? fitDistribution(assumption);
    fits.set(assumption, made);
    return made;
  };

  return {
    fit,
    drawAssumption(source, draws, values = new Float64Array(draws.count)) {
      const { seed, first, stream = find(source).id, family } = draws;
      const fitted = fit(source, draws.override);
      if (!fitted.ok) return fitted;
      const { sampler } = fitted;
      const stretch = { seed, first, stream };
      if (draws.central) values.fill(sampler.centre);
      else if (family) {
        fillFamilyNormal(values, stretch, family);
        sampler.fillFromNormal(values, values);
      } else if (links.has(stream)) {
        fillCorrelatedNormal(values, stretch, links);
        sampler.fillFromNormal(values, values);
      } else sampler.fillFromStretch(values, stretch);
      return { ok: true, values };
    },
    drawProfile(id, draws, out) {
      const profile = evidence.profiles.get(id);
      if (!profile) throw new RangeError(`unknown profile ${id}`);
      return drawProfile(profile, draws, out);
    },
  };
}
