import type { SheetCell } from '../../features/exports/sheet.ts';
import type { Block } from '../../features/report/report.ts';
import { chanceOf } from '../../features/scorecard/items.ts';
import { formatChance } from '../../ui/numbers.ts';
import { differenceSheet } from '../exports/comparison-sheets.ts';
import { publicMoney, type Wording } from '../exports/material.ts';
import { itemsOf } from '../exports/target-sheet.ts';
import { column, table, text, writers, writeValue, type Draft } from './wording.ts';

/** A difference of chance that is worth a line. */
const worthALine = 0.05;
const mostRows = 30;

function scenarioTable({ material, words }: Draft): Block {
  const { scenarios, baseline, wording } = material;
  const w = words.comparison;
  const { money, signedPoints } = writers(wording);
  const rows = scenarios.map(({ id, title, summary }) => {
    const { chance, p50, added, baseline: without } = summary.headline;
    const compared = baseline === null ? without.chance : baseline.summary.headline.chance;
    return [
      title,
      formatChance(chance, wording.locale),
      id === baseline?.id ? '—' : w.points({ n: signedPoints(chance - compared) }),
      money(p50, 0),
      money(added.p50.at(-1) ?? 0),
      money(publicMoney(summary)),
      summary.digest.slice(0, 8),
    ];
  });
  const columns = [
    column(w.scenario, 22),
    column(w.chance, 9, 'number'),
    column(w.difference, 15, 'number'),
    column(w.total, 14, 'number'),
    column(w.added, 14, 'number'),
    column(w.money, 14, 'number'),
    column(w.digest, 12, 'number'),
  ];
  return table({ caption: words.sections.comparison, columns, rows });
}

function targetBlocks({ material, words }: Draft): readonly Block[] {
  const { scenarios, wording } = material;
  const w = words.comparison;
  const lists = scenarios.map((each) => itemsOf(material, each));
  const rows = (lists[0] ?? []).flatMap((first, at): (readonly string[])[] => {
    const items = lists.flatMap((list) => list.slice(at, at + 1));
    const chances = items.map(chanceOf);
    const known = chances.filter((chance) => chance !== null);
    if (known.length === 0 || Math.max(...known) - Math.min(...known) < worthALine) return [];
    const cells = chances.map((c) => (c === null ? '—' : formatChance(c, wording.locale)));
    return [[wording.text(first.target.title), ...cells]];
  });
  if (rows.length === 0) return [text(w.noTargets)];
  const each = 64 / scenarios.length;
  const columns = [
    column(words.targets.title, 36),
    ...scenarios.map(({ title }) => column(title, each, 'number')),
  ];
  return [table({ caption: w.targets, columns, rows })];
}

function cellText(cell: SheetCell | undefined, wording: Wording): string {
  if (cell === null || cell === undefined) return '—';
  if (typeof cell === 'string') return cell;
  return writeValue(typeof cell === 'number' ? cell : cell.value, wording);
}

function withUnit(title: string, unit: string, { words }: Wording): string {
  return unit === '' ? title : words.withUnit({ title, unit });
}

function settingBlocks({ material, words }: Draft): readonly Block[] {
  const { scenarios, wording } = material;
  const w = words.comparison;
  const { rows: all } = differenceSheet(material);
  if (all.length === 1 && all[0]?.length === 1) return [text(cellText(all[0][0], wording))];
  const write = (cell: SheetCell | undefined): string => cellText(cell, wording);
  const rows = all.slice(0, mostRows).map(([, name, unit, ...values]) => {
    const title = write(name);
    const label = unit === null ? title : withUnit(title, write(unit), wording);
    return [label, ...values.map(write)];
  });
  const each = 56 / scenarios.length;
  const columns = [
    column(words.changes.lever, 44),
    ...scenarios.map(({ title }) => column(title, each, 'number')),
  ];
  const rest = all.length - rows.length;
  return [
    table({ caption: w.settings, columns, rows }),
    ...(rest > 0 ? [text(w.rest({ n: rest }))] : []),
  ];
}

/** The scenarios on screen beside each other; nothing for one alone. */
export function compareAll(draft: Draft): readonly Block[] {
  const { material, words } = draft;
  const { baseline, scenarios, wording } = material;
  if (scenarios.length < 2) return [];
  const w = words.comparison;
  const against =
    baseline === null ? wording.m.headline.withoutPlan : w.quoted({ title: baseline.title });
  return [
    text(w.sentence({ baseline: against })),
    scenarioTable(draft),
    ...targetBlocks(draft),
    ...settingBlocks(draft),
  ];
}
