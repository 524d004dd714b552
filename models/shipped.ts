import { measures } from './measures/catalogue.ts';
import type { MeasureCore } from './measures/kit.ts';

/** What every run needs of the measures. In the page no more than that: `shipped.page.ts` stands there for this module. */
export const cores: readonly MeasureCore[] = measures;
