import { leverValue, type Override } from '../../domain/scenario.ts';
import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import { medianOf } from '../../features/scorecard/items.ts';
import { screenUnit } from '../../features/levers/wording.ts';
import {
  inResultUnit,
  moneyColumn,
  percentColumn,
  publicMoney,
  textColumn,
  type Exported,
  type Material,
} from './material.ts';
import { leverCell } from './setting-sheets.ts';
import { inUnitOf, itemsOf, unitOf } from './target-sheet.ts';

/** The scenarios beside each other: chance, total, what the plan adds, what it costs. */
export function scenarioSheet({ scenarios, baseline, wording }: Material): Sheet {
  const { m, words } = wording;
  const w = words.comparison;
  const scale = inResultUnit(wording);
  const row = ({ id, title, scenario, summary }: Exported): readonly SheetCell[] => {
    const { chance, error, p50, p5, p95, added } = summary.headline;
    const spent = publicMoney(summary);
    const gained = summary.accounts.activity.mean;
    const against = (baseline?.summary ?? summary).headline;
    const compared = baseline === null ? against.baseline.chance : against.chance;
    return [
      title,
      id === baseline?.id ? words.yes : null,
      ...[chance, error, chance - compared].map((share) => share * 100),
      ...[p50, p5, p95, added.p50.at(-1) ?? Number.NaN, spent].map(scale),
      gained > 0 ? spent / gained : null,
      scenario.seed,
      summary.draws,
      summary.digest,
    ];
  };
  const points = (title: string) => ({
    title: words.withUnit({ title, unit: words.points }),
    width: 14,
    digits: 1,
  });
  const total = (percentile: string) =>
    moneyColumn(words.headline.column({ what: w.total, percentile }), wording, 1);
  return {
    id: 'scenarios',
    title: words.sheets.scenarios,
    columns: [
      textColumn(words.origin.scenario, 26),
      textColumn(w.isBaseline, 10),
      percentColumn(w.chance, wording),
      points(words.targets.error),
      points(w.difference),
      ...[m.charts.median, m.charts.p5, m.charts.p95].map(total),
      moneyColumn(w.added, wording),
      moneyColumn(w.publicMoney, wording),
      { title: w.cost, width: 18, digits: 2 },
      textColumn(w.seed, 12),
      { title: w.draws, width: 12, digits: 0 },
      textColumn(words.origin.digest, 20),
    ],
    rows: scenarios.map(row),
  };
}

/** Every target's median and chance in each scenario. */
export function targetComparisonSheet(material: Material): Sheet {
  const { scenarios, wording } = material;
  const { m, words, text } = wording;
  const w = words.comparison;
  const lists = scenarios.map((each) => itemsOf(material, each));
  const columns = scenarios.flatMap(({ title: scenario }) => [
    textColumn(w.column({ scenario, what: m.charts.median }), 16),
    percentColumn(w.column({ scenario, what: words.targets.chance }), wording),
  ]);
  const rows = (lists[0] ?? []).map((first, at): readonly SheetCell[] => [
    first.measure?.number ?? null,
    text(first.target.title),
    unitOf(first, wording),
    inUnitOf(first, first.target.value, wording),
    ...lists.flatMap((list): readonly SheetCell[] => {
      const item = list[at];
      if (item === undefined) return [null, null];
      const { status } = item;
      const chance = status.kind === 'scored' ? status.chance.chance * 100 : null;
      return [inUnitOf(item, medianOf(item), wording), chance];
    }),
  ]);
  return {
    id: 'targetComparison',
    title: words.sheets.targetComparison,
    columns: [
      textColumn(words.targets.measure, 8),
      textColumn(words.targets.title, 34),
      textColumn(words.targets.unit, 10),
      textColumn(words.targets.value, 12),
      ...columns,
    ],
    rows,
  };
}

function overrideText(override: Override | undefined): SheetCell {
  if (override === undefined) return null;
  if (override.kind === 'value') return override.value;
  return `${String(override.low)} / ${String(override.central)} / ${String(override.high)}`;
}

/** Levers, assumptions, seed and draws that are not the same in all scenarios. */
export function differenceSheet(material: Material): Sheet {
  const { scenarios, catalogue, plan, titles, wording } = material;
  const { words, text } = wording;
  const measures = new Map(plan.measures.map(({ number, title }) => [number, text(title)]));
  const differs = (values: readonly unknown[]): boolean =>
    values.some((value) => JSON.stringify(value) !== JSON.stringify(values[0]));
  const levers = [...catalogue.levers.values()].flatMap((entry): (readonly SheetCell[])[] => {
    const values = scenarios.map(({ scenario }) => leverValue(scenario, entry));
    if (!differs(values)) return [];
    const { id, measure, lever } = entry;
    const name = `${String(measure)} ${measures.get(measure) ?? ''} · ${text(lever.title)}`;
    const cells = values.map((value) => leverCell(lever, value, wording));
    return [[id, name, screenUnit(lever, wording).unit, ...cells]];
  });
  const ids = new Set(scenarios.flatMap(({ scenario }) => Object.keys(scenario.assumptions)));
  const assumptions = [...ids].sort().flatMap((id): (readonly SheetCell[])[] => {
    const values = scenarios.map(({ scenario }) => scenario.assumptions[id]);
    const title = titles.get(id);
    const unit = catalogue.assumptions.get(id)?.unit ?? null;
    return differs(values)
      ? [[id, title ? text(title) : null, unit, ...values.map(overrideText)]]
      : [];
  });
  const keys = new Set(scenarios.flatMap(({ scenario }) => Object.keys(scenario.equations)));
  const equations = [...keys].sort().flatMap((id): (readonly SheetCell[])[] => {
    const values = scenarios.map(
      ({ scenario }) => scenario.equations[id] ?? catalogue.equation(id) ?? null,
    );
    return differs(values) ? [[id, words.sheets.equations, null, ...values]] : [];
  });
  const numbers = (['seed', 'draws'] as const).flatMap((key): (readonly SheetCell[])[] => {
    const values = scenarios.map(({ scenario }) => scenario[key]);
    return differs(values) ? [[key, words.comparison[key], null, ...values]] : [];
  });
  const rows = [...levers, ...assumptions, ...equations, ...numbers];
  return {
    id: 'leverComparison',
    title: words.sheets.leverComparison,
    columns: [
      textColumn(words.levers.id, 26),
      textColumn(words.levers.lever, 44),
      textColumn(words.levers.unit, 12),
      ...scenarios.map(({ title }) => textColumn(title, 20)),
    ],
    rows: rows.length > 0 ? rows : [[words.comparison.same]],
  };
}
