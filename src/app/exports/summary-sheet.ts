import type { Sheet, SheetCell } from '../../features/exports/sheet.ts';
import { formatChance, formatNumber, formatPercent } from '../../ui/numbers.ts';
import { textColumn, type Material } from './material.ts';

type Line = readonly [item: string, content: SheetCell];

function figures({ active, wording }: Material): readonly Line[] {
  const { words, locale } = wording;
  const { headline, grades } = active.summary;
  const share = (grade: number): string => formatPercent(grade, locale);
  return [
    [
      words.summary.chance,
      words.summary.chanceValue({
        chance: formatChance(headline.chance, locale),
        points: formatNumber(headline.error * 100, locale, { digits: 1 }),
      }),
    ],
    [
      words.summary.grades,
      words.summary.gradesValue({ a: share(grades.A), b: share(grades.B), c: share(grades.C) }),
    ],
  ];
}

/** What the file is: scenario, model, seed, draws, digest, time, and how to read its figures. */
export function summarySheet(material: Material): Sheet {
  const { active, scenarios, plan, time, wording } = material;
  const { words, text } = wording;
  const { summary, scenario } = active;
  const w = words.summary;
  const rows: readonly Line[] = [
    [w.plan, `${text(plan.title)} ${plan.document}`],
    [w.scenario, active.title],
    [w.notes, scenario.notes],
    [w.start, w.starts[scenario.start]],
    [w.model, summary.model],
    [w.seed, scenario.seed],
    [w.draws, summary.draws],
    [w.digest, summary.digest],
    [w.time, time],
    [w.language, w.languageName],
    ...figures(material),
    ...(scenarios.length > 1
      ? scenarios.map((each): Line => [
          w.onScreen,
          `${each.title} · ${w.digest} ${each.summary.digest}`,
        ])
      : []),
    ...w.readings.map((line): Line => [w.reading, line]),
  ];
  return {
    id: 'summary',
    title: words.sheets.summary,
    columns: [textColumn(w.item, 26), textColumn(w.content, 90)],
    rows,
  };
}
