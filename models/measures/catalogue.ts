import { digitalVouchers } from './01-digital-vouchers.ts';
import { carPurchases } from './02-car-purchases.ts';
import { homeAppliances } from './03-home-appliances.ts';
import { localProducts } from './04-local-products.ts';
import { invoicing } from './05-invoicing.ts';
import { pedestrianStreets } from './06-pedestrian-streets.ts';
import { cateringFestivals } from './07-catering-festivals.ts';
import { livestreamBases } from './08-livestream-bases.ts';
import { oldNeighbourhoods } from './09-old-neighbourhoods.ts';
import { ruralComplexes } from './10-rural-complexes.ts';
import { domesticServices } from './11-domestic-services.ts';
import { modelHousing } from './12-model-housing.ts';
import { housingFairs } from './13-housing-fairs.ts';
import { rentalHousing } from './14-rental-housing.ts';
import { freeGates } from './15-free-gates.ts';
import { tourismProducts } from './16-tourism-products.ts';
import { cultureCities } from './17-culture-cities.ts';
import { sportsVenues } from './18-sports-venues.ts';
import { schoolSport } from './19-school-sport.ts';
import { sportsEvents } from './20-sports-events.ts';
import { elderlyCare } from './21-elderly-care.ts';
import { wellnessProjects } from './22-wellness-projects.ts';
import { childcare } from './23-childcare.ts';
import { educationIndustry } from './24-education-industry.ts';
import { skills } from './25-skills.ts';
import { publicSpending } from './26-public-spending.ts';
import { expresswayTolls } from './27-expressway-tolls.ts';
import { airports } from './28-airports.ts';
import { logisticsHub } from './29-logistics-hub.ts';
import { coldChain } from './30-cold-chain.ts';
import { villageExpress } from './31-village-express.ts';
import { inclusiveFinance } from './32-inclusive-finance.ts';
import { greenFinance } from './33-green-finance.ts';
import { termCredit } from './34-term-credit.ts';
import { laboratories } from './35-laboratories.ts';
import { highTechFirms } from './36-high-tech-firms.ts';
import { technologyTransfer } from './37-technology-transfer.ts';
import { dataCentres } from './38-data-centres.ts';
import { trustedIt } from './39-trusted-it.ts';
import { gigabitNetworks } from './40-gigabit-networks.ts';
import { serviceExports } from './41-service-exports.ts';
import { engineeringExports } from './42-engineering-exports.ts';
import { exhibitions } from './43-exhibitions.ts';
import { standardsAndIp } from './44-standards-and-ip.ts';
import { hrServices } from './45-hr-services.ts';
import { legalServices } from './46-legal-services.ts';
import { farmTrusteeship } from './47-farm-trusteeship.ts';
import { farmScience } from './48-farm-science.ts';
import { ruralEcommerce } from './49-rural-ecommerce.ts';
import { platformEconomy } from './50-platform-economy.ts';
import { commodityPlatforms } from './51-commodity-platforms.ts';
import { smartCity } from './52-smart-city.ts';
import { smartManufacturing } from './53-smart-manufacturing.ts';
import { shopCosts } from './54-shop-costs.ts';
import { openingUp } from './55-opening-up.ts';
import { serviceClusters } from './56-service-clusters.ts';
import { statisticalBase } from './57-statistical-base.ts';
import { coordination } from './58-coordination.ts';
import { responsibility } from './59-responsibility.ts';
import { appraisal } from './60-appraisal.ts';
import type { Measure } from './kit.ts';

/** Every measure that has a model, in the plan's order. */
export const measures: readonly Measure[] = [
  digitalVouchers,
  carPurchases,
  homeAppliances,
  localProducts,
  invoicing,
  pedestrianStreets,
  cateringFestivals,
  livestreamBases,
  oldNeighbourhoods,
  ruralComplexes,
  domesticServices,
  modelHousing,
  housingFairs,
  rentalHousing,
  freeGates,
  tourismProducts,
  cultureCities,
  sportsVenues,
  schoolSport,
  sportsEvents,
  elderlyCare,
  wellnessProjects,
  childcare,
  educationIndustry,
  skills,
  publicSpending,
  expresswayTolls,
  airports,
  logisticsHub,
  coldChain,
  villageExpress,
  inclusiveFinance,
  greenFinance,
  termCredit,
  laboratories,
  highTechFirms,
  technologyTransfer,
  dataCentres,
  trustedIt,
  gigabitNetworks,
  serviceExports,
  engineeringExports,
  exhibitions,
  standardsAndIp,
  hrServices,
  legalServices,
  farmTrusteeship,
  farmScience,
  ruralEcommerce,
  platformEconomy,
  commodityPlatforms,
  smartCity,
  smartManufacturing,
  shopCosts,
  openingUp,
  serviceClusters,
  statisticalBase,
  coordination,
  responsibility,
  appraisal,
];
