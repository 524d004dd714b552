import { payers } from '../../../models/measures/kit.ts';
import type { Spread } from '../../../models/contract.ts';
import { contributionBars, rankContributions } from '../../features/contributions/bars.ts';
import { moneySentence } from '../../features/money/payments.ts';
import type { Block } from '../../features/report/report.ts';
import type { TargetItem } from '../../features/scorecard/items.ts';
import { medianText, rangeText, statusText, targetText } from '../../features/scorecard/words.ts';
import { formatChance, resultScale } from '../../ui/numbers.ts';
import { itemsOf } from '../exports/target-sheet.ts';
import { column, measureNames, table, text, writers, type Draft } from './wording.ts';

function targetRow(item: TargetItem, { material: { wording } }: Draft): readonly string[] {
  const { status, departments, measure } = item;
  const title = wording.text(item.target.title);
  const chance =
    status.kind === 'scored' ? formatChance(status.chance.chance, wording.locale) : null;
  const [lead] = departments;
  return [
    measure ? `${String(measure.number)} ${title}` : title,
    targetText(item, wording),
    medianText(item, wording),
    rangeText(item, wording),
    chance ?? statusText(item, wording) ?? '',
    lead ? wording.text(lead.title) : '',
  ];
}

/** Every target, a table for each chapter. */
export function tabulateTargets(draft: Draft): readonly Block[] {
  const { material, words } = draft;
  const w = words.targets;
  const items = itemsOf(material, material.active);
  const columns = [
    column(w.title, 29),
    column(w.required, 16),
    column(w.median, 13, 'number'),
    column(w.range, 14, 'number'),
    column(w.chance, 12, 'number'),
    column(w.lead, 16),
  ];
  return [null, ...material.plan.chapters].flatMap((chapter): readonly Block[] => {
    const own = items.filter((item) => (item.chapter?.id ?? null) === (chapter?.id ?? null));
    if (own.length === 0) return [];
    const caption = chapter ? material.wording.text(chapter.title) : w.headline;
    return [table({ caption, columns, rows: own.map((item) => targetRow(item, draft)) })];
  });
}

/** Who pays, what a yuan of value added costs, and the three accounts. */
export function tabulateMoney({ material }: Draft): readonly Block[] {
  const { active, wording } = material;
  const { m, words } = wording;
  const { money, accounts } = active.summary;
  const w = m.workbench.money;
  const { money: write } = writers(wording);
  const spread = ({ mean, p5, p95 }: Spread): readonly string[] =>
    [mean, p5, p95].map((cny) => write(cny));
  const numbers = [m.charts.mean, m.charts.p5, m.charts.p95].map((title) =>
    column(title, 16, 'number'),
  );
  const paid = payers.filter((payer) => money[payer].p95 > 0);
  const lines: readonly (readonly [string, Spread, string])[] = [
    [w.activity, accounts.activity, w.activityNote],
    [w.coverage, accounts.coverage, w.coverageNote],
    [w.transfer, accounts.transfer, w.transferNote],
  ];
  return [
    text(moneySentence(active.summary, wording)),
    ...(paid.length === 0
      ? []
      : [
          table({
            caption: words.sheets.money,
            columns: [column(w.payer, 52), ...numbers],
            rows: paid.map((payer) => [w.payers[payer] ?? payer, ...spread(money[payer])]),
          }),
        ]),
    table({
      caption: w.accounts,
      columns: [column(words.accounts.account, 24), ...numbers, column(words.accounts.note, 28)],
      rows: lines.map(([title, of, note]) => [title, ...spread(of), note]),
    }),
  ];
}

/** The measures' contributions as bars, the largest first. */
export function drawContributions({ material, words }: Draft): readonly Block[] {
  const { active, wording } = material;
  const ranked = rankContributions(active.summary.contributions);
  if (ranked.length === 0) return [text(words.conclusion.nothing)];
  const changed = new Set(
    Object.keys(active.scenario.settings).map((id) => Number.parseInt(id, 10)),
  );
  const names = measureNames(material);
  // the bars put the number before the name themselves
  const nameMeasure = (measure: number): string => names(measure).replace(/^\d+ /, '');
  const bars = contributionBars(ranked, 18, { nameMeasure, changed }, wording);
  const { unit } = resultScale(wording.locale);
  return [text(words.contributions.sentence({ n: ranked.length, unit })), { kind: 'bars', bars }];
}
