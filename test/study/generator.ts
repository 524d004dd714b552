import {
  fillUniform as fillModels,
  streamKey,
  type Stretch,
} from '../../models/ensemble/generator.ts';
import { normalQuantile } from '../../models/ensemble/mathematics.ts';
import { expandDirections, fillSobol } from '../../models/ensemble/sobol.ts';
import file from './direction-numbers.json' with { type: 'json' };

/** Stands in for the generator of the models while a study runs: some streams become dimensions of Sobol points. */

const directionNumbers = file as readonly Parameters<typeof expandDirections>[0][];

export { streamKey };
export type { Stretch };

/** Dimensions that there are direction numbers for (Joe and Kuo's, as in `influence.ts`). */
export const dimensions = directionNumbers.length + 1;

/** Stream and lane → dimension; the others stay with Philox. */
let dimensionOf: ReadonlyMap<string, number> = new Map();
let listener: ((stream: string, first: number, values: Float64Array) => void) | null = null;

export function useSobol(map: ReadonlyMap<string, number>): void {
  dimensionOf = map;
}

/** Tells of everything that is drawn. */
export function listen(to: typeof listener): void {
  listener = to;
}

export function fillUniform(out: Float64Array, stretch: Stretch): void {
  const { stream, lane = 0, seed, first } = stretch;
  const name = `${stream}#${String(lane)}`;
  const dimension = dimensionOf.get(name);
  // a name that the models don't know is never a dimension of theirs
  if (dimension === undefined) fillModels(out, { ...stretch, stream: `study/${stream}` });
  else {
    const [high, low] = streamKey(`${String(seed)}/${name}`);
    fillSobol(out, expandDirections(directionNumbers[dimension - 1]), first, high ^ low);
  }
  listener?.(name, first, out);
}

export function fillNormal(out: Float64Array, stretch: Stretch): void {
  fillUniform(out, stretch);
  for (let i = 0; i < out.length; i += 1) out[i] = normalQuantile(out[i] ?? Number.NaN);
}
