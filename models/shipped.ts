import { measures } from './measures/catalogue.ts';
import type { MeasureCore } from './measures/kit.ts';
import type { Marks } from './simulation/marks.ts';

/** What every run needs of the measures. In the page no more than that: `shipped.page.ts` stands there for this module. */
export const cores: readonly MeasureCore[] = measures;

/** What the model is known by, where `cores` is too little to tell it. */
export const marks: Marks | null = null;
