import type { Cities, TargetResult, TargetStatus } from '../../../models/contract.ts';
import type { NamedPlace, Plan, PlanMeasure, Target } from '../../../seeds/types.ts';

/**
 * What a city has to deliver. `own`: every city for itself; `named`: things that the plan names and that lie there;
 * `part`: the city's part, by the measure's allocation, of a number asked of the province; `common`: a rule or a share
 * that holds everywhere.
 */
export type DutyKind = 'own' | 'named' | 'part' | 'common';

export interface Duty {
  readonly kind: DutyKind;
  readonly target: Target;
  readonly measure: PlanMeasure;
  /** Of a `part`: how much of the target's number. */
  readonly amount: number | null;
  readonly places: readonly NamedPlace[];
  /** How the target stands in the province. */
  readonly status: TargetStatus | null;
}

export interface DutyFacts {
  readonly plan: Plan;
  readonly places: readonly NamedPlace[];
  readonly results: readonly TargetResult[];
  readonly cities: Cities;
}

/** Paid by the province itself. */
const ofTheProvince = new Set(['voucher_budget_province', 'lift_subsidy']);

function isResponsible(measure: PlanMeasure, city: string): boolean {
  return measure.departments.includes('cities') || measure.departments.includes(city);
}

function kindOf(target: Target): Exclude<DutyKind, 'named'> {
  if (target.unit.endsWith('/city')) return 'own';
  const counted = target.unit !== '1' && target.operator !== 'milestone' && !target.rule;
  return counted && target.unit !== 'city' ? 'part' : 'common';
}

/** The duties of a city in the plan's order; only targets of measures that city governments answer for, or that name the city. */
export function dutiesOf(city: string, facts: DutyFacts): readonly Duty[] {
  const index = facts.cities.results.findIndex(({ id }) => id === city);
  const statuses = new Map(facts.results.map(({ id, status }) => [id, status]));
  const measures = new Map(facts.plan.measures.map((measure) => [measure.number, measure]));
  return facts.plan.targets.flatMap((target): readonly Duty[] => {
    const measure = measures.get(target.measure ?? 0);
    if (measure === undefined || ofTheProvince.has(target.id)) return [];
    const status = statuses.get(target.id) ?? null;
    const inTarget = facts.places.filter((place) => place.target === target.id);
    const places = inTarget.filter((place) => place.city === city);
    const shared = { target, measure, status, places, amount: null };
    if (places.length > 0) return [{ ...shared, kind: 'named' }];
    if (!isResponsible(measure, city) || inTarget.length > 0 || target.names.length > 0) return [];
    const kind = kindOf(target);
    if (kind !== 'part') return [{ ...shared, kind }];
    const shares = target.unit === 'CNY' ? facts.cities.moneyShares : facts.cities.shares;
    const share = shares[String(measure.number)]?.[index] ?? 0;
    return share > 0 ? [{ ...shared, kind, amount: share * target.value }] : [];
  });
}
