import type { ByMonth, Spread, Summary } from '../../../models/contract.ts';
import type { Cell } from '../../ui/csv.ts';
import { gapOf, medianOf, type TargetItem } from './items.ts';
import { reasonText, statusText, type Wording } from './words.ts';

/** Where the figures of a table come from: it goes with them on every row. */
export interface Origin extends Pick<Summary, 'model' | 'seed' | 'draws' | 'digest'> {
  readonly scenario: string;
}

const monthNumbers = Array.from({ length: 12 }, (_, month) => month + 1);

function headings({ m }: Wording): readonly Cell[] {
  const { month, scenario, model, seed, draws, digest, reason, ...columns } =
    m.scorecard.csvColumns;
  const months = monthNumbers.map((n) => month({ n }));
  return [...Object.values(columns), ...months, reason, scenario, model, seed, draws, digest];
}

function unitOf(unit: string, { m }: Wording): string {
  if (unit === '1') return m.scorecard.csvUnits.share;
  return unit
    .split('/')
    .map((symbol) =>
      symbol === 'CNY' ? m.scorecard.csvUnits.money : (m.units.words[symbol] ?? symbol),
    )
    .reduce((what, each) => m.units.per({ what, each }));
}

interface Figures {
  readonly spread: Spread | null;
  readonly trend: ByMonth | null;
  readonly chance: readonly [Cell, Cell];
  readonly real: Cell;
}

function figuresOf({ status }: TargetItem): Figures {
  const nothing = { spread: null, trend: null, chance: [null, null], real: null } as const;
  if (status.kind === 'progress')
    return { ...nothing, spread: status.reported, trend: status.trend };
  if (status.kind !== 'scored') return nothing;
  const { chance, error } = status.chance;
  const { reported: spread, trend, real } = status;
  return { spread, trend, chance: [chance, error], real };
}

function identity(item: TargetItem, wording: Wording): readonly Cell[] {
  const { target, measure, chapter, section, departments } = item;
  const { m, text } = wording;
  const titles = departments.map(({ title }) => text(title));
  return [
    measure?.number ?? null,
    chapter ? text(chapter.title) : null,
    section ? text(section.title) : null,
    target.id,
    text(target.title),
    target.names.join('; '),
    titles[0] ?? null,
    titles.join('; '),
    statusText(item, wording) ?? m.scorecard.kinds.scored,
    m.scorecard.csvOperators[target.operator],
    target.value,
    target.upper,
    unitOf(target.unit, wording),
    target.due === 'monthly' ? m.scorecard.csvMonthly : target.due,
  ];
}

function rowOf(item: TargetItem, origin: Origin, wording: Wording): readonly Cell[] {
  const { spread, trend, chance, real } = figuresOf(item);
  const months = monthNumbers.map((n) => trend?.[n - 1] ?? null);
  const { scenario, model, seed, draws, digest } = origin;
  return [
    ...identity(item, wording),
    medianOf(item),
    spread?.mean ?? null,
    spread?.p5 ?? null,
    spread?.p95 ?? null,
    gapOf(item),
    ...chance,
    real,
    ...months,
    reasonText(item, wording),
    ...[scenario, model, seed, draws, digest],
  ];
}

/** The items as a table with headings, figures in canonical units (money in yuan, shares 0–1), one row a target. */
export function tableRows(
  items: readonly TargetItem[],
  origin: Origin,
  wording: Wording,
): readonly (readonly Cell[])[] {
  return [headings(wording), ...items.map((item) => rowOf(item, origin, wording))];
}
