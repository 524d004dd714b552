import type { MeasureCore, Payer } from '../../../models/measures/kit.ts';
import type { MeasureKind, Plan, PlanMeasure, Section, Text } from '../../../seeds/types.ts';

/** A measure of the plan with its model, if it has one, and the words it is found by. */
export interface MeasureItem {
  readonly number: number;
  readonly measure: PlanMeasure;
  readonly model: MeasureCore | null;
  /** Lower case: number, titles, departments, targets in both languages. */
  readonly haystack: string;
}

export interface SectionItem {
  readonly section: Section;
  readonly chapter: Text;
  /** The chapter begins with this section. */
  readonly opensChapter: boolean;
  readonly measures: readonly MeasureItem[];
}

/** What the list is narrowed to; null: everything. */
export interface LeverFilter {
  readonly query: string;
  readonly department: string | null;
  readonly kind: MeasureKind | null;
  readonly payer: Payer | null;
  readonly changedOnly: boolean;
}

export const noFilter: LeverFilter = {
  query: '',
  department: null,
  kind: null,
  payer: null,
  changedOnly: false,
};

/** What a text is searched by. */
export type Sides = (text: Text) => string;

export const bothSides: Sides = ({ zh, en }) => `${zh} ${en}`;

/** The measures in the plan's order, by section, each with what it is searched by. */
export function arrangeMeasures(
  plan: Plan,
  models: readonly MeasureCore[],
  sides: Sides = bothSides,
): readonly SectionItem[] {
  const model = new Map(models.map((entry) => [entry.number, entry]));
  const department = new Map(plan.departments.map(({ id, title }) => [id, sides(title)]));
  const target = new Map(plan.targets.map(({ id, title }) => [id, sides(title)]));
  const chapters = new Map(plan.chapters.map(({ id, title }) => [id, title]));
  const firsts = plan.chapters.map(({ id }) => plan.sections.find((s) => s.chapter === id)?.number);
  const arrange = (measure: PlanMeasure): MeasureItem => ({
    number: measure.number,
    measure,
    model: model.get(measure.number) ?? null,
    haystack: [
      `#${String(measure.number)}`,
      sides(measure.title),
      ...measure.departments.map((id) => department.get(id) ?? ''),
      ...measure.targets.map((id) => target.get(id) ?? ''),
      ...Object.values(model.get(measure.number)?.levers ?? {}).map(({ title }) => sides(title)),
    ]
      .join(' ')
      .toLowerCase(),
  });
  return plan.sections.map((section) => ({
    section,
    chapter: chapters.get(section.chapter) ?? section.title,
    opensChapter: firsts.includes(section.number),
    measures: plan.measures.filter((entry) => entry.section === section.number).map(arrange),
  }));
}

function matchesQuery(item: MeasureItem, query: string): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) =>
    /^\d+$/.test(word) ? String(item.number) === word : item.haystack.includes(word),
  );
}

function matches(item: MeasureItem, filter: LeverFilter, changed: ReadonlySet<number>): boolean {
  const { department, kind, payer } = filter;
  if (filter.changedOnly && !changed.has(item.number)) return false;
  if (department !== null && !item.measure.departments.includes(department)) return false;
  if (kind !== null && item.measure.kind !== kind) return false;
  const payers = Object.values(item.model?.levers ?? {}).map((lever) => lever.payer);
  if (payer !== null && !payers.includes(payer)) return false;
  return matchesQuery(item, filter.query);
}

/** The sections with the measures that pass the filter; sections left empty are dropped. `changed`: measure numbers. */
export function filterSections(
  sections: readonly SectionItem[],
  filter: LeverFilter,
  changed: ReadonlySet<number>,
): readonly SectionItem[] {
  return sections
    .map((entry) => ({
      ...entry,
      measures: entry.measures.filter((item) => matches(item, filter, changed)),
    }))
    .filter(({ measures }) => measures.length > 0);
}

/** How many of the filter's choices narrow the list, the query aside. */
export function countChoices({ department, kind, payer, changedOnly }: LeverFilter): number {
  return [department !== null, kind !== null, payer !== null, changedOnly].filter(Boolean).length;
}
