import type { Lever } from '../../../models/measures/kit.ts';
import { leverValue } from '../../domain/scenario.ts';
import type { Override } from '../../domain/scenario.ts';
import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import { figure } from '../../features/exports/sheet.ts';
import { screenUnit, wordValue } from '../../features/levers/wording.ts';
import { textColumn, type Material, type Wording } from './material.ts';

/** A lever's value: a number in the unit of the screen, or words where it counts nothing. */
export function leverCell(lever: Lever, value: number, wording: Wording): SheetCell {
  const counts = lever.kind === 'amount' || lever.kind === 'share' || lever.kind === 'months';
  if (!counts) return wordValue(lever, value, wording).number;
  return figure(Number((value / screenUnit(lever, wording).scale).toPrecision(12)));
}

/** Every lever: where it stands, where the plan has it, and where it stands without the plan. */
export function leverSheet({ active, catalogue, plan, wording }: Material): Sheet {
  const { words, text } = wording;
  const w = words.levers;
  const titles = new Map(plan.measures.map(({ number, title }) => [number, text(title)]));
  const rows = [...catalogue.levers.values()].map((entry): readonly SheetCell[] => {
    const { id, measure, lever } = entry;
    const value = leverValue(active.scenario, entry);
    return [
      id,
      `${String(measure)} ${titles.get(measure) ?? ''}`,
      text(lever.title),
      leverCell(lever, value, wording),
      screenUnit(lever, wording).unit,
      leverCell(lever, lever.planned, wording),
      leverCell(lever, lever.neutral, wording),
      value === lever.planned ? null : words.yes,
      w.sources[lever.source],
    ];
  });
  const number = (title: string) => textColumn(title, 14);
  return {
    id: 'levers',
    title: words.sheets.levers,
    columns: [
      textColumn(w.id, 24),
      textColumn(w.measure, 30),
      textColumn(w.lever, 26),
      number(w.value),
      textColumn(w.unit, 12),
      number(w.planned),
      number(w.neutral),
      textColumn(w.changed, 12),
      textColumn(w.source, 24),
    ],
    rows,
  };
}

function overrideCells(override: Override): readonly SheetCell[] {
  return override.kind === 'value'
    ? [null, override.value, null]
    : [override.low, override.central, override.high];
}

/** Assumptions that the scenario sets itself, beside what the evidence says. */
export function assumptionSheet({ active, catalogue, titles, wording }: Material): Sheet {
  const { words, text } = wording;
  const w = words.assumptions;
  const rows = Object.entries(active.scenario.assumptions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, override]): readonly SheetCell[] => {
      const assumption = catalogue.assumptions.get(id);
      const title = titles.get(id);
      const { low = null, central = null, high = null, unit = '', grade = '' } = assumption ?? {};
      return [
        id,
        title ? text(title) : null,
        w.kinds[override.kind],
        ...overrideCells(override),
        low,
        central,
        high,
        unit,
        grade,
      ];
    });
  const number = (title: string) => textColumn(title, 14);
  return {
    id: 'assumptions',
    title: words.sheets.assumptions,
    columns: [
      textColumn(w.id, 32),
      textColumn(w.title, 40),
      textColumn(w.kind, 10),
      ...[w.low, w.central, w.high, w.evidenceLow, w.evidenceCentral, w.evidenceHigh].map(number),
      textColumn(w.unit, 14),
      textColumn(w.grade, 10),
    ],
    rows: rows.length > 0 ? rows : [[w.none]],
  };
}

/** Equations that the scenario has written anew, beside the model's. */
export function equationSheet({ active, catalogue, plan, wording }: Material): Sheet {
  const { words, text } = wording;
  const w = words.equations;
  const titles = new Map(plan.measures.map(({ number, title }) => [String(number), text(title)]));
  const rows = Object.entries(active.scenario.equations).map(([id, own]): readonly SheetCell[] => {
    const [number = ''] = id.split('.');
    return [id, `${number} ${titles.get(number) ?? ''}`, catalogue.equation(id) ?? null, own];
  });
  return {
    id: 'equations',
    title: words.sheets.equations,
    columns: [
      textColumn(w.id, 26),
      textColumn(w.measure, 26),
      textColumn(w.model, 60),
      textColumn(w.own, 60),
    ],
    rows: rows.length > 0 ? rows : [[w.none]],
  };
}
