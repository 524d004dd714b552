import { deliveryTiming, pipeline, startLever } from './archetypes/pipeline.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure, type Lever, type Payer } from './kit.ts';

interface Things {
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly planned: number;
  readonly payer: Payer;
}

/** A number of things that the plan wants built or named. */
function things({ zh, en, unit, planned, payer }: Things): Lever {
  return {
    kind: 'amount',
    title: { zh, en },
    unit,
    neutral: 0,
    planned,
    source: 'plan',
    min: 0,
    max: planned * 3,
    step: 1,
    payer,
  };
}

/** One of the four deliveries: named by the department itself. */
function named(name: string, unit: string, planned: string): string {
  return pipeline({ name, unit, planned, completion: 'completion.recognition' });
}

export const tourismProducts = defineMeasure({
  number: 16,
  mechanism: {
    zh: '线路、试点、基地、景区年内以认定和建设为主；游客增加要在完成约九个月后显现，大多落在下一年。年内只有建设投资带动少量服务。',
    en: 'Within the year routes, pilots, bases and sites are named and built. Visitors follow some nine months later, mostly next year; in the year only the works buy services.',
  },
  levers: {
    themed_routes: things({
      zh: '成熟主题旅游线路',
      en: 'Themed routes',
      unit: 'route',
      planned: 10,
      payer: 'cities',
    }),
    relic_pilots: things({
      zh: '国宝级文物活化利用试点',
      en: 'National-treasure relic pilots',
      unit: 'pilot',
      planned: 20,
      payer: 'cities',
    }),
    study_bases: things({
      zh: '研学实践教育示范基地',
      en: 'Study-tour bases',
      unit: 'base',
      planned: 30,
      payer: 'firms',
    }),
    scenic_upgrades: things({
      zh: '改造提升历史文化景区',
      en: 'Historic scenic areas upgraded',
      unit: 'site',
      planned: 60,
      payer: 'cities',
    }),
    start: startLever,
  },
  assumptions: {
    visit_uplift: 'm16_visit_uplift_upgraded_site',
    visits_per_site: 'm16_visits_per_site',
    net_new_trip_share: 'm15_net_new_trip_share',
    spend_per_visit: 'm15_spend_per_visit',
    students_per_base: 'm16_study_base_students',
    spend_per_student: 'm16_spend_per_student',
    upgrade_cost: 'm16_upgrade_cost',
    relic_cost: 'm16_relic_cost',
    base_cost: 'm16_base_cost',
    route_cost: 'm16_route_cost',
    reallocation_offset: 'budget_reallocation_offset',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    ${deliveryTiming}
    ${named('routes_ready', 'route', 'themed_routes')}
    ${named('pilots_ready', 'pilot', 'relic_pilots')}
    ${named('bases_ready', 'base', 'study_bases')}
    ${named('sites_ready', 'site', 'scenic_upgrades')}

    # Upgraded sites draw more visitors nine months later; only net new trips bring money
    added_visits [visit/month] = delay(sites_ready, 9) * visits_per_site * visit_uplift * season(tourism) *
      world.tourism
    receipts [CNY/month] = added_visits * net_new_trip_share * spend_per_visit
    ${visitorBasket('receipts', 'retail_gross_margin_share')}

    # Students of study bases, held down with all travel
    students [visit/month] = delay(bases_ready, 9) * students_per_base / months_per_year * world.tourism
    demand.culture in tourism = on_sights + students * spend_per_student
    indicator.visits [visit/month] = added_visits + students

    # Works at sites and relics, less what is taken from other projects
    works [CNY/month] = sites_ready_rate * upgrade_cost + pilots_ready_rate * relic_cost
    demand.construction = works * (1 - reallocation_offset)

    cost.cities = works + routes_ready_rate * route_cost
    cost.firms = bases_ready_rate * base_cost

    delivered.themed_routes in recognition = routes_ready
    delivered.relic_pilots in recognition = pilots_ready
    delivered.study_bases in recognition = bases_ready
    delivered.scenic_upgrades in recognition = sites_ready
  `,
});
