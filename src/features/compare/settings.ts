import type { Plan } from '../../../seeds/types.ts';
import type { LeverEntry } from '../../domain/catalogue.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { isDifferent, listSettings, type SettingRow } from '../../domain/side-by-side.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Facts } from './facts.ts';
import type { Wording } from './wording.svelte.ts';

type RowKind = 'lever' | 'timing' | 'assumption' | 'equation' | null;

/** A row of the list as it is read: what, what the plan has, and what each scenario has. */
export interface WordedRow {
  readonly key: string;
  readonly title: string;
  readonly kind: RowKind;
  readonly plan: string;
  readonly values: readonly string[];
  /** By value: whether it is the plan's. */
  readonly planned: readonly boolean[];
  readonly isDifferent: boolean;
}

export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly WordedRow[];
}

const timings = new Set(['month', 'months', 'calendar']);

/** Months and ramps are timing, whatever else a lever sets is a lever. */
function kindOf({ lever }: LeverEntry): 'lever' | 'timing' {
  return timings.has(lever.kind) ? 'timing' : 'lever';
}

type Worded = Omit<WordedRow, 'isDifferent'>;
type Of<K extends SettingRow['kind']> = Extract<SettingRow, { readonly kind: K }>;

function wordLever({ entry, values }: Of<'lever'>, facts: Facts, { text }: Wording): Worded {
  const write = (value: number): string => facts.wordLever(entry, value);
  return {
    key: entry.id,
    title: text(entry.lever.title),
    kind: kindOf(entry),
    plan: write(entry.lever.planned),
    values: values.map(write),
    planned: values.map((value) => value === entry.lever.planned),
  };
}

function wordAssumption({ id, values }: Of<'assumption'>, facts: Facts): Worded {
  return {
    key: `assumption ${id}`,
    title: facts.nameAssumption(id),
    kind: 'assumption',
    plan: facts.wordAssumption(id, null),
    values: values.map((override) => facts.wordAssumption(id, override)),
    planned: values.map((override) => override === null),
  };
}

function wordRow(row: SettingRow, facts: Facts, wording: Wording): Worded {
  const words = wording.w.settings;
  switch (row.kind) {
    case 'start':
      return {
        ...{ key: 'start', title: words.start, kind: null, plan: words.starts.plan },
        values: row.values.map((start) => words.starts[start]),
        planned: row.values.map((start) => start === 'plan'),
      };
    case 'lever':
      return wordLever(row, facts, wording);
    case 'assumption':
      return wordAssumption(row, facts);
    case 'equation':
      return {
        ...{ key: `equation ${row.id}`, title: words.equation({ line: row.id }) },
        ...{ kind: 'equation', plan: words.own },
        values: row.values.map((equation) => equation ?? words.own),
        planned: row.values.map((equation) => equation === null),
      };
    case 'seed':
    case 'draws':
      return {
        ...{ key: row.kind, title: words[row.kind], kind: null, plan: '' },
        values: row.values.map((value) =>
          row.kind === 'seed' ? String(value) : formatNumber(value, wording.locale),
        ),
        planned: [],
      };
  }
}

/** The group of a row: a measure's number, the outside world, other assumptions, or the whole. */
function groupOf(
  row: SettingRow,
  { catalogue }: Facts,
): number | 'world' | 'assumptions' | 'general' {
  if (row.kind === 'lever') return row.entry.measure;
  if (row.kind === 'equation') return Number.parseInt(row.id, 10);
  if (row.kind !== 'assumption') return 'general';
  if (/^(world|covid)_/.test(row.id)) return 'world';
  const users = catalogue.assumptions.get(row.id)?.measures ?? [];
  return users.length === 1 ? (users[0] ?? 'assumptions') : 'assumptions';
}

function titleOf(group: ReturnType<typeof groupOf>, plan: Plan, { w, text }: Wording): string {
  const { groups } = w.settings;
  if (typeof group !== 'number') return groups[group];
  const measure = plan.measures.find(({ number }) => number === group);
  return groups.measure({ n: group, title: measure ? text(measure.title) : '' });
}

const rank = (group: ReturnType<typeof groupOf>): number =>
  group === 'general' ? -1 : group === 'world' ? 1000 : group === 'assumptions' ? 1001 : group;

/** All that the scenarios set, grouped by measure in the plan's order, in the reader's words. */
export function groupSettings(
  scenarios: readonly Scenario[],
  facts: Facts,
  wording: Wording,
): readonly RowGroup[] {
  const groups = new Map<ReturnType<typeof groupOf>, WordedRow[]>();
  for (const row of listSettings(scenarios, facts.catalogue)) {
    const group = groupOf(row, facts);
    const worded = { ...wordRow(row, facts, wording), isDifferent: isDifferent(row) };
    groups.set(group, [...(groups.get(group) ?? []), worded]);
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([group, rows]) => ({
      key: String(group),
      title: titleOf(group, facts.plan, wording),
      rows,
    }));
}

/** The groups with the rows that are asked for; a word of the group's title finds all of its rows. */
export function filterSettings(
  groups: readonly RowGroup[],
  { query, onlyDifferent }: { readonly query: string; readonly onlyDifferent: boolean },
): readonly RowGroup[] {
  const wanted = query.trim().toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  return groups.flatMap(({ key, title, rows }) => {
    const kept = rows.filter(
      (row) =>
        (!onlyDifferent || row.isDifferent) &&
        (has(title) || has(row.title) || row.values.some(has)),
    );
    return kept.length > 0 ? [{ key, title, rows: kept }] : [];
  });
}

/** How much differs, in a sentence. */
export function settingsSentence(groups: readonly RowGroup[], { w }: Wording): string {
  const rows = groups.flatMap((group) => group.rows).filter((row) => row.isDifferent);
  if (rows.length === 0) return w.settings.same;
  const count = (...kinds: readonly RowKind[]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length;
  return w.settings.sentence({
    n: rows.length,
    levers: count('lever', 'timing'),
    assumptions: count('assumption'),
  });
}
