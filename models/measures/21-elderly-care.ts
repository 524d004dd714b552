import { numberLever } from './archetypes/levers.ts';
import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { defineMeasure } from './kit.ts';

export const elderlyCare = defineMeasure({
  number: 21,
  mechanism: {
    zh: '场所建成后约四个月逐步有人使用，决定服务量的是利用率而不是建成数；老人付费的助餐、日间照料形成服务，改造投资带动少量服务。示范社区和组织按认定计数。',
    en: 'Places fill over some four months after opening, and use, not building, sets what they do. Meals and day care that people pay for are services; refits buy a few more. Communities and organisations are counted as named.',
  },
  levers: {
    service_places: numberLever({
      title: { zh: '城市社区养老服务场所', en: 'Community elderly-care places' },
      unit: 'site',
      planned: 30,
      max: 120,
      payer: 'cities',
    }),
    demo_communities: numberLever({
      title: { zh: '养老示范社区', en: 'Demonstration communities' },
      unit: 'community',
      planned: 10,
      max: 40,
      payer: 'cities',
    }),
    organisations: numberLever({
      title: { zh: '社区养老服务组织', en: 'Community care organisations' },
      unit: 'organisation',
      planned: 20,
      max: 80,
    }),
    support_per_site: numberLever({
      title: { zh: '每个场所省级补助', en: 'Provincial support per place' },
      unit: 'CNY/site',
      neutral: 1_000_000,
      planned: 1_000_000,
      max: 4_000_000,
      step: 100_000,
      payer: 'province',
      reason: {
        zh: '计划未定补助标准，按投入的三成左右',
        en: 'No rate in the plan: about three tenths of the cost',
      },
    }),
    start: startLever,
  },
  assumptions: {
    site_cost: 'm21_cost_per_site',
    works_share: 'm21_works_share',
    utilisation: 'm21_utilisation',
    site_revenue: 'm21_revenue_per_site',
    staff_per_site: 'm21_staff_per_site',
    organisation_staff: 'm21_organisation_staff',
    community_cost: 'm21_brand_cost',
    reallocation_offset: 'budget_reallocation_offset',
  },
  equations: `
    # Places are tasked to the cities; communities and organisations are named
    ${deliveryTiming}
    ${pipeline({ name: 'places_open', unit: 'site', planned: 'service_places', completion: 'completion.assigned' })}
    ${pipeline({ name: 'communities', unit: 'community', planned: 'demo_communities', completion: 'completion.recognition' })}
    ${pipeline({ name: 'running', unit: 'organisation', planned: 'organisations', completion: 'completion.recognition' })}
    delivered.elderly_service_places in assigned = places_open
    delivered.elderly_demo_communities in recognition = communities
    delivered.elderly_organisations in recognition = running

    # Old people come over four months; what they pay is demand for care
    in_use [site] = spread(places_open, 4) * utilisation
    demand.public = in_use * site_revenue / months_per_year
    indicator.carers [job] = in_use * staff_per_site + spread(running, 4) * utilisation * organisation_staff

    # Refits: the building work in them is demand here, less what public money is taken from other projects
    refits [CNY/month] = places_open_rate * site_cost
    demand.construction = refits * works_share * (1 - reallocation_offset)

    # Support, at most the cost; cities pay the rest and the communities
    support [CNY/month] = places_open_rate * min(support_per_site, site_cost)
    cost.province = support
    cost.cities = refits - support + communities_rate * community_cost
  `,
  scaleCheck: [
    {
      low: 2e6,
      high: 15e6,
      account: 'activity',
      settings: {},
      row: '21 elder care, 30 sites: 0.05 (0.02–0.15)',
    },
  ],
});
