import type { Band, Spread } from '../../../models/contract.ts';
import { payers } from '../../../models/measures/kit.ts';
import { listRows, provinceRow, type CityRow } from '../../features/cities/rows.ts';
import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import {
  inResultUnit,
  moneyColumn,
  percentColumn,
  publicPayers,
  textColumn,
  type Material,
} from './material.ts';

const edges = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** The headline's bands by month: with the plan, without it, and what it adds. */
export function headlineSheet({ active, wording }: Material): Sheet {
  const { m, words } = wording;
  const w = words.headline;
  const { level, baselineLevel, added } = active.summary.headline;
  const scale = inResultUnit(wording);
  const bands: readonly (readonly [string, Band])[] = [
    [w.level, level],
    [w.baseline, baselineLevel],
    [w.added, added],
  ];
  const names = {
    p5: m.charts.p5,
    p25: m.charts.p25,
    p50: m.charts.median,
    p75: m.charts.p75,
    p95: m.charts.p95,
  };
  const columns = bands.flatMap(([what]) =>
    edges.map((edge) => moneyColumn(w.column({ what, percentile: names[edge] }), wording)),
  );
  const rows = level.p50.map((_, month): readonly SheetCell[] => [
    m.charts.month({ n: month + 1 }),
    ...bands.flatMap(([, band]) => edges.map((edge) => scale(band[edge][month] ?? Number.NaN))),
  ]);
  return {
    id: 'headline',
    title: words.sheets.headline,
    columns: [textColumn(w.month, 10), ...columns],
    rows,
  };
}

const spreadCells = (
  { mean, p50, p5, p95 }: Spread,
  scale: (cny: number) => number,
): readonly number[] => [mean, p50, p5, p95].map(scale);

/** Every measure's contribution: its range, and its mean in the three accounts. */
export function contributionSheet({ active, plan, wording }: Material): Sheet {
  const { m, words, text } = wording;
  const columns = m.workbench.contributions;
  const titles = new Map(plan.measures.map(({ number, title }) => [number, text(title)]));
  const scale = inResultUnit(wording);
  const headings = [
    m.charts.mean,
    m.charts.median,
    m.charts.p5,
    m.charts.p95,
    columns.activity,
    columns.coverageColumn,
    columns.transfer,
    columns.publicCost,
  ];
  return {
    id: 'contributions',
    title: words.sheets.contributions,
    columns: [
      textColumn(words.contributions.measure, 8),
      textColumn(words.contributions.title, 40),
      ...headings.map((title) => moneyColumn(title, wording)),
    ],
    rows: active.summary.contributions.map((each) => [
      each.measure,
      titles.get(each.measure) ?? null,
      ...spreadCells(each, scale),
      ...[each.activity, each.coverage, each.transfer, each.publicCost].map(scale),
    ]),
  };
}

function spreadHeadings({ wording }: Material) {
  const { charts } = wording.m;
  const titles = [charts.mean, charts.median, charts.p5, charts.p95];
  return titles.map((title) => moneyColumn(title, wording));
}

/** Who pays. */
export function moneySheet(material: Material): Sheet {
  const { active, wording } = material;
  const { m, words } = wording;
  const { money } = active.summary;
  return {
    id: 'money',
    title: words.sheets.money,
    columns: [
      textColumn(m.workbench.money.payer, 12),
      textColumn(words.money.kind, 10),
      ...spreadHeadings(material),
    ],
    rows: payers.map((payer) => [
      m.workbench.money.payers[payer] ?? payer,
      publicPayers.includes(payer) ? words.money.public : words.money.private,
      ...spreadCells(money[payer], inResultUnit(wording)),
    ]),
  };
}

/** Activity, coverage and transfers: never added up. */
export function accountSheet(material: Material): Sheet {
  const { active, wording } = material;
  const { m, words } = wording;
  const { activity, coverage, transfer } = active.summary.accounts;
  const w = m.workbench.money;
  const lines: readonly (readonly [string, Spread, string])[] = [
    [w.activity, activity, w.activityNote],
    [w.coverage, coverage, w.coverageNote],
    [w.transfer, transfer, w.transferNote],
  ];
  return {
    id: 'accounts',
    title: words.sheets.accounts,
    columns: [
      textColumn(words.accounts.account, 16),
      ...spreadHeadings(material),
      textColumn(words.accounts.note, 30),
    ],
    rows: lines.map(([title, spread, note]) => [
      title,
      ...spreadCells(spread, inResultUnit(wording)),
      note,
    ]),
  };
}

/** The cities, and the province last. */
export function citySheet({ active, cities, wording }: Material): Sheet {
  const { m, words, text } = wording;
  const w = words.cities;
  const scale = inResultUnit(wording);
  const range = [m.charts.median, m.charts.p5, m.charts.p95];
  const spread = (what: string) =>
    range.map((percentile) => moneyColumn(w.column({ what, percentile }), wording));
  const cells = ({ p50, p5, p95 }: Spread) => [p50, p5, p95].map(scale);
  const rowOf = (row: CityRow): readonly SheetCell[] => [
    text(row.title),
    row.populationShare * 100,
    row.gdpShare * 100,
    ...cells(row.base),
    ...cells(row.added),
    row.chance * 100,
    scale(row.money),
  ];
  const rows = [...listRows(cities, active.summary), provinceRow(active.summary)];
  return {
    id: 'cities',
    title: words.sheets.cities,
    columns: [
      textColumn(w.city, 12),
      percentColumn(w.population, wording),
      percentColumn(w.gdp, wording),
      ...spread(w.base),
      ...spread(w.added),
      percentColumn(w.chance, wording),
      moneyColumn(w.money, wording),
    ],
    rows: rows.map(rowOf),
  };
}
