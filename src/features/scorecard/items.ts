import type { Summary, TargetStatus } from '../../../models/contract.ts';
import type { Lever, Measure } from '../../../models/measures/kit.ts';
import type {
  Chapter,
  Department,
  Plan,
  PlanMeasure,
  Section,
  Target,
  Text,
} from '../../../seeds/types.ts';

/** A target of the plan with all that the scorecard says of it. */
export interface TargetItem {
  readonly target: Target;
  /** Place in the plan, from 0. */
  readonly place: number;
  /** null for the plan's headline, as all that follows from the measure. */
  readonly measure: PlanMeasure | null;
  readonly section: Section | null;
  readonly chapter: Chapter | null;
  /** The first one leads. */
  readonly departments: readonly Department[];
  readonly model: Measure | null;
  readonly status: TargetStatus;
  /** The lever that a rule of the plan is checked against. */
  readonly ruleLever: Lever | null;
  /** Why it is not modelled, where its measure says so. */
  readonly reason: Text | null;
  /** Lower case: number, titles, departments, section, named items in both languages. */
  readonly haystack: string;
}

const unknown: TargetStatus = { kind: 'unmodelled', reason: 'no_model' };
const bothSides = (text: Text | undefined): string => (text ? `${text.zh} ${text.en}` : '');

/** Words by which a target is found. */
function haystackOf(item: Omit<TargetItem, 'haystack'>): string {
  const { target, measure, section, departments } = item;
  const parts = [
    bothSides(target.title),
    ...target.names,
    bothSides(measure?.title),
    bothSides(section?.title),
    ...departments.map(({ title }) => bothSides(title)),
  ];
  return parts.join(' ').toLowerCase();
}

function byKey<K, T>(things: readonly T[], key: (thing: T) => K): ReadonlyMap<K, T> {
  return new Map(things.map((thing) => [key(thing), thing]));
}

/** Every target of the plan in its order, joined with how it stands; one without a result counts as unmodelled. */
export function listItems(
  plan: Plan,
  models: readonly Measure[],
  results: Summary['targets'],
): readonly TargetItem[] {
  const measures = byKey(plan.measures, ({ number }) => number);
  const sections = byKey(plan.sections, ({ number }) => number);
  const chapters = byKey(plan.chapters, ({ id }) => id);
  const departments = byKey(plan.departments, ({ id }) => id);
  const modelOf = byKey(models, ({ number }) => number);
  const statuses = new Map(results.map(({ id, status }) => [id, status]));
  return plan.targets.map((target, place) => {
    const measure = target.measure === null ? null : (measures.get(target.measure) ?? null);
    const model = measure === null ? null : (modelOf.get(measure.number) ?? null);
    const section = measure === null ? null : (sections.get(measure.section) ?? null);
    const lever = model?.rules?.[target.id];
    const item = {
      target,
      place,
      measure,
      model,
      section,
      chapter: section === null ? null : (chapters.get(section.chapter) ?? null),
      departments: (measure?.departments ?? []).flatMap((id) => departments.get(id) ?? []),
      status: statuses.get(target.id) ?? unknown,
      ruleLever: lever === undefined ? null : (model?.levers[lever] ?? null),
      reason: model?.notModelled?.[target.id] ?? null,
    };
    return { ...item, haystack: haystackOf(item) };
  });
}

/** The chance of a scored target, 0–1; null for the others. */
export function chanceOf({ status }: TargetItem): number | null {
  return status.kind === 'scored' ? status.chance.chance : null;
}

/** The middle of what is reported, or a rule's setting, in the target's unit; null where nothing is known. */
export function medianOf({ status }: TargetItem): number | null {
  switch (status.kind) {
    case 'scored':
    case 'progress':
      return status.reported.p50;
    case 'rule':
      return status.setting;
    case 'unmodelled':
      return null;
  }
}

/** The median less the target (for a range, its lower end), in the target's unit. */
export function gapOf(item: TargetItem): number | null {
  const median = medianOf(item);
  return median === null ? null : median - item.target.value;
}

/** The gap as a share of the target, signed so that less is worse whatever the unit and the operator. */
export function relativeGapOf(item: TargetItem): number | null {
  const gap = gapOf(item);
  if (gap === null) return null;
  const share = gap / Math.max(Math.abs(item.target.value), Number.EPSILON);
  return item.target.operator === 'le' ? -share : share;
}

/** Money, shares, days and named items can be had in part; whatever else is counted comes whole. */
function isWhole(unit: string): boolean {
  return unit !== '1' && unit !== 'day' && unit !== 'milestone' && !unit.startsWith('CNY');
}

/** Whether what is really done differs from what is reported: by half a per cent, and of whole things by one. */
export function reportsDiffer({ status, target }: TargetItem): boolean {
  if (status.kind !== 'scored') return false;
  const { real, reported } = status;
  // whole things are floored before they are scored, what is really done is not
  const least = isWhole(target.unit) ? 1 : 1e-12;
  return Math.abs(real - reported.mean) > Math.max(0.005 * Math.abs(reported.mean), least);
}
