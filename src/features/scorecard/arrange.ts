import type { Text } from '../../../seeds/types.ts';
import { chanceOf, medianOf, relativeGapOf, type TargetItem } from './items.ts';

export const sortKeys = [
  'place',
  'title',
  'department',
  'target',
  'median',
  'range',
  'gap',
  'chance',
  'trend',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export const statusChoices = ['scored', 'weak', 'rule', 'progress', 'unmodelled'] as const;
/** `weak`: scored below one half, or a rule broken. */
export type StatusChoice = (typeof statusChoices)[number];

/** What the list is narrowed to; null: everything. */
export interface TargetFilter {
  readonly query: string;
  readonly chapter: string | null;
  readonly section: number | null;
  readonly department: string | null;
  readonly status: StatusChoice | null;
}

export const noFilter: TargetFilter = {
  query: '',
  chapter: null,
  section: null,
  department: null,
  status: null,
};

export const groupings = ['section', 'department', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** The targets under one heading. */
export interface TargetGroup {
  readonly id: string;
  /** null: the plan's headline, or all targets in one. */
  readonly title: Text | null;
  readonly items: readonly TargetItem[];
  /** Sum of the chances. */
  readonly expected: number;
  readonly scored: number;
}

/** The side of a two-language text by which the reader sorts. */
type Read = (text: Text) => string;

function matchesQuery(item: TargetItem, query: string): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) =>
    /^\d+$/.test(word)
      ? String(item.measure?.number) === word || item.haystack.includes(word)
      : item.haystack.includes(word),
  );
}

/** Scored below one half, or a rule that is broken. */
export function isWeak({ status }: TargetItem): boolean {
  if (status.kind === 'scored') return status.chance.chance < 0.5;
  return status.kind === 'rule' && !status.kept;
}

/** The items that pass the filter. */
export function filterItems(
  items: readonly TargetItem[],
  { query, chapter, section, department, status }: TargetFilter,
): readonly TargetItem[] {
  return items.filter((item) => {
    if (chapter !== null && item.chapter?.id !== chapter) return false;
    if (section !== null && item.section?.number !== section) return false;
    if (department !== null && !item.departments.some(({ id }) => id === department)) return false;
    if (status === 'weak' ? !isWeak(item) : status !== null && item.status.kind !== status)
      return false;
    return matchesQuery(item, query);
  });
}

/** Months' growth of the trend, as a share of the target: what the sparkline says as a number. */
function climbOf({ status, target }: TargetItem): number | null {
  if (status.kind !== 'scored' && status.kind !== 'progress') return null;
  return ((status.trend.at(-1) ?? 0) - (status.trend[0] ?? 0)) / Math.abs(target.value);
}

function widthOf({ status, target }: TargetItem): number | null {
  if (status.kind !== 'scored' && status.kind !== 'progress') return null;
  return (status.reported.p95 - status.reported.p5) / Math.abs(target.value);
}

function valueOf(item: TargetItem, key: SortKey, read: Read): number | string | null {
  switch (key) {
    case 'place':
      return item.measure?.number ?? 0;
    case 'title':
      return read(item.target.title);
    case 'department':
      return item.departments[0] ? read(item.departments[0].title) : null;
    case 'target':
      return item.target.value;
    case 'median':
      return medianOf(item);
    case 'range':
      return widthOf(item);
    case 'gap':
      return relativeGapOf(item);
    case 'chance':
      return chanceOf(item);
    case 'trend':
      return climbOf(item);
  }
}

/** The items in order; those without a value come last either way, equals keep the plan's order. */
export function sortItems(
  items: readonly TargetItem[],
  { key, direction }: Sorting,
  read: Read,
  locale: string,
): readonly TargetItem[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = items.map((item) => ({ item, value: valueOf(item, key, read) }));
  keyed.sort((a, b) => {
    const order = compare(a.value, b.value, locale);
    const isOpen = a.value === null || b.value === null;
    const placed = measureOrder(a.item) - measureOrder(b.item);
    return (isOpen ? order : sign * order) || placed || a.item.place - b.item.place;
  });
  return keyed.map(({ item }) => item);
}

// the plan's file lists named milestones after the numbered targets; the reader wants the measures' order
const measureOrder = ({ measure }: TargetItem): number => measure?.number ?? 0;

function compare(a: number | string | null, b: number | string | null, locale: string): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, locale);
  return Number(a) - Number(b);
}

/** The same column turned round, or another one: figures from the worst, texts and the plan from the start. */
export function nextSorting(current: Sorting, key: SortKey): Sorting {
  if (current.key !== key) return { key, direction: 'ascending' };
  return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** How many are scored, and how many of those are expected to be met. */
export function countExpected(items: readonly TargetItem[]): {
  readonly expected: number;
  readonly scored: number;
} {
  const chances = items.map(chanceOf).filter((chance) => chance !== null);
  return { expected: chances.reduce((sum, chance) => sum + chance, 0), scored: chances.length };
}

function keyOf(item: TargetItem, by: Grouping): { id: string; title: Text | null; order: number } {
  const whole = { id: 'plan', title: null, order: 0 };
  if (by === 'none') return { ...whole, id: 'all' };
  if (by === 'section') {
    const { section } = item;
    if (section === null) return whole;
    return { id: `section-${String(section.number)}`, title: section.title, order: section.number };
  }
  const lead = item.departments[0];
  return lead ? { id: `department-${lead.id}`, title: lead.title, order: 1 } : whole;
}

/** The items under headings, in their own order; sections in the plan's order, departments by the number of targets. */
export function groupItems(items: readonly TargetItem[], by: Grouping): readonly TargetGroup[] {
  const groups = new Map<string, { title: Text | null; order: number; items: TargetItem[] }>();
  for (const item of items) {
    const { id, title, order } = keyOf(item, by);
    const group = groups.get(id);
    if (group) group.items.push(item);
    else groups.set(id, { title, order, items: [item] });
  }
  return [...groups]
    .sort(([, a], [, b]) => a.order - b.order || b.items.length - a.items.length)
    .map(([id, { title, items: own }]) => ({ id, title, items: own, ...countExpected(own) }));
}
