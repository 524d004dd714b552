import type { BaselineFigure, Evidence } from '../../seeds/types.ts';
import type { Port } from '../economy/ports.ts';
import type { Given, Scope } from '../language/contract.ts';
import type { Lever, MeasureCore } from '../measures/kit.ts';

/** What the names of a measure's equations are resolved against. */
export interface Surroundings {
  readonly evidence: Evidence;
  readonly baseline: ReadonlyMap<string, BaselineFigure>;
  readonly port: (name: string) => Port | undefined;
}

function leverGiven(lever: Lever): Given {
  return {
    unit: lever.kind === 'calendar' ? '1' : lever.unit,
    shape: lever.kind === 'calendar' ? 'month' : 'constant',
    varies: 'lever',
  };
}

const common: ReadonlyMap<string, Given> = new Map([
  ['month', { unit: 'month', shape: 'month', varies: 'ensemble' }],
  ['months_per_year', { unit: 'month/year', shape: 'constant', varies: 'ensemble' }],
  ['world.outbreak', { unit: '1', shape: 'both', varies: 'ensemble' }],
  ['world.tourism', { unit: '1', shape: 'both', varies: 'ensemble' }],
  ['world.catering', { unit: '1', shape: 'both', varies: 'ensemble' }],
  ['delivery.midpoint', { unit: 'month', shape: 'draw', varies: 'ensemble' }],
  ['delivery.slope', { unit: '1/month', shape: 'draw', varies: 'ensemble' }],
]);

/** Completion depends on the steering levers (58–60), which therefore may not read it themselves. */
const completion: Given = { unit: '1', shape: 'draw', varies: 'lever' };
const completionNames = new Set(['assigned', 'recognition', 'stretch']);

/** The measures that steer the others. */
export function steers(measure: Pick<MeasureCore, 'number'>): boolean {
  return measure.number >= 58;
}

function fromSeeds(name: string, { evidence, baseline }: Surroundings): Given | undefined {
  const [head = '', ...rest] = name.split('.');
  const id = rest.join('.');
  if (head === 'base') {
    const figure = baseline.get(id);
    // an outturn scores forecasts and never feeds them
    return figure?.role === 'input'
      ? { unit: figure.unit, shape: 'constant', varies: 'ensemble' }
      : undefined;
  }
  if (head === 'season') {
    return evidence.profiles.has(`seasonality_${id}`)
      ? { unit: '1/month', shape: 'both', varies: 'ensemble' }
      : undefined;
  }
  return undefined;
}

/** The scope in which a measure's equations are compiled (models/measures/README.md). */
export function scopeOf(measure: MeasureCore, surroundings: Surroundings): Scope {
  return {
    prefix: `measure_${String(measure.number)}`,
    port: (name) => surroundings.port(name),
    names: [...Object.keys(measure.levers), ...Object.keys(measure.assumptions), ...common.keys()],
    given(name) {
      const lever = Object.hasOwn(measure.levers, name) ? measure.levers[name] : undefined;
      if (lever !== undefined) return leverGiven(lever);
      if (Object.hasOwn(measure.assumptions, name)) {
        const unit = surroundings.evidence.assumptions.get(measure.assumptions[name] ?? '')?.unit;
        return unit === undefined ? undefined : { unit, shape: 'draw', varies: 'ensemble' };
      }
      if (name.startsWith('completion.') && !steers(measure)) {
        return completionNames.has(name.slice('completion.'.length)) ? completion : undefined;
      }
      return common.get(name) ?? fromSeeds(name, surroundings);
    },
  };
}
