import { expandDirections } from './sobol.ts';

/**
 * The streams that explain most of what the plan's figures vary by (headline and targets half each: squared rank
 * correlations at 4,096 draws, `npm run study:sampling`), the most influential first: they are dimensions of Sobol
 * points. What follows explains less than the study can tell from nothing.
 */
export const influentialStreams = [
  'world_services_growth_2021',
  'world_services_deflator_2021',
  'completion/common',
  'delivery_supervision_effect',
  'completion/recognition/science',
  'completion/recognition/culture_tourism',
  'reporting_inflation',
  'completion/stretch/industry_it',
  'completion/assigned/hr_social',
  'completion/assigned/commerce',
  'completion/recognition/agriculture',
  'm25_high_skilled_share_2020',
  'completion/assigned/health',
  'm14_units_raised_completion',
  'completion/recognition/civil_affairs',
  'm35_rd_growth_without_plan',
  'completion/recognition/education',
  'm35_technology_centres_2020',
  'completion/stretch/commerce',
  'm25_other_new_skilled',
  'm35_rd_coverage_gap_closed',
  'completion/stretch/hr_social',
  'completion/stretch/telecom',
  'completion/stretch/development_reform',
  'completion/recognition/commerce',
  'completion/assigned/approval',
  'completion/recognition/development_reform',
  'completion/assigned/civil_affairs',
  'm50_freight_turnover_2020',
  'completion/assigned/post',
  'm35_rd_coverage_2020',
  'world_outbreak_chance_month',
  'completion/assigned/housing',
  'm50_gap_closed',
  'covid_loss_hospitality',
  'm29_under_way_chance',
] as const;

/**
 * Joe and Kuo's direction numbers for the dimensions after the first (new-joe-kuo-6.21201 of "Constructing Sobol
 * sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30, 2008, as SciPy keeps them): the primitive
 * polynomial as bits, then m₁ … m_s.
 */
const rows = [
  [3, 1],
  [7, 1, 3],
  [11, 1, 3, 1],
  [13, 1, 1, 1],
  [19, 1, 1, 3, 3],
  [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17],
  [41, 1, 1, 5, 5, 5],
  [47, 1, 1, 7, 11, 19],
  [55, 1, 1, 5, 1, 1],
  [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31],
  [67, 1, 3, 3, 9, 7, 49],
  [91, 1, 1, 1, 15, 21, 21],
  [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5],
  [109, 1, 3, 1, 15, 13, 25],
  [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103],
  [137, 1, 3, 7, 13, 13, 15, 69],
  [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53],
  [157, 1, 3, 1, 13, 9, 35, 107],
  [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61],
  [185, 1, 3, 5, 3, 3, 13, 69],
  [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59],
  [203, 1, 1, 3, 9, 25, 29, 41],
  [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17],
  [229, 1, 3, 1, 3, 5, 53, 69],
  [239, 1, 1, 5, 5, 23, 33, 13],
  [241, 1, 1, 7, 7, 1, 61, 123],
  [247, 1, 1, 7, 9, 13, 61, 49],
];

const directions: ReadonlyMap<string, Int32Array> = new Map(
  influentialStreams.map((stream, dimension) => [stream, expandDirections(rows[dimension - 1])]),
);

/** The direction numbers of a stream that is a dimension of Sobol points; undefined: of any other. */
export function directionsOf(stream: string): Int32Array | undefined {
  return directions.get(stream);
}
