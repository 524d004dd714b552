import type {
  Assumption,
  Evidence,
  EvidenceText,
  Grade,
  Profile,
  Role,
} from '../../../seeds/types.ts';
import type { Override } from '../../domain/scenario.ts';
import type { Cell } from '../../ui/csv.ts';
import type { Wording } from './words.ts';

/** One entry of the register; a season is twelve shares, which no scenario sets. */
export interface Entry {
  readonly id: string;
  readonly assumption: Assumption | null;
  readonly profile: Profile | null;
  readonly grade: Grade;
  readonly role: Role;
  readonly hindsight: boolean;
  /** Measures that use it; empty: the economy as a whole. */
  readonly measures: readonly number[];
}

export type SortKey = 'plan' | 'title' | 'grade' | 'width';

/** What is shown of the register; null and false: no matter. */
export interface Filter {
  readonly text: string;
  readonly grade: Grade | null;
  /** 0: the economy as a whole. */
  readonly measure: number | null;
  readonly role: Role | null;
  readonly overriddenOnly: boolean;
  readonly hindsightOnly: boolean;
  readonly sort: SortKey;
}

export const noFilter: Filter = {
  text: '',
  grade: null,
  measure: null,
  role: null,
  overriddenOnly: false,
  hindsightOnly: false,
  sort: 'plan',
};

export type Texts = ReadonlyMap<string, EvidenceText>;
export type Overrides = Readonly<Record<string, Override>>;

/** Every assumption and season, in the order of the seeds; `usersOf` adds the measures that name an id in their equations. */
export function listEntries(
  { assumptions, profiles }: Evidence,
  usersOf: (id: string) => readonly number[],
): readonly Entry[] {
  const merge = (id: string, stated: readonly number[]): readonly number[] =>
    [...new Set([...stated, ...usersOf(id)])].sort((a, b) => a - b);
  const numbers = [...assumptions.values()].map((assumption): Entry => {
    const { id, grade, role, hindsight, measures } = assumption;
    return { id, assumption, profile: null, grade, role, hindsight, measures: merge(id, measures) };
  });
  const seasons = [...profiles.values()].map((profile): Entry => {
    const { id, grade, role, hindsight } = profile;
    return { id, assumption: null, profile, grade, role, hindsight, measures: merge(id, []) };
  });
  return [...numbers, ...seasons];
}

/** Assumptions of the world outside the plan. */
export function isOutsideWorld(id: string): boolean {
  return id.startsWith('world_') || id.startsWith('covid_');
}

function matches(entry: Entry, text: string, texts: Texts): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const found = texts.get(entry.id);
  const title = found ? `${found.title.zh} ${found.title.en} ${found.moves}` : '';
  const whole = `${entry.id} ${title} ${entry.measures.join(' ')}`.toLowerCase();
  return wanted.split(/\s+/).every((part) => whole.includes(part));
}

/** Width of the 5–95 % range against its centre; wider says less. */
function widthOf({ assumption }: Entry): number {
  if (assumption === null) return 0;
  const { low, central, high } = assumption;
  return (high - low) / (Math.abs(central) || 1);
}

/** The entries that a filter lets through, in its order. */
export function arrange(
  entries: readonly Entry[],
  filter: Filter,
  {
    texts,
    overrides,
    titleOf,
  }: {
    readonly texts: Texts;
    readonly overrides: Overrides;
    readonly titleOf: (entry: Entry) => string;
  },
): readonly Entry[] {
  const kept = entries.filter(
    (entry) =>
      (filter.grade === null || entry.grade === filter.grade) &&
      (filter.role === null || entry.role === filter.role) &&
      (filter.measure === null ||
        (filter.measure === 0
          ? entry.measures.length === 0
          : entry.measures.includes(filter.measure))) &&
      (!filter.overriddenOnly || Object.hasOwn(overrides, entry.id)) &&
      (!filter.hindsightOnly || entry.hindsight) &&
      matches(entry, filter.text, texts),
  );
  switch (filter.sort) {
    case 'plan':
      return kept.toSorted((a, b) => (a.measures[0] ?? 0) - (b.measures[0] ?? 0));
    case 'title':
      return kept.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'zh-CN'));
    case 'grade':
      return kept.toSorted((a, b) => a.grade.localeCompare(b.grade));
    case 'width':
      return kept.toSorted((a, b) => widthOf(b) - widthOf(a));
  }
}

function overrideCells(override: Override | undefined): readonly Cell[] {
  if (override === undefined) return [null, null, null];
  if (override.kind === 'value') return [null, override.value, null];
  return [override.low, override.central, override.high];
}

/** The entries as rows for a spreadsheet: canonical units, every citation, and what the scenario sets itself. */
export function registerRows(
  entries: readonly Entry[],
  texts: Texts,
  overrides: Overrides,
  { m, text }: Wording,
): readonly (readonly Cell[])[] {
  const head = m.evidence.columns;
  const rows = entries.map(({ id, assumption, grade, role, hindsight, measures }) => {
    const found = texts.get(id);
    const cited = found?.citations.map(({ text: title, url }) => (url ? `${title} ${url}` : title));
    return [
      id,
      found ? text(found.title) : '',
      measures.join(' '),
      assumption?.low ?? null,
      assumption?.central ?? null,
      assumption?.high ?? null,
      assumption?.unit ?? '',
      assumption?.distribution ?? 'dirichlet',
      grade,
      role,
      hindsight ? m.evidence.yes : '',
      ...overrideCells(overrides[id]),
      found?.note ?? '',
      cited?.join(' | ') ?? '',
    ];
  });
  return [
    [
      head.id,
      head.title,
      head.measures,
      head.low,
      head.central,
      head.high,
      head.unit,
      head.distribution,
      head.grade,
      head.role,
      head.hindsight,
      head.ownLow,
      head.ownCentral,
      head.ownHigh,
      head.note,
      head.citations,
    ],
    ...rows,
  ];
}

/** How many assumptions a scenario sets, by measure; 0: of the outside world. */
export function countOverridden(
  entries: readonly Entry[],
  overrides: Overrides,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { id, measures } of entries) {
    if (!Object.hasOwn(overrides, id)) continue;
    const groups = isOutsideWorld(id) ? [0, ...measures] : measures;
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
