import { baseline, cities, economy, plan } from '../../seeds/index.ts';
import { loadCityShapes, loadPlaces } from '../../seeds/sources.ts';

/** What the screen of the cities needs and no other screen does; imported when it is opened. */
export { reasonedRules as rules } from '../../models/economy/reasoned-rules.ts';
export { cities, plan };

const share = cities.find(({ id }) => id === 'yuncheng')?.gdpShare ?? Number.NaN;

/** Services value added of 2020, CNY, of the one city for which it is published, beside what the split by GDP gives. */
export const check = {
  known: baseline.get('va_tertiary_yuncheng_2020')?.value ?? Number.NaN,
  split: share * economy.servicesValueAdded2020,
};

/** Outlines of the cities, and the city of each thing that the plan names. */
export async function loadGeography() {
  const [shapes, places] = await Promise.all([loadCityShapes(), loadPlaces()]);
  return { shapes, places };
}
