import type { Measure } from './measures/kit.ts';
import { joinMeasure } from './measures/parting.ts';
import { words } from './measures/words.ts';
import { cores } from './shipped.ts';

/** Every measure with all of its page, in the plan's order: for whoever reads, and for what is loaded after the first result. */
export const measures: readonly Measure[] = cores.flatMap((core, i) => {
  const own = words[i];
  return own ? [joinMeasure(core, own)] : [];
});
