import { allocationRules } from './allocation-rules.ts';

/** How effects are split over the cities, with the reasons that the page's rules leave out. */
export const reasonedRules = allocationRules;
