import { digitalVouchers } from './01-digital-vouchers.ts';
import { carPurchases } from './02-car-purchases.ts';
import { homeAppliances } from './03-home-appliances.ts';
import { invoicing } from './05-invoicing.ts';
import { cateringFestivals } from './07-catering-festivals.ts';
import { oldNeighbourhoods } from './09-old-neighbourhoods.ts';
import { domesticServices } from './11-domestic-services.ts';
import { housingFairs } from './13-housing-fairs.ts';
import { rentalHousing } from './14-rental-housing.ts';
import { freeGates } from './15-free-gates.ts';
import { tourismProducts } from './16-tourism-products.ts';
import { childcare } from './23-childcare.ts';
import type { Measure } from './kit.ts';

/** Every measure that has a model, in the plan's order. */
export const measures: readonly Measure[] = [
  digitalVouchers,
  carPurchases,
  homeAppliances,
  invoicing,
  cateringFestivals,
  oldNeighbourhoods,
  domesticServices,
  housingFairs,
  rentalHousing,
  freeGates,
  tourismProducts,
  childcare,
];
