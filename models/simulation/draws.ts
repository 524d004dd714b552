import type { Evidence } from '../../seeds/types.ts';
import type { Inputs } from '../contract.ts';
import type { Draws } from '../economy/draws.ts';
import type { AssumptionDraws, Ensemble } from '../ensemble/ensemble.ts';
import { fillNormal, fillUniform } from '../ensemble/generator.ts';
import { Shelves, type Shelf } from '../ensemble/shelf.ts';
import { at } from '../ensemble/words.ts';
import { months } from '../version.ts';
import type { Invalid } from './inputs.ts';

type Assumptions = Inputs['assumptions'];

/** Why one of the scenario's own assumptions can't be drawn, or nothing. */
export function refuseOverrides(
  overrides: Assumptions,
  evidence: Evidence,
  ensemble: Ensemble,
): Invalid | undefined {
  for (const [id, override] of Object.entries(overrides)) {
    if (!evidence.assumptions.has(id)) {
      return { code: 'unknown_assumption', sentence: `There is no assumption "${id}".` };
    }
    const fit = ensemble.fit(id, override);
    if (!fit.ok) {
      const sentence = `Assumption "${id}" can't be drawn: ${fit.reason}.`;
      return { code: 'override_unfit', sentence };
    }
  }
  return undefined;
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

/** The draws of one block: every number keyed by seed, stream and draw, made when first asked for. They last as long as `shelf`. */
export function createDraws(
  ensemble: Ensemble,
  overrides: Assumptions,
  span: Span,
  { take, lay, keep }: Shelf = new Shelves().open(span.count),
): Draws {
  const { seed, first, count, central } = span;
  const draw = (id: string, stream?: string, family?: AssumptionDraws['family']): Float64Array => {
    const request = { seed, first, count, central, stream, family, override: overrides[id] };
    const drawn = ensemble.drawAssumption(id, request, lay());
    if (!drawn.ok) throw new Error(`${id} can't be drawn: ${drawn.reason}`);
    return drawn.values;
  };
  const scores = memo((stream) => {
    if (central) return take();
    const out = lay();
    fillNormal(out, { seed, stream, first });
    return out;
  });
  return {
    seed,
    first,
    count,
    central,
    assumption: memo((id) => draw(id)),
    inFamily: (id, stream, { common, rho }) => draw(id, stream, { common: scores(common), rho }),
    take,
    keep,
    profile: memo((id) => ensemble.drawProfile(id, span, take(months))),
    scores,
    events: (stream, chance) => drawEvents(lay(months), { stream, chance, ...span }),
  };
}

/** 0 or 1 by month and draw; in a central run the chance itself. */
function drawEvents(
  out: Float64Array,
  { chance, ...span }: Span & { readonly stream: string; readonly chance: Float64Array },
): Float64Array {
  const { count } = span;
  const uniform = new Float64Array(count);
  for (let m = 0; m < months; m += 1) {
    if (span.central) {
      out.set(chance, m * count);
      continue;
    }
    fillUniform(uniform, { ...span, lane: m });
    for (let d = 0; d < count; d += 1) out[m * count + d] = at(uniform, d) < at(chance, d) ? 1 : 0;
  }
  return out;
}
