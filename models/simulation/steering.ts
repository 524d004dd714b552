import type { CompletionKind } from '../../seeds/types.ts';
import type { Shelf } from '../ensemble/shelf.ts';
import { at } from '../ensemble/words.ts';
import type { BlockContext } from './block.ts';
import type { MeasureRun } from './run-measure.ts';

/** What the measures share under one setting of the steering ones; `key` tells it from others of its block. */
export interface Steered {
  readonly key: number;
  readonly context: BlockContext;
  /** Memory of what is made for it. */
  readonly shelf: Shelf;
}

/** What nobody steers yet: the surroundings, and completion rates. */
interface Unsteered {
  readonly unsteered: BlockContext;
  readonly completion: BlockContext['completion'];
}

function addTo(sum: Float64Array, more: Float64Array | undefined): void {
  if (more === undefined) return;
  for (let d = 0; d < sum.length; d += 1) sum[d] = at(sum, d) + at(more, d);
}

let steerings = 0;

/** Completion and reporting as the runs of the steering measures set them. */
export function steer(
  { unsteered, completion: rate }: Unsteered,
  runs: readonly Pick<MeasureRun, 'steering'>[],
  shelf: Shelf,
): Steered {
  const [boost, inflation] = [shelf.take(), shelf.take()];
  for (const { steering } of runs) {
    addTo(boost, steering.get('completion'));
    addTo(inflation, steering.get('inflation'));
  }
  const kept = new Map<Float64Array, Float64Array>();
  const completion = (department: string, kind: CompletionKind): Float64Array => {
    const unboosted = rate(department, kind);
    const known = kept.get(unboosted);
    if (known !== undefined) return known;
    const boosted = shelf.take();
    for (let d = 0; d < boosted.length; d += 1) boosted[d] = at(unboosted, d) * (1 + at(boost, d));
    kept.set(unboosted, boosted);
    return boosted;
  };
  steerings += 1;
  return { key: steerings, context: { ...unsteered, completion, inflation }, shelf };
}
