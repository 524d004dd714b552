import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import { figure } from '../../features/exports/sheet.ts';
import { gapOf, listItems, medianOf, type TargetItem } from '../../features/scorecard/items.ts';
import { reasonText, statusText, targetText, writingOf } from '../../features/scorecard/words.ts';
import {
  percentColumn,
  textColumn,
  type Exported,
  type Material,
  type Wording,
} from './material.ts';

/** The targets as they stand in one scenario. */
export function itemsOf(material: Material, { summary }: Exported): readonly TargetItem[] {
  return listItems(material.plan, material.measures, summary.targets);
}

/** A value of a target in the unit that it is written in. */
export function inUnitOf(item: TargetItem, value: number | null, wording: Wording): SheetCell {
  return value === null ? null : figure(value / writingOf(item, wording).divisor);
}

/** The unit that a target's figures are written in. */
export function unitOf(item: TargetItem, { m, words, ...wording }: Wording): string {
  if (item.target.unit === 'day') return m.units.words['day'] ?? 'day';
  if (item.target.unit === 'milestone') return m.units.words['milestone'] ?? '';
  return writingOf(item, { m, ...wording }).unit;
}

function rangeOf({ status }: TargetItem): readonly [number | null, number | null] {
  const spread = status.kind === 'scored' || status.kind === 'progress' ? status.reported : null;
  return [spread?.p5 ?? null, spread?.p95 ?? null];
}

function chanceCells({ status }: TargetItem): readonly SheetCell[] {
  if (status.kind !== 'scored') return [null, null];
  return [status.chance.chance * 100, status.chance.error * 100];
}

function rowOf(item: TargetItem, wording: Wording): readonly SheetCell[] {
  const { m, words, text } = wording;
  const { target, measure, chapter, departments, status } = item;
  const write = (value: number | null): SheetCell => inUnitOf(item, value, wording);
  const [low, high] = rangeOf(item);
  const names = departments.map(({ title }) => text(title));
  const w = words.targets;
  return [
    measure?.number ?? null,
    chapter ? text(chapter.title) : null,
    measure ? text(measure.title) : null,
    text(target.title),
    targetText(item, wording),
    unitOf(item, wording),
    write(target.value),
    write(target.upper),
    write(medianOf(item)),
    write(low),
    write(high),
    write(gapOf(item)),
    ...chanceCells(item),
    write(status.kind === 'scored' ? status.real : null),
    target.due === 'monthly' ? w.monthly : w.dueMonth({ n: target.due }),
    statusText(item, wording) ?? m.scorecard.kinds.scored,
    names[0] ?? null,
    names.join(w.join),
    reasonText(item, wording),
  ];
}

/** Every target of the plan in its own unit. */
export function targetSheet(material: Material): Sheet {
  const { active, wording } = material;
  const { m, words } = wording;
  const w = words.targets;
  const number = (title: string) => textColumn(title, 11);
  return {
    id: 'targets',
    title: words.sheets.targets,
    columns: [
      textColumn(w.measure, 8),
      textColumn(w.chapter, 18),
      textColumn(w.measureTitle, 24),
      textColumn(w.title, 32),
      textColumn(w.requirement, 18),
      textColumn(w.unit, 10),
      ...[w.value, w.upper, m.charts.median, m.charts.p5, m.charts.p95, w.gap].map(number),
      percentColumn(w.chance, wording),
      { title: words.withUnit({ title: w.error, unit: words.points }), width: 12, digits: 2 },
      number(w.real),
      textColumn(w.due, 12),
      textColumn(w.status, 12),
      textColumn(w.lead, 16),
      textColumn(w.departments, 30),
      textColumn(w.reason, 30),
    ],
    rows: itemsOf(material, active).map((item) => rowOf(item, wording)),
  };
}
